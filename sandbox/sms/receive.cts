import { newId } from '../ids.cts';
import type { World } from '../world.cts';
import type { SmsAccount } from './account.cts';
import { deliver, type DeliveryOptions } from './deliver.cts';
import { readNumber } from './numbers.cts';
import type { InboundMessage } from './outbox.cts';
import { HOUR_MS } from './provider.cts';
import { requireLoopback } from './webhook.cts';

/** Texts by which carriers and providers let customers leave and come back. */
const LEAVE = /^\s*(stop|stopall|unsubscribe|cancel|end|quit|arret)\s*$/i;
const RETURN = /^\s*(start|unstop|subscribe)\s*$/i;

export const isStop = (text: string): boolean => LEAVE.test(text);

export interface CustomerInput extends DeliveryOptions {
	from: string;
	text: string;
	/** Default: the business's number. */
	to?: string;
	name?: string;
	/** The provider's id of the message, where it has one; repeat it to deliver the same text twice. */
	id?: string;
	/** Addresses of files, for the provider without a name and Salesmsg. */
	media?: string[];
	/** touchSMS: `connector` (default) or `draft`, the two bodies that were seen. */
	variant?: string;
}

/**
 * A customer's text: kept, acted upon as carriers do with STOP and START, and pushed to the webhooks.
 * One with a wrong or no signature is only pushed.
 */
export async function receiveText(
	world: World,
	account: SmsAccount,
	input: CustomerInput,
): Promise<InboundMessage> {
	const { owner } = account;
	const from = readNumber(input.from);
	if (!from) throw new Error('from must be a phone number in international format');
	const isEmpty = input.text === '' && !input.media?.length;
	if (typeof input.text !== 'string' || isEmpty) throw new Error('text is empty');
	const url = input.url || owner.inboundUrl?.(world);
	if (url) requireLoopback(url);
	const at = world.now() - (input.signature === 'stale' ? HOUR_MS : 0);
	const known = world.outbox.inbound.find(
		({ id, provider: of }) => of === owner.name && id === input.id,
	);
	const message: InboundMessage = known ?? {
		id: input.id ?? newId(),
		provider: owner.name,
		from,
		to: input.to || owner.number,
		text: input.text,
		at,
		url: '',
		delivered: 0,
		deliveries: [],
	};
	// A forged text never came through the provider, which therefore knows nothing of it.
	const isForged = input.signature === 'wrong' || input.signature === 'none';
	if (!isForged && !known) {
		if (isStop(message.text)) account.optOut(from, at);
		else if (RETURN.test(message.text)) account.optIn(from);
	}
	const events = owner.receive(world, account, {
		...message,
		name: input.name,
		variant: input.variant,
		media: input.media,
		isForged,
	});
	if (!known && !isForged) world.outbox.inbound.push(message);
	const { urls, statuses } = await deliver(world, account, events, { ...input, url });
	if (url && !input.url) {
		const others = await deliver(world, account, events, { ...input, url: undefined });
		statuses.push(...others.statuses);
	}
	message.url = urls[0] ?? '';
	message.delivered = statuses[0] ?? 0;
	message.deliveries = statuses;
	return message;
}
