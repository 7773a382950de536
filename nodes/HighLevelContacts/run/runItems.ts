import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { findOperation, type Operation, type Resource } from '../actions/operation';
import { readApiSettings } from '../actions/requestOptions';
import { Api } from '../transport/api';
import { openConnection, type Authentication } from '../transport/connection';
import type { Host } from '../transport/exchange';
import { Creations } from './creations';
import { Dictionaries } from './dictionaries';
import { InvalidInput } from './invalidInput';
import { ItemContext } from './itemContext';
import { itemError } from './itemErrors';
import { createParameterReader } from './parameterReader';

/**
 * Items in work at once. The gate decides how many requests are under way; this many items only have to keep
 * it busy, and few enough that n8n stays responsive while it evaluates their expressions (n8n-platform.md 4).
 */
const WORKERS = 40;

/**
 * Runs the selected operation for every input item.
 *
 * Items are worked on side by side, and come out in the order in which they came in. With Continue On Fail
 * an item that fails becomes an error row of its own. Without it no new item is started after the first
 * failure, those under way finish, and the error names the item.
 *
 * @throws NodeApiError or NodeOperationError that names the item
 */
export async function runItems(
	host: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const items = host.getInputData();
	const rows = new Array<INodeExecutionData[]>(items.length).fill([]);
	const stop = new AbortController();
	const cancelled = host.getExecutionCancelSignal();
	const run = await prepare(host, resources, cancelled ? [cancelled, stop.signal] : [stop.signal]);
	let failure: { error: unknown; itemIndex: number } | undefined;
	let next = 0;
	let done = 0;

	const work = async () => {
		while (next < items.length && !failure) {
			const itemIndex = next;
			next += 1;
			try {
				const result = await run(itemIndex);
				rows[itemIndex] = [result]
					.flat()
					.map((json) => ({ json, pairedItem: { item: itemIndex } }));
				done += 1;
			} catch (error) {
				if (!host.continueOnFail() || cancelled?.aborted) {
					failure ??= { error, itemIndex };
					stop.abort();
					return;
				}
				const shown = itemError(host.getNode(), error, itemIndex);
				rows[itemIndex] = [
					{ json: { error: shown.message }, error: shown, pairedItem: { item: itemIndex } },
				];
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(WORKERS, items.length) }, work));

	if (failure) {
		const progress = items.length > 1 ? { done, total: items.length } : undefined;
		throw itemError(host.getNode(), failure.error, failure.itemIndex, progress);
	}
	return [rows.flat()];
}

type RunItem = (itemIndex: number) => Promise<IDataObject | IDataObject[]>;

async function prepare(
	host: IExecuteFunctions,
	resources: readonly Resource[],
	signals: AbortSignal[],
): Promise<RunItem> {
	const read = createParameterReader(host);
	const connection = await openConnection(
		host as unknown as Host,
		read('authentication', 0) as Authentication,
	);
	const dictionaries = new Dictionaries(
		new Api(host as unknown as Host, connection, undefined, AbortSignal.any(signals)),
	);
	const creations = new Creations();
	const timezone = host.getTimezone();
	return async (itemIndex) => {
		const operation = operationFor(resources, read, itemIndex);
		const options = (read('options', itemIndex) ?? {}) as IDataObject;
		// A signal of its own for each item: many listeners on one make Node warn of a leak.
		const signal = AbortSignal.any(signals);
		const api = new Api(host as unknown as Host, connection, readApiSettings(options), signal);
		return await operation.run(
			new ItemContext(api, dictionaries, creations, timezone, (name) => read(name, itemIndex)),
		);
	};
}

function operationFor(
	resources: readonly Resource[],
	read: (name: string, itemIndex: number) => unknown,
	itemIndex: number,
): Operation {
	const resource = String(read('resource', itemIndex));
	const operation = String(read('operation', itemIndex));
	const found = findOperation(resources, resource, operation);
	if (found) return found;
	throw new InvalidInput(
		`This version of the node has no operation '${operation}' for '${resource}'`,
		'Choose a Resource and an Operation again, or update the package under Settings > Community Nodes.',
	);
}
