import type { World } from '../../world.cts';
import type { SmsAccount } from '../account.cts';
import { digitsOf } from '../numbers.cts';
import type { CustomerText, SmsEvent } from '../provider.cts';
import { isStop } from '../receive.cts';
import { lastTextTo, sentText } from '../send.cts';

type Json = Record<string, unknown>;

const iso = (time: number) => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/**
 * The Microsoft connector's body, or with the variant `draft` that of the third-party draft. Which one a
 * general webhook has is [unsure], so receivers must take both.
 */
export function inboundEvent(world: World, account: SmsAccount, text: CustomerText): SmsEvent {
	const metadata = lastTextTo(world, account, text.from)?.metadata;
	const from = digitsOf(text.from);
	const to = digitsOf(text.to);
	const body: Json =
		text.variant === 'draft'
			? { id: text.id, from, to, body: text.text, received_at: iso(text.at) }
			: {
					event: 'message_received',
					date: iso(text.at),
					to,
					from,
					content: text.text,
					is_opt_out: isStop(text.text),
				};
	return { event: 'inbound', body: { ...body, ...(metadata !== undefined && { metadata }) } };
}

/** `receipt` `{messageId?, status?}`: a delivery receipt in the draft's form [unsure]. */
export function receiptEvent(
	world: World,
	account: SmsAccount,
	name: string,
	{ messageId, status = 'delivered', error_code, error_message }: Json,
): SmsEvent {
	if (name !== 'receipt') throw new Error('touchSMS has the event receipt');
	const message = sentText(world, account, messageId);
	message.status = String(status);
	return {
		event: 'receipt',
		body: {
			id: message.id,
			to: digitsOf(message.to),
			status,
			error_code: error_code ?? null,
			error_message: error_message ?? null,
			reference: message.reference ?? null,
			submitted_at: iso(message.at),
			delivered_at: status === 'delivered' ? iso(world.now()) : null,
			...(message.metadata !== undefined && { metadata: message.metadata }),
		},
	};
}
