import { sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { errorRow } from '../../shared/itemErrors';
import type { Resource } from './operation';
import { DryRun } from '../transport/dryRun';
import { asNodeError, itemError } from './itemErrors';
import {
	ITEMS_PER_YIELD,
	planWork,
	type ItemResult,
	type Prepare,
	type WorkUnit,
} from './planWork';
import { filesWith } from './itemFiles';
import { createPrepare } from './prepare';
import { KeyedQueue } from './keyedQueue';
import { hintAtWarnings } from './warningHint';

/**
 * Units in work at once. The gate decides how many requests are under way; this many units only have to keep
 * it busy, and few enough that n8n stays responsive while it evaluates their expressions.
 */
const WORKERS = 40;

/** Units that wait for their turn beside those in work; more are not looked at before one of them is done. */
const MOST_WAITING = 1000;

/** A batch that forgets an item must not pass for one that has done it. */
const NO_RESULT = { error: new Error('Nothing came of this item') };

/**
 * Runs the selected operation for every input item.
 *
 * Items are worked on side by side, but those that touch the same contact one after the other, and come out in
 * the order in which they came in. With Continue On Fail an item that fails becomes an error row of its own.
 * Without it no new request is started after the first failure, those under way finish, and the error names the
 * item. Another execution at the same time is not waited for: n8n's nodes know nothing of each other.
 *
 * @throws NodeApiError or NodeOperationError that names the item
 */
export async function runItems(
	host: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const total = host.getInputData().length;
	const rows = new Array<INodeExecutionData[]>(total).fill([]);
	const stop = new AbortController();
	const cancelled = host.getExecutionCancelSignal();
	const signals = cancelled ? [cancelled, stop.signal] : [stop.signal];
	const units = planWork(total, await prepared(host, resources, signals));
	let failure: { error: unknown; itemIndex: number } | undefined;
	let done = 0;

	const settle = (itemIndex: number, result: ItemResult) => {
		const pairedItem = { item: itemIndex };
		if ('output' in result) {
			const { output } = result;
			rows[itemIndex] = [output instanceof DryRun ? output.shown : output]
				.flat()
				.map((json) => ({ json, pairedItem, ...filesWith(json) }));
			done += 1;
		} else if (host.continueOnFail() && !cancelled?.aborted) {
			const told = itemError(host.getNode(), result.error, itemIndex);
			rows[itemIndex] = [{ json: errorRow(told), pairedItem }];
		} else {
			failure ??= { error: result.error, itemIndex };
			stop.abort();
		}
	};
	const finish = async (unit: WorkUnit) => {
		const results = await unit.run();
		unit.items.forEach((itemIndex, place) => settle(itemIndex, results[place] ?? NO_RESULT));
	};
	const queue = new KeyedQueue();
	const waiting = new Set<Promise<void>>();
	const work = async () => {
		while (!failure) {
			const { value: unit, done: isEmpty } = await units.next();
			if (isEmpty) return;
			const turn = queue.take(unit.touches, async () => await finish(unit));
			if (!turn.isWaiting || waiting.size >= MOST_WAITING) {
				await turn.result;
				continue;
			}
			// Others need not wait for what is in its way.
			waiting.add(turn.result);
			void turn.result.then(() => waiting.delete(turn.result));
			if (waiting.size % ITEMS_PER_YIELD === 0) await sleep(0);
		}
	};
	await Promise.all(Array.from({ length: Math.min(WORKERS, total) }, work));
	await Promise.all(waiting);

	if (failure) {
		const progress = total > 1 ? { done, total } : undefined;
		throw itemError(host.getNode(), failure.error, failure.itemIndex, progress);
	}
	const output = rows.flat();
	hintAtWarnings(host, output);
	return [output];
}

async function prepared(
	host: IExecuteFunctions,
	resources: readonly Resource[],
	signals: AbortSignal[],
): Promise<Prepare> {
	try {
		return await createPrepare(host, resources, signals);
	} catch (thrown) {
		throw asNodeError(host.getNode(), thrown);
	}
}
