import type { IExecuteFunctions, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { BoundedMap } from '../../shared/boundedMap';
import type { Clock } from '../../shared/transport/clock';
import { keyOf } from './eventItem';

/** What this process of n8n has taken in, of all triggers. */
const takenHere = new BoundedMap<string, true>(20_000);
/** A process has written what it read long before; databases answer in a few milliseconds. */
const SETTLED_MS = 300;
const MOST_TRIES = 10;
/** Two for each text: copies that come later are known from the trigger's memory. */
const KEPT_ENTRIES = 4_000;

/** Remembers that this process has seen that it is new. */
export function noteTaken(host: IWebhookFunctions, key: string): void {
	takenHere.set(hereKey(host, key), true);
}

/**
 * The items that no other run has. In queue mode several processes of n8n take webhooks in, and each is new to two of
 * them when they are given it at one moment; so a worker asks the memory that n8n keeps in its database. Where n8n is
 * one process, that has been seen already, and nothing is asked.
 */
export async function onlyFirst(
	host: IExecuteFunctions,
	clock: Clock,
): Promise<INodeExecutionData[]> {
	const items = host.getInputData();
	// Who tests or retries means it.
	if (host.getMode() !== 'webhook') return items;
	const first: INodeExecutionData[] = [];
	for (const item of items) {
		const key = keyOf(item.json);
		if (takenHere.get(hereKey(host, key)) || (await isFirst(host, key, clock))) first.push(item);
	}
	return first;
}

/**
 * n8n reads this memory and writes it whole, so of two at the same time one is overwritten. What is still there after
 * a while counts: the key with the execution that wrote it.
 */
async function isFirst(host: IExecuteFunctions, key: string, clock: Clock): Promise<boolean> {
	const own = `${key} ${host.getExecutionId()}`;
	for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
		const known = await record(host, [key, own]);
		if (known.includes(key)) return known.includes(own);
		await clock.sleep(SETTLED_MS);
	}
	// Twice is better than never.
	return true;
}

/** What was in the memory already; nothing when another process began it at the same time. */
async function record(host: IExecuteFunctions, entries: string[]): Promise<unknown[]> {
	try {
		const options = { mode: 'entries' as const, maxEntries: KEPT_ENTRIES };
		return (await host.helpers.checkProcessedAndRecord(entries, 'node', options)).processed;
	} catch {
		return [];
	}
}

function hereKey(host: IExecuteFunctions | IWebhookFunctions, key: string): string {
	return `${host.getWorkflow().id ?? ''}/${host.getNode().id} ${key}`;
}
