import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { noteTaken, onlyFirst } from '../../../nodes/Sms/trigger/firstRun';
import { keyOf } from '../../../nodes/Sms/trigger/eventItem';
import { TestClock } from '../../../harness/clock.cts';

const clock = new TestClock();
const item = (id: string) => ({ json: { provider: 'touchSms', event: 'received', id } });

/** n8n's memory in the database, which is read and written whole, each taking a while. */
class Memory {
	private entries: string[] | undefined;
	private readonly gaps: number[] = [];

	/** @param gapMs from reading to writing, of the next calls */
	delay(...gapMs: number[]): void {
		this.gaps.push(...gapMs);
	}

	async record(items: string[]): Promise<{ new: string[]; processed: string[] }> {
		const before = this.entries;
		await clock.sleep(this.gaps.shift() ?? 0);
		if (!before && this.entries) throw new Error('UNIQUE constraint failed');
		const processed = items.filter((one) => before?.includes(one));
		const added = items.filter((one) => !before?.includes(one));
		this.entries = [...(before ?? []), ...added];
		return { new: added, processed };
	}
}

function run(memory: Memory, ids: string[], executionId: string, mode = 'webhook') {
	const host = {
		getInputData: () => ids.map(item),
		getMode: () => mode,
		getExecutionId: () => executionId,
		getWorkflow: () => ({ id: 'workflow' }),
		getNode: () => ({ id: 'node' }),
		helpers: { checkProcessedAndRecord: async (items: string[]) => await memory.record(items) },
	};
	return onlyFirst(host as unknown as IExecuteFunctions, clock).then((items) =>
		items.map(({ json }) => json.id),
	);
}

async function settled<T>(...all: Array<Promise<T>>): Promise<T[]> {
	const done = Promise.all(all);
	let isDone = false;
	void done.then(() => (isDone = true));
	for (let n = 0; n < 200 && !isDone; n += 1) await clock.advance(50);
	return await done;
}

describe('runs of one text in two processes', () => {
	it('are one, when they come one after the other', async () => {
		const memory = new Memory();
		expect(await settled(run(memory, ['a'], '1'))).toEqual([['a']]);
		expect(await settled(run(memory, ['a'], '2'))).toEqual([[]]);
	});

	it.each([
		[0, 0],
		[5, 10],
		[100, 5],
		[5, 100],
	])('are one, when both read before either has written (%i and %i ms)', async (one, other) => {
		const memory = new Memory();
		await settled(run(memory, ['z'], '0'));
		memory.delay(one, other);
		const found = await settled(run(memory, ['a'], '1'), run(memory, ['a'], '2'));
		expect(found.flat()).toEqual(['a']);
	});

	it('are one, when the memory begins with them', async () => {
		const memory = new Memory();
		memory.delay(5, 10, 15);
		const three = ['1', '2', '3'].map((execution) => run(memory, ['a'], execution));
		expect((await settled(...three)).flat()).toEqual(['a']);
	});

	it('lose no other text that is written at the same time', async () => {
		const memory = new Memory();
		memory.delay(...Array.from({ length: 60 }, (_, n) => (n * 7) % 40));
		const ids = Array.from({ length: 10 }, (_, n) => `t${n}`);
		const all = ids.flatMap((id, n) => [run(memory, [id], `${n}a`), run(memory, [id], `${n}b`)]);
		expect((await settled(...all)).flat().sort()).toEqual(ids);
	});

	it('go on after a worker has died in the middle', async () => {
		const memory = new Memory();
		await settled(run(memory, ['a'], '1'));
		expect(await settled(run(memory, ['a'], '1'))).toEqual([['a']]);
	});

	it.each(['manual', 'retry'])('are not looked for when the user means it: %s', async (mode) => {
		const memory = new Memory();
		await settled(run(memory, ['a'], '1'));
		expect(await run(memory, ['a'], '2', mode)).toEqual(['a']);
	});

	it('cost nothing where the process has seen that it is new', async () => {
		const memory = new Memory();
		const record = jest.spyOn(memory, 'record');
		const host = { getWorkflow: () => ({ id: 'workflow' }), getNode: () => ({ id: 'node' }) };
		noteTaken(host as unknown as IWebhookFunctions, keyOf(item('here').json));
		expect(await run(memory, ['here'], '1')).toEqual(['here']);
		expect(record).not.toHaveBeenCalled();
	});
});
