import type { World } from '../world.cts';
import type { SmsAccount } from './account.cts';
import { deliverLater } from './deliver.cts';
import type { SentMessage } from './outbox.cts';

/**
 * Posts the receipt that follows a text, to its own address or to the webhooks that asked for receipts.
 * A scheduled text gets none until a person asks for it.
 */
export function pushReceipt(
	world: World,
	account: SmsAccount,
	event: string,
	{ id, status, callbackUrl }: SentMessage,
): void {
	if (!account.settings.autoReceipts || status === 'scheduled') return;
	if (!callbackUrl && account.webhooksFor(event).length === 0) return;
	const receipt = account.owner.event(world, account, event, { messageId: id });
	deliverLater(world, account, [receipt], { url: callbackUrl });
}
