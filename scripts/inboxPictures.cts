import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { loadPair } from '../harness/demo/conversations.cts';
import { readWorkflowFile } from '../harness/demo/workflows.cts';
import { TestBrowser } from '../harness/stacks/browser.cts';
import setUp, { tearDown } from '../harness/stacks/e2eSetup.cts';
import { shoot, shootWorkflow } from '../harness/stacks/pictures.cts';
import { startStack, type Stack } from '../harness/stacks/stack.cts';
import { repoRoot } from '../harness/tools/paths.cts';
import { runMain } from '../harness/tools/steps.cts';

const fileOf = (name: string) => path.join(repoRoot, 'docs/images', `${name}.png`);

const ADA = '+15550100001';

/** Takes the pictures of docs/text-to-send.md: HighLevel's inbox beside the phone, and the pair of workflows. */
async function main(): Promise<number> {
	await setUp({ maxWorkers: 1 });
	const stack = await startStack({ seed: 'demo' });
	const browser = await TestBrowser.start();
	try {
		const { session, sandbox, n8n, credentials } = stack;
		const pair = await loadPair({ session, sandbox, n8nUrl: n8n.url, credentials });
		for (const [place, { id }] of pair.entries()) {
			const name = place === 0 ? 'texts-to-send' : 'received-texts';
			const { nodes } = await readWorkflowFile(`conversations/provider-${name}.json`);
			await shootWorkflow(browser, stack, { id, nodes }, fileOf(name));
		}
		await shootBothSides(stack, browser);
	} finally {
		await browser.close();
		await stack.close();
		await tearDown();
	}
	return 0;
}

async function shootBothSides({ sandbox }: Stack, browser: TestBrowser): Promise<void> {
	const page = await browser.context.newPage();
	await page.setViewportSize({ width: 1720, height: 780 });
	const frame = (name: string, route: string, width: number) =>
		`<iframe name="${name}" src="${sandbox.url}${route}" width="${width}" height="780" frameborder="0"></iframe>`;
	await page.goto(`${sandbox.url}/inbox`);
	await page.evaluate(
		(html) => {
			document.body.innerHTML = html;
			document.body.style.cssText = 'margin: 0; display: flex; gap: 20px; background: #d0d7de';
		},
		frame('inbox', '/inbox', 1000) + frame('phone', '/phone#generic', 700),
	);
	const inbox = page.frameLocator('iframe[name="inbox"]');
	const phone = page.frameLocator('iframe[name="phone"]');
	await phone.getByTestId('phone-from').fill(ADA);
	const ada = [...sandbox.store.contacts.values()].find((contact) => contact.phone === ADA);
	await inbox.getByTestId('inbox-person').selectOption(ada?.id ?? '');

	await write(inbox, 'We open at ten');
	await outcome(inbox, 'We open at ten', 'delivered');
	await phone.getByTestId('phone-text').fill('Great, see you then!');
	await phone.getByTestId('phone-send').click();
	await inbox.getByTestId('message-in').filter({ hasText: 'see you then' }).waitFor();
	sandbox.settings.sms.optedOut.push(ADA);
	await write(inbox, 'And bring your card, please');
	await outcome(inbox, 'And bring your card', 'failed');
	await shoot(page, fileOf('inbox-and-phone'));
	await page.close();
}

async function write(inbox: FrameLocator, text: string): Promise<void> {
	await inbox.getByTestId('inbox-text').fill(text);
	await inbox.getByTestId('inbox-send').click();
}

const outcome = (inbox: FrameLocator, text: string, status: string) =>
	inbox
		.locator(`[data-testid="message-out"][data-status="${status}"]`, { hasText: text })
		.waitFor();

runMain(main);
