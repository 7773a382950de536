import { loadPair } from '../../harness/demo/conversations.cts';
import { OwnStack } from '../../harness/stacks/stack.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { retryAsPerson, writeAsPerson } from '../../sandbox/conversations/person.cts';
import { PROVIDERS } from '../../sandbox/fixtures.cts';
import { accountOf } from '../../sandbox/sms/provider.cts';
import { receiveText } from '../../sandbox/sms/receive.cts';

/** What becomes of texts while n8n is killed and started again. */

jest.setTimeout(400_000);

const ada = '+15550100001';
const customer = '+15550100821';

let stack: OwnStack;
beforeAll(async () => {
	stack = await OwnStack.start({ name: 'conversation-restart', sandbox: { seed: 'demo' } });
	const { session, sandbox, n8n, credentials } = stack;
	await loadPair({ session, sandbox, n8nUrl: n8n.url, credentials });
});
afterAll(async () => await stack?.close());

const until = async (isSo: () => unknown, timeoutMs = 60_000) =>
	expect(await waitFor(async () => Boolean(await isSo()), { timeoutMs })).toBe(true);
const sent = () => stack.sandbox.outbox.sent.map(({ text }) => text);
const messages = () => [...stack.sandbox.store.messages.values()];
const received = () => messages().filter(({ from }) => from === customer);

async function restart(): Promise<void> {
	await stack.n8n.kill();
	await stack.startAgain();
}

it('what a person has sent while n8n was down shows as failed, and Retry sends it', async () => {
	const { sandbox } = stack;
	const contact = [...sandbox.store.contacts.values()].find(({ phone }) => phone === ada);
	if (!contact) throw new Error('There is no Ada');
	const channels = [undefined, PROVIDERS.extra];
	const write = (text: string) =>
		channels.map((channel, n) =>
			writeAsPerson(sandbox, contact, { text: `${text} ${n}`, ...(channel && { channel }) }),
		);
	const before = write('Before');
	await until(() => before.every(({ status }) => status === 'delivered'));
	await stack.n8n.kill();
	const missed = write('While down');
	await stack.startAgain();
	await until(() => missed.every(({ status }) => status === 'failed'), 180_000);
	expect(missed.map(({ error }) => error)).toEqual([
		expect.stringMatching(/^n8n was not running/),
		expect.stringMatching(/^n8n was not running/),
	]);
	for (const { id, locationId } of missed) retryAsPerson(sandbox, id, locationId);
	await until(() => sent().length >= 4);
	expect(sent().sort()).toEqual(['Before 0', 'Before 1', 'While down 0', 'While down 1']);
	expect(before.map(({ status }) => status)).toEqual(['delivered', 'delivered']);
});

it('what n8n was putting in when it was killed, the provider repeats, and it is there once', async () => {
	const { sandbox } = stack;
	const text = async (words: string) =>
		await receiveText(sandbox, accountOf(sandbox, 'generic'), {
			from: customer,
			text: words,
			id: words,
		});
	const hasComeIn = async (words: string) => (await text(words)).delivered === 200;
	const isThere = (words: string) => received().some(({ body }) => body === words);
	await text('First');
	sandbox.settings.latencyMs = 1_000;
	for (const [words, afterMs] of [
		['Killed early', 700],
		['Killed later', 3_500],
	] as const) {
		const delivered = text(words);
		await new Promise((resolve) => setTimeout(resolve, afterMs));
		await restart();
		expect((await delivered).delivered).toBe(0);
		// n8n has 200 for everything while it starts, as if it had taken it.
		await until(async () => (await hasComeIn(words)) && isThere(words), 120_000);
	}
	sandbox.settings.latencyMs = 0;
	expect(received().map(({ body }) => body)).toEqual(['First', 'Killed early', 'Killed later']);
});
