import { setTimeout as sleep } from 'node:timers/promises';
import { loadPair } from '../../harness/demo/conversations.cts';
import type { ProviderKey } from '../../harness/demo/sms/credentials.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { retryAsPerson, writeAsPerson } from '../../sandbox/conversations/person.cts';
import type { FaultRule } from '../../sandbox/http/faults.cts';
import { accountOf } from '../../sandbox/sms/provider.cts';
import { receiveText, type CustomerInput } from '../../sandbox/sms/receive.cts';

/** What must not happen to a text between a phone and HighLevel's inbox, whatever goes wrong beside it. */

jest.setTimeout(300_000);

const ada = '+15550100001';

let stack: Stack;
beforeAll(async () => {
	stack = await startStack({ seed: 'demo' });
	await load();
});
afterAll(async () => await stack?.close());

const load = async (provider?: ProviderKey) => {
	const { session, sandbox, n8n, credentials } = stack;
	await loadPair({ session, sandbox, n8nUrl: n8n.url, credentials }, provider);
};
const contactBy = (phone: string) => {
	const all = [...stack.sandbox.store.contacts.values()];
	const contact = all.find((one) => one.phone === phone);
	if (!contact) throw new Error(`Nobody has ${phone}`);
	return contact;
};
const received = (from: string) =>
	[...stack.sandbox.store.messages.values()].filter(
		(message) => message.direction === 'inbound' && message.from === from,
	);
const bodies = (from: string) => received(from).map(({ body }) => body);
const sentTo = (phone: string) =>
	stack.sandbox.outbox.sent.filter(({ to }) => to === phone).map(({ text }) => text);
const textFrom = async (input: CustomerInput) =>
	await receiveText(stack.sandbox, accountOf(stack.sandbox, 'generic'), input);
const until = async (isSo: () => unknown, timeoutMs = 60_000) =>
	expect(await waitFor(async () => Boolean(isSo()), { timeoutMs })).toBe(true);
const numbered = (count: number, what: string) =>
	Array.from({ length: count }, (_, n) => `${what} ${n + 1}`);

/** As fast as somebody writes; texts that come at the same moment n8n itself may take in another order. */
async function oneAfterTheOther(texts: string[], send: (text: string) => Promise<unknown>) {
	const sent: Array<Promise<unknown>> = [];
	for (const text of texts) {
		sent.push(send(text));
		await sleep(800);
	}
	await Promise.all(sent);
}

describe('texts that come faster than they can be sent on', () => {
	/** The one that everything is slow for must not be overtaken. */
	const slow = { kind: 'slow', method: 'POST', delayMs: 4_000, times: 1 } as const;

	it('of a customer stand in the thread in the order in which they came', async () => {
		const from = '+15550100811';
		await textFrom({ from, text: 'Hello' });
		stack.sandbox.faults.add({ ...slow, path: '/conversations/messages/inbound' });
		const texts = numbered(4, 'In');
		await oneAfterTheOther(texts, (text) => textFrom({ from, text }));
		await until(() => bodies(from).length > texts.length);
		expect(bodies(from)).toEqual(['Hello', ...texts]);
	});

	it('of a person reach the phone in the order in which they were written', async () => {
		await load('touchsms');
		const write = (text: string) => writeAsPerson(stack.sandbox, contactBy(ada), { text });
		write('Hello');
		await until(() => sentTo(ada).includes('Hello'));
		accountOf(stack.sandbox, 'touchsms').faults.add(slow);
		const texts = numbered(4, 'Out');
		await oneAfterTheOther(texts, async (text) => void write(text));
		await until(() => sentTo(ada).length > texts.length);
		expect(sentTo(ada)).toEqual(['Hello', ...texts]);
	});
});

describe('a text of 1,600 characters with emoji', () => {
	const long = 'Ça va? 👩‍👩‍👧‍👦 "naïve" \\n {{ 1 }} '.repeat(60).slice(0, 1596) + ' 🎉.';

	it('comes into the thread as it was written', async () => {
		const from = '+15550100812';
		await textFrom({ from, text: long });
		await until(() => bodies(from).length > 0);
		expect(bodies(from)).toEqual([long]);
	});

	it('reaches the phone as it was written', async () => {
		writeAsPerson(stack.sandbox, contactBy(ada), { text: long });
		await until(() => sentTo(ada).some((text) => text.length > 1000));
		expect(sentTo(ada).at(-1)).toBe(long);
	});
});

it('pictures of a customer are attached, and those that HighLevel does not take are links', async () => {
	const from = '+15550100813';
	const media = ['https://example.com/a.jpg', 'https://example.com/b?id=1'];
	await textFrom({ from, text: '', media });
	await until(() => received(from).length > 0);
	expect(received(from)).toMatchObject([{ body: media[1], attachments: [media[0]] }]);
});

it('HighLevel refuses the next text to somebody who has texted STOP', async () => {
	const from = '+15550100814';
	const dnd = () => contactBy(from).dndSettings?.SMS?.status;
	await textFrom({ from, text: 'Hello' });
	await textFrom({ from, text: 'STOP' });
	await until(() => received(from).length > 1 && dnd() === 'active');
	const refused = writeAsPerson(stack.sandbox, contactBy(from), { text: 'Are you sure?' });
	expect(refused).toMatchObject({
		status: 'failed',
		error: 'Cannot send message as DND is active for SMS.',
	});
	await textFrom({ from, text: 'START' });
	await until(() => dnd() === 'inactive');
	writeAsPerson(stack.sandbox, contactBy(from), { text: 'Welcome back' });
	await until(() => sentTo(from).length > 0);
	expect(sentTo(from)).toEqual(['Welcome back']);
});

it('while HighLevel is down, texts of customers are kept, and put in later, once and in order', async () => {
	const from = '+15550100815';
	const { faults } = stack.sandbox;
	const troubles: FaultRule[] = [
		{ kind: 'status', status: 500 },
		{ kind: 'reset' },
		// Not when it is asked for a new login: who is refused there has none any more.
		{ kind: 'status', status: 401, path: '/*s/*' },
		{ kind: 'rateLimited' },
	];
	const texts: string[] = [];
	const arriving: Array<Promise<unknown>> = [];
	for (const trouble of troubles) {
		faults.clear();
		faults.add(trouble);
		for (const text of numbered(2, `${trouble.kind} ${trouble.status ?? ''}`)) {
			texts.push(text);
			arriving.push(textFrom({ from, text, id: text }));
			await sleep(800);
		}
		await sleep(15_000);
	}
	expect(received(from)).toEqual([]);
	faults.clear();
	await until(() => received(from).length >= texts.length, 120_000);
	await Promise.all(arriving);
	// As a provider does that was not answered in time.
	await Promise.all(texts.map(async (text) => await textFrom({ from, text, id: text })));
	expect(bodies(from)).toEqual(texts);
});

it('while the provider is down, texts show as failed with the reason, and Retry sends them', async () => {
	const { sandbox } = stack;
	const { faults } = accountOf(sandbox, 'touchsms');
	const messagesOf = (text: string) =>
		[...sandbox.store.messages.values()].filter(({ body }) => body === text);
	for (const fault of [{ kind: 'status', status: 503 }, { kind: 'reset' }] as const) {
		const text = `Provider down: ${fault.kind}`;
		faults.add(fault);
		writeAsPerson(sandbox, contactBy(ada), { text });
		const isExplained = () =>
			messagesOf(text).some(({ status, error = '' }) => status === 'failed' && /\w/.test(error));
		await until(isExplained);
		faults.clear();
		const [failed] = messagesOf(text);
		if (failed) retryAsPerson(sandbox, failed.id, failed.locationId);
		await until(() => sentTo(ada).includes(text));
		await until(() => messagesOf(text).some(({ status }) => status === 'delivered'));
		expect(sentTo(ada).filter((sent) => sent === text)).toHaveLength(1);
	}
});
