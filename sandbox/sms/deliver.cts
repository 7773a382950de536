import type { World } from '../world.cts';
import type { SmsAccount } from './account.cts';
import type { Proof, SmsEvent } from './provider.cts';
import { ForeignAddress, postToWebhook, requireLoopback } from './webhook.cts';

export interface DeliveryOptions {
	/** In place of the registered webhooks; on this machine only. */
	url?: string;
	/** Default `right`; `stale`: an hour old. */
	signature?: Proof;
	/** How often the same request is posted; default once. */
	repeat?: number;
}

const PROOFS: readonly Proof[] = ['right', 'wrong', 'stale', 'none'];

/** Posts the events to those who asked for them, and answers the first statuses; later tries are added to them. */
export async function deliver(
	world: World,
	account: SmsAccount,
	events: readonly SmsEvent[],
	{ url, signature = 'right', repeat = 1 }: DeliveryOptions = {},
): Promise<{ urls: string[]; statuses: number[] }> {
	if (!PROOFS.includes(signature)) throw new Error(`signature takes one of ${PROOFS.join(', ')}`);
	const provider = account.owner;
	const urls: string[] = [];
	const statuses: number[] = [];
	for (const event of events) {
		const webhooks = url ? [{ id: 0, url, events: [] }] : account.webhooksFor(event.event);
		for (const webhook of webhooks) {
			requireLoopback(webhook.url);
			urls.push(webhook.url);
			const post = () => provider.post(world, account, event, webhook, signature);
			const attempt = async (request = post()) => {
				const status = await postToWebhook(request, provider.timeoutMs);
				statuses.push(status);
				return status >= 200 && status < 300;
			};
			const first = post();
			let arrived = await attempt(first);
			// A copy of the request byte for byte, as a replay or an impatient provider sends it.
			for (let copy = 1; copy < repeat; copy += 1) arrived = await attempt(first);
			// Somebody who forges webhooks is no provider that tries again.
			if (!arrived && signature === 'right') {
				void tryAgain(world, account, attempt);
			}
		}
	}
	return { urls, statuses };
}

/**
 * Posts the events while the provider's answer goes out. A receiver that cannot be reached is no failure of
 * the sandbox; what else goes wrong is one, and is written to the console.
 */
export function deliverLater(...delivery: Parameters<typeof deliver>): void {
	deliver(...delivery).catch((error: unknown) => {
		if (!(error instanceof ForeignAddress)) console.error(error);
	});
}

/** Goes on by the provider's schedule on the sandbox's clock until the webhook takes it or the account is reset. */
async function tryAgain(
	{ clock }: World,
	{ owner: { retryMs = [] }, patience: { signal } }: SmsAccount,
	attempt: () => Promise<boolean>,
): Promise<void> {
	try {
		for (const delay of retryMs) {
			await clock.sleep(delay, signal);
			if (await attempt()) return;
		}
	} catch (error) {
		if (!signal.aborted) console.error(error);
	}
}
