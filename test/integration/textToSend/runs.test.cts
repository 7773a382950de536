import { randomUUID } from 'node:crypto';

import { noteOutcome } from '../../../nodes/HighLevelContacts/run/saidOutcomes';
import { activeWorkflow, delivery, node, TextReceiver, type StartedRun } from './phone.cts';

const failed = { data: { resultData: { error: { message: 'No route', description: 'Why' } } } };

let runs: StartedRun[];
let end: () => Promise<void>;
beforeEach(async () => {
	runs = [];
	end = await activeWorkflow(runs);
});
afterEach(async () => await end());

/** To a contact of its own, as the texts of one wait for each other. */
const textTo = (contactId: string = randomUUID()) => delivery({ contactId });
const started = async () => {
	while (runs.length === 0) await new Promise((resolve) => setImmediate(resolve));
	return runs[0] as StartedRun;
};

it('answers at once, and n8n starts one run by the message', async () => {
	const text = textTo();
	const result = await new TextReceiver().send(text);
	expect(result).toEqual({ status: 200, answer: { message: 'Received' }, output: null });
	expect(runs).toMatchObject([
		{ items: [{ messageId: text.messageId }], key: `node/${String(text.messageId)}` },
	]);
});

describe('Answer When Sent', () => {
	const receiver = () => new TextReceiver({ answerWhenSent: true, longestWait: 8 });

	it('waits for the end of the run', async () => {
		const sent = receiver().send(textTo());
		(await started()).end({ status: 'success' });
		expect(await sent).toMatchObject({ status: 200, answer: { message: 'Received' } });
	});

	it.each([
		['the reason', (run: StartedRun) => run.end(failed), 'No route (Why)'],
		['what n8n says', (run: StartedRun) => run.refuse(new Error('No memory')), 'No memory'],
		['a stop by hand', (run: StartedRun) => run.end({ status: 'canceled' }), /was canceled/],
	])('answers with %s when it fails, also the second time', async (_, finish, error) => {
		const one = receiver();
		const text = textTo();
		const sent = [one.send(text), one.send(text)];
		finish(await started());
		for (const result of await Promise.all([...sent, one.send(text)])) {
			expect(result).toMatchObject({ status: 422, answer: { status: 'failed' } });
			expect((result.answer as { error: string }).error).toMatch(error);
		}
		expect(runs).toHaveLength(1);
	});

	it('does not wait longer than was set', async () => {
		const one = receiver();
		let isAnswered = false;
		const onAnswer = () => void (isAnswered = true);
		const sent = one.send(textTo(), { onAnswer });
		await started();
		await one.clock.advance(7_900);
		expect(isAnswered).toBe(false);
		await one.clock.advance(100);
		expect(await sent).toMatchObject({ status: 200 });
	});

	it.each([
		['sent', {}, 200],
		['failed', { error: { message: 'Opted out' } }, 422],
	] as const)(
		'waits no longer than until %s was reported by the run',
		async (status, more, code) => {
			const text = textTo();
			const sent = receiver().send(text);
			await started();
			noteOutcome(String(text.messageId), { status, body: { status, ...more } });
			const result = await sent;
			expect(result.status).toBe(code);
			if (code === 422) expect(result.answer).toMatchObject({ error: 'Opted out' });
		},
	);

	it('takes a run that n8n had before, by another process, for taken', async () => {
		const sent = receiver().send(textTo());
		(await started()).end(undefined);
		expect(await sent).toMatchObject({ status: 200 });
	});
});

describe('several texts of a contact', () => {
	const begun = async (count: number) => {
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(runs).toHaveLength(count);
	};

	it('go out one after the other, in the order in which they came', async () => {
		const one = new TextReceiver();
		const [first, second, third] = [textTo('Ada'), textTo('Ada'), textTo('Ada')];
		const sent = [first, second, third, textTo()].map(async (text) => await one.send(text));
		await begun(2);
		expect(runs[0]?.items).toMatchObject([{ messageId: first.messageId }]);
		noteOutcome(String(first.messageId), { status: 'sent', body: {} });
		await begun(3);
		expect(runs[2]?.items).toMatchObject([{ messageId: second.messageId }]);
		runs[2]?.end(failed);
		await begun(4);
		expect(runs[3]?.items).toMatchObject([{ messageId: third.messageId }]);
		expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
	});

	it('do not wait for one that takes long, and HighLevel does not wait for them', async () => {
		const one = new TextReceiver();
		await one.send(textTo('Grace'));
		const sent = one.send(textTo('Grace'));
		await begun(1);
		await one.clock.advance(29_900);
		await begun(1);
		await one.clock.advance(100);
		await begun(2);
		expect(await sent).toMatchObject({ status: 200 });
	});
});

it('leaves the run to n8n where the trigger is not running, as in a process for webhooks', async () => {
	await end();
	expect(await new TextReceiver({ answerWhenSent: true }).send(textTo())).toMatchObject({
		status: 200,
		output: [{}],
	});
	expect(runs).toEqual([]);
});

it('goes on by the next one when a workflow is published anew', async () => {
	const next: StartedRun[] = [];
	const endNext = await activeWorkflow(next);
	await end();
	await new TextReceiver().send(textTo());
	expect([runs.length, next.length]).toEqual([0, 1]);
	await endNext();
});

it('hands on what it was given when n8n runs it', async () => {
	const items = [{ json: { text: 'Hello' } }];
	expect(await node.execute.call({ getInputData: () => items } as never)).toEqual([items]);
});
