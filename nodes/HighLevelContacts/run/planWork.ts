import { sleep, type IDataObject } from 'n8n-workflow';
import type { Batch, Operation } from '../actions/operation';
import type { ItemContext } from './itemContext';

/** What came of one item: what it puts out, or why it failed. */
export type ItemResult = { output: IDataObject | IDataObject[] } | { error: unknown };

/** Work that is done in one go: one item, or several that share their requests. */
export interface Unit {
	/** Numbers of the items */
	items: number[];
	/** Never throws; the results stand in the order of `items` */
	run(): Promise<ItemResult[]>;
}

/** Finds the operation of an item and makes its context. Throws for an item that cannot be worked on. */
export type Prepare = (itemIndex: number) => { operation: Operation; context: ItemContext };

interface Group {
	batch: Batch;
	items: number[];
	contexts: ItemContext[];
}

/** Items that are evaluated in a row before n8n gets to do something else. */
const BREATH = 20;

/**
 * Cuts the input into units, one after the other as they are asked for, so that n8n evaluates the
 * expressions of an item only shortly before its turn.
 *
 * Items that can share a request are gathered until there are enough of them.
 */
export async function* planWork(
	total: number,
	prepare: Prepare,
): AsyncGenerator<Unit, void, undefined> {
	const gathered = new Map<string, Group>();
	for (let itemIndex = 0; itemIndex < total; itemIndex += 1) {
		const result = await settled(prepareKeyed(prepare, itemIndex, total));
		if ('error' in result) {
			yield { items: [itemIndex], run: async () => [result] };
			continue;
		}
		const { operation, context, key } = result.output;
		if (key === undefined || !operation.batch) {
			yield { items: [itemIndex], run: async () => [await settled(operation.run(context))] };
			continue;
		}
		const group = gathered.get(key) ?? { batch: operation.batch, items: [], contexts: [] };
		group.items.push(itemIndex);
		group.contexts.push(context);
		gathered.set(key, group);
		if (group.items.length % BREATH === 0) await sleep(0);
		if (group.items.length >= group.batch.size) {
			gathered.delete(key);
			yield batchUnit(group);
		}
	}
	for (const group of gathered.values()) yield batchUnit(group);
}

async function prepareKeyed(prepare: Prepare, itemIndex: number, total: number) {
	const { operation, context } = prepare(itemIndex);
	const shared = total > 1 ? await operation.batch?.key(context) : undefined;
	// A request is for one sub-account, whatever else its items share.
	const key = shared === undefined ? undefined : `${context.api.locationId} ${shared}`;
	return { operation, context, key };
}

function batchUnit({ batch, items, contexts }: Group): Unit {
	return {
		items,
		async run() {
			const result = await settled(batch.run(contexts));
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
