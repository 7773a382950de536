import type { IDataObject, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';
import { textsIn } from '../answered';
import { BoundedMap } from '../boundedMap';
import { DeliveryMemory, type Delivery } from './deliveryMemory';

/** n8n files static data under the node. The name is that of the first trigger that had a memory, and stays. */
const KEY = 'highLevelDeliveries';
/**
 * HighLevel repeats up to 12 times, each pause longer than the last (docs/highlevel-api.md, Webhooks). It does not
 * say how long the first one is: doubled from a minute, the last repeat comes after three days. SMS providers give up
 * sooner.
 */
const KEPT_MS = 7 * 24 * 3_600_000;
/** Each trigger keeps at most 120 KB here. */
const MOST_TRIGGERS = 500;

const memories = new BoundedMap<string, DeliveryMemory>(MOST_TRIGGERS);

/**
 * Claims a delivery for this run. Of several at the same time exactly one gets it: they share the memory of the
 * process, while n8n gives each a copy of the saved one.
 *
 * @returns whether it was not known yet
 */
export function claim(host: IWebhookFunctions, delivery: Delivery, now: number): boolean {
	const memory = recall(host);
	memory.trim(now - KEPT_MS);
	if (!memory.add(delivery, now)) return false;
	// n8n notices assignments only.
	host.getWorkflowStaticData('node')[KEY] = memory.packed;
	return true;
}

/** The deliveries that a trigger knows, with those that n8n has saved. */
export function recall(host: IWebhookFunctions | ITriggerFunctions): DeliveryMemory {
	const data: IDataObject = host.getWorkflowStaticData('node');
	const memory = memories.getOrCreate(
		`${host.getWorkflow().id ?? ''}/${host.getNode().id}`,
		() => new DeliveryMemory(),
	);
	memory.absorb(textsIn(data[KEY]));
	return memory;
}

/** Whether any trigger of this process knows a delivery with this ID. */
export function isClaimed(id: string): boolean {
	return memories.some((memory) => memory.has(id));
}
