import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { BoundedMap } from '../transport/boundedMap';
import { DeliveryMemory, type PackedDeliveries } from './deliveryMemory';

/** n8n files static data under the node. */
const KEY = 'highLevelDeliveries';
/** Longer than HighLevel tries to deliver again, which is about 70 minutes (highlevel-api.md 6.2). */
const LEAST_KEPT_MS = 3 * 3_600_000;
/** Webhook triggers in one n8n, each of which keeps at most 120 KB here. */
const MOST_TRIGGERS = 500;

const memories = new BoundedMap<string, DeliveryMemory>(MOST_TRIGGERS);

/**
 * Claims a delivery for this run. Of several at the same time exactly one gets it: they share the memory of
 * the process, while n8n gives each a copy of the saved one.
 *
 * @param windowMs how far a delivery's time may be off; no delivery is forgotten while it would be accepted
 * @returns whether it was not known yet
 */
export function claim(
	host: IWebhookFunctions,
	webhookId: string,
	windowMs: number,
	now: number,
): boolean {
	const data: IDataObject = host.getWorkflowStaticData('node');
	const memory = memories.getOrCreate(
		`${host.getWorkflow().id}/${host.getNode().id}`,
		() => new DeliveryMemory(),
	);
	memory.absorb((data[KEY] ?? {}) as PackedDeliveries);
	memory.trim(now - Math.max(LEAST_KEPT_MS, 2 * windowMs));
	if (!memory.add(webhookId, now)) return false;
	// n8n notices assignments only.
	data[KEY] = memory.packed;
	return true;
}
