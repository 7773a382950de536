import type { Locator, Page } from 'playwright-core';
import { screenshot, TestBrowser } from '../../../harness/stacks/browser.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(240_000);

const customer = '+15550100931';

let sms: SmsStack;
let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
	sms = await SmsStack.start('salesmsg', { config: { dryRun: false } });
	browser = await TestBrowser.start();
	page = await browser.context.newPage();
	await page.goto(`${sms.stack.sandbox.url}/phone`);
});
afterAll(async () => {
	await browser?.close();
	await sms?.close();
});

const by = (id: string) => page.getByTestId(id);

async function text(words: string): Promise<void> {
	await by('phone-text').fill(words);
	await by('phone-send').click();
}

/** Workflows run behind the page, which asks for news by itself. */
const seen = (locator: Locator) => locator.first().waitFor({ timeout: 60_000 });

describe('a customer at the phone page', () => {
	it('chooses a provider and a number that HighLevel does not know', async () => {
		await by('providers').getByRole('button', { name: 'Salesmsg' }).click();
		await by('phone-from').fill(customer);
		await by('phone-from').press('Tab');
		await seen(by('no-contact'));
	});

	it('texts, and becomes a contact with a name, a note and a task', async () => {
		await text('NEW Paula Page paula@example.com');
		await seen(by('contact-name').filter({ hasText: 'Paula Page' }));
		await text('TASK Call me back tomorrow');
		await seen(by('task').filter({ hasText: 'Call me back' }));
		await seen(by('note').filter({ hasText: 'TASK Call me back tomorrow' }));
		expect(sms.tasksOf(customer)).toMatchObject([{ title: 'Call me back', completed: false }]);
	});

	it('gets answers, and finishes the task by text', async () => {
		await text('LIST');
		await seen(by('bubble-out').filter({ hasText: '1. Call me back' }));
		await text('DONE 1');
		await seen(by('task').filter({ hasText: 'done' }));
		expect(sms.tasksOf(customer)).toMatchObject([{ completed: true }]);
		await screenshot(page, 'sms-phone-page');
	});

	it('leaves with STOP, and nobody texts back', async () => {
		const before = sms.textsTo(customer).length;
		await text('STOP');
		await seen(by('dnd').filter({ hasText: 'SMS' }));
		expect(sms.textsTo(customer)).toHaveLength(before);
		await screenshot(page, 'sms-phone-stopped');
	});

	it('cannot get past the webhook without the secret', async () => {
		const notes = sms.notesOf(customer).length;
		await by('phone-delivery').locator('summary').click();
		await by('phone-signature').selectOption('wrong');
		await text('TASK forged');
		await seen(by('phone-result').filter({ hasText: '401' }));
		expect(sms.notesOf(customer)).toHaveLength(notes);
	});
});

it('n8n shows the workflow that did it, and its runs', async () => {
	const { id } = sms.workflow('M3');
	const canvas = await browser.openEditor(sms.stack, `/workflow/${id}`);
	await canvas.locator('[data-test-id="canvas-node"]').filter({ hasText: 'Config' }).waitFor();
	await canvas.locator('[data-test-id="zoom-to-fit"]').click();
	await canvas.waitForLoadState('networkidle');
	expect(await canvas.locator('[data-test-id="node-issues"]').count()).toBe(0);
	await screenshot(canvas, 'sms-workflow');
	await canvas.close();
});
