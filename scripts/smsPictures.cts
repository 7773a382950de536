import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { LOCATION_ID } from '../sandbox/fixtures.cts';
import { createNote } from '../sandbox/model/notes.cts';
import type { ProviderKey } from '../harness/demo/sms/credentials.cts';
import { TestBrowser } from '../harness/stacks/browser.cts';
import setUp, { tearDown } from '../harness/stacks/e2eSetup.cts';
import { SmsStack } from '../harness/stacks/smsStack.cts';
import { repoRoot } from '../harness/tools/paths.cts';
import { runMain, UserError } from '../harness/tools/steps.cts';
import { waitFor } from '../harness/tools/waitFor.cts';
import { providers } from '../makers/workflows/providers.cts';

type Clip = { x: number; y: number; width: number; height: number };

const folder = path.join(repoRoot, 'docs/images/sms');

/** n8n's buttons that lie on the canvas. */
const OVERLAYS =
	'.vue-flow__panel, [data-test-id="execute-workflow-button"], [class*="executionButtons"] { display: none !important }';

/** A customer who texts, and asks for something. */
const texting = (phone: string) => async (sms: SmsStack) => {
	await sms.receive({ from: phone, name: 'Ada Ant', text: 'Hello, are you open on Friday?' });
	await sms.receive({ from: phone, name: 'Ada Ant', text: 'TASK Call me back tomorrow' });
	return phone;
};

/** Something that leads to two notes and a task for a customer, whose number is returned. */
const scenes: Record<ProviderKey, (sms: SmsStack) => Promise<string>> = {
	smsto: texting('+447700900321'),
	smsfactor: texting('+33639980321'),
	salesmsg: texting('+15550100941'),
	roezan: texting('+15550100942'),
	async touchsms(sms) {
		const phone = '+61491570006';
		const { sandbox } = sms.stack;
		await sms.configure('T2', { dayBegins: '00:00', dayEnds: '24:00' });
		const ada = sandbox.contacts.create(LOCATION_ID, { firstName: 'Ada', lastName: 'Ant', phone });
		createNote(sandbox, ada, { body: 'SMS: Hi Ada, your order is ready to be picked up.' });
		await sms.poll('T1');
		await sms.poll('T2');
		return phone;
	},
};

/** Takes the pictures of one provider for `docs/images/sms` from the real n8n. */
async function main(): Promise<number> {
	const provider = process.argv[2] as ProviderKey;
	if (!(provider in providers)) {
		throw new UserError(`Name a provider: ${Object.keys(providers).join(', ')}`);
	}
	await mkdir(folder, { recursive: true });
	await setUp({ maxWorkers: 1 });
	const sms = await SmsStack.start(provider, { config: { firstWaitSeconds: 1 } });
	const browser = await TestBrowser.start();
	try {
		await shootWorkflows(sms, browser, provider);
		await shootCredential(sms, browser, provider);
		await shootPhone(sms, browser, provider, await scenes[provider](sms));
	} finally {
		await browser.close();
		await sms.close();
		await tearDown();
	}
	return 0;
}

async function shootWorkflows(sms: SmsStack, browser: TestBrowser, provider: string) {
	for (const { id, name, workflow } of sms.workflows) {
		const code = /\b([A-Z]\d)\b/.exec(name)?.[1]?.toLowerCase();
		if (!code || code === 'x2') continue;
		const page = await browser.openEditor(sms.stack, `/workflow/${id}`);
		// As much of the canvas as the workflow is long, so that its notes can be read.
		const right = Math.max(...workflow.nodes.map(({ position: [x] }) => x));
		await page.setViewportSize({
			width: Math.min(2400, Math.max(1500, right * 0.75)),
			height: 900,
		});
		await page.locator('[data-test-id="canvas-node"]').first().waitFor();
		const tips = page.getByText('Production Checklist');
		await tips.waitFor();
		await page.keyboard.press('Escape');
		await tips.waitFor({ state: 'hidden' });
		await page.locator('[data-test-id="zoom-to-fit"]').click();
		await page.waitForLoadState('networkidle');
		await page.addStyleTag({ content: OVERLAYS });
		await shoot(page, `${provider}-${code}`, await aroundNodes(page));
		await page.close();
		const config = workflow.nodes.find((node) => node.name === 'Config');
		if (code.endsWith('2') && config) {
			await shootConfig(sms, browser, provider, `/workflow/${id}/${config.id}`);
		}
	}
}

async function shootConfig(sms: SmsStack, browser: TestBrowser, provider: string, node: string) {
	const page = await browser.openEditor(sms.stack, node);
	await page.setViewportSize({ width: 1200, height: 900 });
	await page.locator('[data-test-id="node-parameters"], [data-test-id="ndv"]').first().waitFor();
	await page.waitForLoadState('networkidle');
	await shoot(page, `${provider}-config`);
	await page.close();
}

async function shootCredential(sms: SmsStack, browser: TestBrowser, provider: ProviderKey) {
	const { name } = providers[provider].credential;
	const page = await browser.openEditor(sms.stack, '/home/credentials');
	await page.setViewportSize({ width: 1200, height: 760 });
	await page.locator('[data-test-id="resources-list-item"]').filter({ hasText: name }).click();
	const form = page.locator('[data-test-id="editCredential-modal"]');
	await form.waitFor();
	await page.waitForLoadState('networkidle');
	await shoot(form, `${provider}-credential`);
	await page.close();
}

async function shootPhone(sms: SmsStack, browser: TestBrowser, provider: string, phone: string) {
	const isThere = async () => sms.notesOf(phone).length > 1 && sms.tasksOf(phone).length > 0;
	if (!(await waitFor(isThere, { timeoutMs: 60_000 })))
		throw new UserError('No notes and task came');
	const page = await browser.context.newPage();
	await page.setViewportSize({ width: 1200, height: 820 });
	await page.addInitScript((number) => localStorage.setItem('from', number), phone);
	await page.goto(`${sms.stack.sandbox.url}/phone#${provider}`);
	await page.getByTestId('phone-contact').getByTestId('note').first().waitFor();
	await shoot(page, `${provider}-contact`);
	await page.close();
}

/** The part of the page in which nodes and notes are. */
async function aroundNodes(page: Page) {
	const boxes = await page
		.locator('.vue-flow__node')
		.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as DOMRect));
	const margin = 28;
	const x = Math.min(...boxes.map(({ left }) => left)) - margin;
	const y = Math.min(...boxes.map(({ top }) => top)) - margin;
	const right = Math.max(...boxes.map((box) => box.right)) + 2 * margin;
	const bottom = Math.max(...boxes.map((box) => box.bottom)) + 4 * margin;
	return { x, y, width: right - x, height: bottom - y };
}

async function shoot(what: Locator | Page, name: string, clip?: Clip): Promise<void> {
	const file = path.join(folder, `${name}.png`);
	const options = { path: file, scale: 'css', animations: 'disabled' } as const;
	await ('goto' in what ? what.screenshot({ ...options, clip }) : what.screenshot(options));
	console.log(path.relative(repoRoot, file));
}

runMain(main);
