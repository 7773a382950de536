import type { Page } from 'playwright-core';
import { loadPair } from '../../harness/demo/conversations.cts';
import type { ProviderKey } from '../../harness/demo/sms/credentials.cts';
import { screenshot, TestBrowser } from '../../harness/stacks/browser.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { writeAsPerson } from '../../sandbox/conversations/person.cts';
import { accountOf } from '../../sandbox/sms/provider.cts';
import { receiveText } from '../../sandbox/sms/receive.cts';
import { sentText } from '../../sandbox/sms/send.cts';

/** The pair of workflows by which an SMS provider carries the texts of HighLevel's inbox. */

jest.setTimeout(240_000);

const ada = '+15550100001';
const stranger = '+15550100801';

let stack: Stack;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
	stack = await startStack({ seed: 'demo' });
	await load();
	browser = await TestBrowser.start();
	page = await browser.context.newPage();
	await page.goto(`${stack.sandbox.url}/inbox`);
});
afterAll(async () => {
	await browser?.close();
	await stack?.close();
});

const load = async (provider?: ProviderKey) => {
	const { session, sandbox, n8n, credentials } = stack;
	await loadPair({ session, sandbox, n8nUrl: n8n.url, credentials }, provider);
};
const contactBy = (phone: string) =>
	[...stack.sandbox.store.contacts.values()].find((contact) => contact.phone === phone);
const messagesOf = (phone: string) =>
	[...stack.sandbox.store.messages.values()].filter(
		({ contactId }) => contactId === contactBy(phone)?.id,
	);
const generic = () => accountOf(stack.sandbox, 'generic');
const textAs = (from: string, text: string, repeat = 1) =>
	receiveText(stack.sandbox, generic(), { from, text, repeat });
const until = async (isSo: () => unknown) =>
	expect(await waitFor(async () => Boolean(isSo()), { timeoutMs: 30_000 })).toBe(true);

async function openThread(phone: string): Promise<void> {
	await page.getByTestId('inbox-person').selectOption(contactBy(phone)?.id ?? '');
}

async function write(text: string): Promise<void> {
	await page.getByTestId('inbox-text').fill(text);
	await page.getByTestId('inbox-send').click();
}

const row = (text: string) => page.getByTestId('message-out').filter({ hasText: text });
const shown = (text: string, status: string) =>
	page
		.locator(`[data-testid="message-out"][data-status="${status}"]`, { hasText: text })
		.waitFor({ timeout: 30_000 });

describe('a person in HighLevel’s inbox', () => {
	it('writes, and sees when the text has arrived on the phone', async () => {
		const phone = await browser.context.newPage();
		await phone.goto(`${stack.sandbox.url}/phone#generic`);
		await phone.getByTestId('phone-from').fill(ada);
		await openThread(ada);
		await write('We open at ten');
		await shown('We open at ten', 'delivered');
		await phone.getByTestId('conversation').getByText('We open at ten').waitFor();
		await phone.close();
		expect(stack.sandbox.outbox.sent.filter(({ to }) => to === ada)).toHaveLength(1);
		await screenshot(page, 'conversations-delivered');
	});

	it('sees why the provider has refused a text, and sends it again with Retry', async () => {
		stack.sandbox.settings.sms.optedOut.push(ada);
		await openThread(ada);
		await write('Until eight');
		await shown('Until eight', 'failed');
		// The answer says that it has failed, and the report says why.
		const reason = row('Until eight').getByTestId('reason').filter({ hasText: 'opted out' });
		await reason.waitFor({ timeout: 30_000 });
		stack.sandbox.settings.sms.optedOut.length = 0;
		await row('Until eight').getByTestId('retry').click();
		await shown('Until eight', 'delivered');
		expect(await row('Until eight').count()).toBe(1);
	});

	it('sees it when a text that the provider had taken does not arrive', async () => {
		generic().settings.autoReceipts = false;
		await openThread(ada);
		await write('On Sunday as well');
		await shown('On Sunday as well', 'sent');
		await until(() => sentText(stack.sandbox, generic()).text === 'On Sunday as well');
		const event = { event: 'message.status', status: 'failed', reason: 'The phone is off' };
		await fetch(`${stack.sandbox.url}/_control/sms/generic/events`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(event),
		});
		await shown('On Sunday as well', 'failed');
		expect(await row('On Sunday').getByTestId('reason').textContent()).toBe('The phone is off');
		generic().settings.autoReceipts = true;
	});

	it('sends files as links', async () => {
		const contact = contactBy(ada);
		if (!contact) throw new Error('There is no Ada');
		const attachments = ['https://example.com/menu.pdf'];
		writeAsPerson(stack.sandbox, contact, { text: 'Our menu', attachments });
		await until(() =>
			stack.sandbox.outbox.sent.some(
				({ text }) => text === 'Our menu\nhttps://example.com/menu.pdf',
			),
		);
	});
});

describe('a customer', () => {
	it('answers on the phone, which is unread in the thread', async () => {
		const phone = await browser.context.newPage();
		await phone.goto(`${stack.sandbox.url}/phone#generic`);
		await phone.getByTestId('phone-from').fill(stranger);
		await phone.getByTestId('phone-text').fill('Is the class on?');
		await phone.getByTestId('phone-send').click();
		const thread = page.getByTestId('thread').filter({ hasText: 'Is the class on?' });
		await thread.getByTestId('unread').filter({ hasText: '1' }).waitFor({ timeout: 30_000 });
		await thread.click();
		await page.getByTestId('message-in').filter({ hasText: 'Is the class on?' }).waitFor();
		await phone.close();
		expect(messagesOf(stranger)).toHaveLength(1);
	});

	it('has a text once in the thread that the provider delivers twice', async () => {
		await textAs(stranger, 'Hello?', 2);
		await textAs(stranger, 'And now?');
		await until(() => messagesOf(stranger).some(({ body }) => body === 'And now?'));
		expect(messagesOf(stranger).filter(({ body }) => body === 'Hello?')).toHaveLength(1);
	});

	it('leaves with STOP and comes back with START', async () => {
		const dnd = () => contactBy(stranger)?.dndSettings?.SMS?.status;
		await textAs(stranger, 'Stop by tomorrow');
		await textAs(stranger, 'STOP.');
		await until(() => dnd() === 'active');
		await textAs(stranger, 'start');
		await until(() => dnd() === 'inactive');
		expect(messagesOf(stranger).map(({ body }) => body)).toEqual(
			expect.arrayContaining(['Stop by tomorrow', 'STOP.', 'start']),
		);
	});

	it('is not somebody who does not know the secret', async () => {
		const url = `${stack.n8n.url}/webhook/conversations-provider?secret=wrong`;
		await receiveText(stack.sandbox, generic(), { from: '+15550100802', text: 'Forged', url });
		await textAs(stranger, 'After the forged one');
		await until(() => messagesOf(stranger).some(({ body }) => body === 'After the forged one'));
		expect(contactBy('+15550100802')).toBeUndefined();
	});
});

/** What shows that a text has arrived, for those that tell it with HighLevel's ID of the text. */
const outcomes: Record<ProviderKey, string> = {
	touchsms: 'delivered',
	smsto: 'sent',
	smsfactor: 'delivered',
	salesmsg: 'sent',
	roezan: 'sent',
};

describe.each(Object.entries(outcomes) as Array<[ProviderKey, string]>)(
	'%s',
	(provider, outcome) => {
		const text = (words: string) => `${words} by ${provider}`;
		beforeAll(() => load(provider));

		it('carries a text of the inbox, and says why it refuses one', async () => {
			const contact = contactBy(ada);
			if (!contact) throw new Error('There is no Ada');
			writeAsPerson(stack.sandbox, contact, { text: text('Taken') });
			const statusOf = (words: string) => messagesOf(ada).find(({ body }) => body === text(words));
			const taken = () =>
				stack.sandbox.outbox.sent.filter(({ text: sent }) => sent === text('Taken'));
			await until(() => taken().length > 0 && statusOf('Taken')?.status === outcome);
			expect(taken()).toMatchObject([{ provider, to: ada }]);
			stack.sandbox.settings.sms.optedOut.push(ada);
			writeAsPerson(stack.sandbox, contact, { text: text('Refused') });
			await until(() => statusOf('Refused')?.status === 'failed');
			stack.sandbox.settings.sms.optedOut.length = 0;
			await until(() => /opted.out|blacklisted/i.test(statusOf('Refused')?.error ?? ''));
		});

		it('brings a customer’s text into the thread, once, and STOP', async () => {
			const account = accountOf(stack.sandbox, provider);
			const from =
				{ touchsms: '+61491570801', smsfactor: '+33639980801' }[provider as string] ??
				'+15550100803';
			const send = (words: string, repeat = 1) =>
				receiveText(stack.sandbox, account, { from, text: words, repeat });
			await send(text('Hello'), 2);
			await until(() => messagesOf(from).length > 0);
			await send('STOP');
			await until(() => contactBy(from)?.dndSettings?.SMS?.status === 'active');
			expect(messagesOf(from).filter(({ body }) => body === text('Hello'))).toHaveLength(1);
		});
	},
);
