import { sleep } from 'n8n-workflow';
import type { Operation, Output } from './operation';
import { BatchQueue, type PendingBatch } from './batchQueue';
import type { ItemContext } from './itemContext';
import type { Touch } from './keyedQueue';

export type ItemResult = { output: Output } | { error: unknown };

/** Work that is done in one go: one item, or several that share their requests. */
export interface WorkUnit {
	items: number[];
	/** What it reads or changes, so that it must not overtake other work on the same */
	touches: Touch[];
	/** Never throws; the results stand in the order of `items` */
	run(): Promise<ItemResult[]>;
}

/** Finds the operation of an item and makes its context. Throws for an item that cannot be worked on. */
export type Prepare = (itemIndex: number) => {
	operation: Operation;
	context: ItemContext;
	/** Stands for the sub-account and the options of requests, which all items of a request must have */
	terms: string;
};

/** Items that are evaluated in a row before n8n gets to do something else. */
export const ITEMS_PER_YIELD = 20;

/**
 * Cuts the input into units, one after the other as they are asked for, so that n8n evaluates the
 * expressions of an item only shortly before its turn.
 *
 * Items that can share a request are gathered until there are enough of them, or until an item comes that must
 * not overtake one of them.
 */
export async function* planWork(
	total: number,
	prepare: Prepare,
): AsyncGenerator<WorkUnit, void, undefined> {
	const queue = new BatchQueue();
	const touched = new Set<string>();
	for (let itemIndex = 0; itemIndex < total; itemIndex += 1) {
		const result = await settled(readItem(prepare, itemIndex, total));
		if ('error' in result) {
			yield { items: [itemIndex], touches: [], run: async () => [result] };
			continue;
		}
		const { operation, context, key, touches } = result.output;
		const { batch } = operation;
		const isRepeated = touches.some((touch) => touched.has(touch.key));
		for (const touch of touches) touched.add(touch.key);
		const own = isRepeated && batch?.repeats === 'alone' ? undefined : key;
		if (batch?.repeats !== 'commute') {
			for (const group of queue.takeConflicting(touches, own)) yield batchUnit(group);
		}
		if (own === undefined || !batch) {
			yield {
				items: [itemIndex],
				touches,
				run: async () => [await settled(operation.run(context))],
			};
			continue;
		}
		const group = queue.add(own, batch, { itemIndex, context, touches });
		if (group.items.length % ITEMS_PER_YIELD === 0) await sleep(0);
		if (group.items.length >= batch.size) yield batchUnit(queue.take(group));
	}
	for (const group of queue.takeAll()) yield batchUnit(group);
}

async function readItem(prepare: Prepare, itemIndex: number, total: number) {
	const { operation, context, terms } = prepare(itemIndex);
	const shared = total > 1 ? await operation.batch?.key(context) : undefined;
	const key = shared === undefined ? undefined : `${terms} ${shared}`;
	const touches = total > 1 ? ((await operation.touches?.(context)) ?? []) : [];
	return { operation, context, key, touches: inSubAccount(context.api.locationId, touches) };
}

function inSubAccount(locationId: string, touches: Touch[]): Touch[] {
	return touches.map((touch) => ({ ...touch, key: `${locationId} ${touch.key}` }));
}

function batchUnit({ batch, items }: PendingBatch): WorkUnit {
	return {
		items: items.map(({ itemIndex }) => itemIndex),
		touches: items.flatMap(({ touches }) => touches),
		async run() {
			const result = await settled(batch.run(items.map(({ context }) => context)));
			return 'output' in result ? result.output : items.map(() => result);
		},
	};
}

async function settled<T>(work: Promise<T>): Promise<{ output: T } | { error: unknown }> {
	try {
		return { output: await work };
	} catch (error) {
		return { error };
	}
}
