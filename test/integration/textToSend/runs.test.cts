import { activeWorkflow, delivery, node, TextReceiver, type StartedRun } from './phone.cts';

const failed = { data: { resultData: { error: { message: 'No route', description: 'Why' } } } };

let runs: StartedRun[];
let end: () => Promise<void>;
beforeEach(async () => {
	runs = [];
	end = await activeWorkflow(runs);
});
afterEach(async () => await end());

const started = async () => {
	while (runs.length === 0) await new Promise((resolve) => setImmediate(resolve));
	return runs[0] as StartedRun;
};

it('answers at once, and n8n starts one run by the message', async () => {
	const text = delivery();
	const result = await new TextReceiver().send(text);
	expect(result).toEqual({ status: 200, answer: { message: 'Received' }, output: null });
	expect(runs).toMatchObject([
		{ items: [{ messageId: text.messageId }], key: `node/${String(text.messageId)}` },
	]);
});

describe('Answer When Sent', () => {
	const receiver = () => new TextReceiver({ answerWhenSent: true, longestWait: 8 });

	it('waits for the end of the run', async () => {
		const sent = receiver().send(delivery());
		(await started()).end({ status: 'success' });
		expect(await sent).toMatchObject({ status: 200, answer: { message: 'Received' } });
	});

	it.each([
		['the reason', (run: StartedRun) => run.end(failed), 'No route (Why)'],
		['what n8n says', (run: StartedRun) => run.refuse(new Error('No memory')), 'No memory'],
		['a stop by hand', (run: StartedRun) => run.end({ status: 'canceled' }), /was canceled/],
	])('answers with %s when it fails, also the second time', async (_, finish, error) => {
		const one = receiver();
		const text = delivery();
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
		const sent = one.send(delivery(), { onAnswer });
		await started();
		await one.clock.advance(7_900);
		expect(isAnswered).toBe(false);
		await one.clock.advance(100);
		expect(await sent).toMatchObject({ status: 200 });
	});

	it('takes a run that n8n had before, by another process, for taken', async () => {
		const sent = receiver().send(delivery());
		(await started()).end(undefined);
		expect(await sent).toMatchObject({ status: 200 });
	});
});

it('leaves the run to n8n where the trigger is not running, as in a process for webhooks', async () => {
	await end();
	expect(await new TextReceiver({ answerWhenSent: true }).send(delivery())).toMatchObject({
		status: 200,
		output: [{}],
	});
	expect(runs).toEqual([]);
});

it('goes on by the next one when a workflow is published anew', async () => {
	const next: StartedRun[] = [];
	const endNext = await activeWorkflow(next);
	await end();
	await new TextReceiver().send(delivery());
	expect([runs.length, next.length]).toEqual([0, 1]);
	await endNext();
});

it('hands on what it was given when n8n runs it', async () => {
	const items = [{ json: { text: 'Hello' } }];
	expect(await node.execute.call({ getInputData: () => items } as never)).toEqual([items]);
});
