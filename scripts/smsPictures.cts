import path from 'node:path';
import { LOCATION_ID } from '../sandbox/fixtures.cts';
import { createNote } from '../sandbox/model/notes.cts';
import type { ProviderKey } from '../harness/demo/sms/credentials.cts';
import { TestBrowser } from '../harness/stacks/browser.cts';
import setUp, { tearDown } from '../harness/stacks/e2eSetup.cts';
import { shoot, shootWorkflow } from '../harness/stacks/pictures.cts';
import { SmsStack } from '../harness/stacks/smsStack.cts';
import { repoRoot } from '../harness/tools/paths.cts';
import { runMain, UserError } from '../harness/tools/steps.cts';
import { waitFor } from '../harness/tools/waitFor.cts';
import { providers } from '../makers/workflows/providers.cts';

const fileOf = (name: string) => path.join(repoRoot, 'docs/images/sms', `${name}.png`);

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
		await shootWorkflow(browser, sms.stack, { id, ...workflow }, fileOf(`${provider}-${code}`));
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
	await shoot(page, fileOf(`${provider}-config`));
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
	await shoot(form, fileOf(`${provider}-credential`));
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
	await shoot(page, fileOf(`${provider}-contact`));
	await page.close();
}

runMain(main);
