import type { Locator, Page } from 'playwright-core';

import { startSandbox } from '../../harness/stacks/sandbox.cts';
import { screenshot, TestBrowser } from '../../harness/stacks/browser.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { fixtures, type Sandbox } from '../../sandbox/index.cts';
import { DeliveryUrl } from '../support/deliveryUrl.cts';

jest.setTimeout(120_000);

const { PROVIDERS } = fixtures;

let sandbox: Sandbox;
let provider: DeliveryUrl;
let browser: TestBrowser;
let page: Page;
let token: string;
beforeAll(async () => {
	sandbox = await startSandbox({ seed: 'demo', settings: { conversations: { statusDelayMs: 0 } } });
	token = sandbox.issueToken().accessToken;
	provider = await DeliveryUrl.start();
	browser = await TestBrowser.start();
	page = await browser.context.newPage();
	await page.goto(`${sandbox.url}/inbox`);
});
afterAll(async () => {
	await browser?.close();
	provider?.close();
	await sandbox?.close();
});

const by = (id: string) => page.getByTestId(id);
const seen = (locator: Locator) => locator.first().waitFor();

/** What the provider's app calls. */
async function call(method: string, path: string, body: object): Promise<void> {
	const answer = await fetch(`${sandbox.url}/conversations/messages${path}`, {
		method,
		headers: {
			authorization: `Bearer ${token}`,
			version: '2021-04-15',
			'content-type': 'application/json',
		},
		body: JSON.stringify(body),
	});
	expect(answer.ok).toBe(true);
}

const contact = (name: string) =>
	[...sandbox.store.contacts.values()].find(({ firstName }) => firstName === name)?.id ?? '';

const putIn = (name: string, message: string) =>
	call('POST', '/inbound', {
		type: 'SMS',
		contactId: contact(name),
		message,
		direction: 'inbound',
	});

async function write(text: string): Promise<void> {
	await by('inbox-text').fill(text);
	await by('inbox-send').click();
	await seen(by('message-out').filter({ hasText: text }));
}

const marked = (text: string, wanted: string) =>
	seen(page.locator(`[data-testid="message-out"][data-status="${wanted}"]`, { hasText: text }));

describe('a person at the inbox page', () => {
	it('sees who wrote, and that it is unread until the thread is opened', async () => {
		await putIn('Ada', 'Do you open on Sunday?');
		await putIn('Ada', 'Hello?');
		const thread = by('thread').filter({ hasText: 'Ada Lovelace' });
		await seen(thread.getByTestId('unread').filter({ hasText: '2' }));
		await thread.click();
		await seen(by('message-in').filter({ hasText: 'Do you open on Sunday?' }));
		await thread.getByTestId('unread').waitFor({ state: 'detached' });
		expect(await by('inbox-name').textContent()).toBe('Ada Lovelace');
	});

	it('writes, and sees a clock until the provider has taken it', async () => {
		await write('At a place that is not set');
		await marked('At a place that is not set', 'pending');
		await by('inbox-delivery').locator('summary').click();
		for (const name of ['standard', 'extra']) {
			await by(`url-${name}`).fill(provider.url);
			await by(`url-${name}`).press('Tab');
		}
		await waitFor(async () => sandbox.settings.conversations.deliveryUrls.extra === provider.url, {
			timeoutMs: 10_000,
		});
		await write('Yes, from ten');
		await marked('Yes, from ten', 'sent');
		expect(provider.deliveries.map(({ body }) => body)).toMatchObject([
			{ type: 'SMS', message: 'Yes, from ten', userId: fixtures.USERS.owner },
		]);
	});

	it('sees the ticks that the provider reports', async () => {
		const { messageId } = provider.deliveries[0]?.body ?? {};
		await call('PUT', `/${String(messageId)}/status`, { status: 'delivered' });
		await marked('Yes, from ten', 'delivered');
		const row = by('message-out').filter({ hasText: 'Yes, from ten' });
		expect(await row.getByTestId('mark').textContent()).toBe('✓✓');
		await screenshot(page, 'inbox-page');
	});

	it('sees why a text failed, and sends it again with Retry', async () => {
		await by('inbox-channel').selectOption(PROVIDERS.extra);
		const text = 'By the other channel';
		await write(text);
		await marked(text, 'pending');
		const { messageId } = provider.deliveries.at(-1)?.body ?? {};
		const error = { code: '1', type: 'saas', message: 'The number is a landline' };
		await call('PUT', `/${String(messageId)}/status`, { status: 'failed', error });
		await marked(text, 'failed');
		const row = by('message-out').filter({ hasText: text });
		expect(await row.getByTestId('reason').textContent()).toBe('The number is a landline');
		await screenshot(page, 'inbox-failed');
		await row.getByTestId('retry').click();
		await marked(text, 'pending');
		expect(await row.count()).toBe(1);
		const again = provider.deliveries.at(-1)?.body;
		expect(again).toMatchObject({ type: 'Custom', message: text });
		expect(again?.messageId).not.toBe(messageId);
	});

	it('sees HighLevel’s own refusal, which reaches no provider', async () => {
		const count = provider.deliveries.length;
		await by('inbox-person').selectOption(contact('Katherine'));
		await seen(by('inbox-name').filter({ hasText: 'Katherine' }));
		await by('inbox-channel').selectOption('');
		await write('Are you there?');
		await seen(by('reason').filter({ hasText: 'Cannot send message as DND is active for SMS.' }));
		expect(provider.deliveries).toHaveLength(count);
	});

	it('gets texts live beside the phone page, which is live as well', async () => {
		const phone = await browser.context.newPage();
		await phone.goto(`${sandbox.url}/phone`);
		await phone.getByTestId('phone-from').fill('+15550100001');
		await seen(phone.getByTestId('contact-name').filter({ hasText: 'Ada Lovelace' }));
		await putIn('Grace', 'Is the bakery open?');
		await seen(by('thread').filter({ hasText: 'Is the bakery open?' }));
		await phone.close();
	});
});
