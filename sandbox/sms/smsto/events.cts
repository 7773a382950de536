import type { World } from '../../world.cts';
import type { SmsAccount } from '../account.cts';
import { measure, readNumber } from '../numbers.cts';
import type { CustomerText, SmsEvent } from '../provider.cts';
import { isStop } from '../receive.cts';
import { sentText } from '../send.cts';

type Json = Record<string, unknown>;

/** The form of the callbacks' times is not documented [unsure]. */
export const stamp = (time: number): string =>
	new Date(time).toISOString().slice(0, 19).replace('T', ' ');

/** The inbound callback, without an id of the message, and after a STOP the opt-out callback. */
export function receivedEvents(
	_world: World,
	_account: SmsAccount,
	text: CustomerText,
): SmsEvent[] {
	const inbound: SmsEvent = {
		event: 'inbound',
		body: {
			from: text.from,
			to: text.to,
			parts: String(measure(text.text).parts),
			message: text.text,
			receivedDate: stamp(text.at),
		},
	};
	if (!isStop(text.text)) return [inbound];
	return [inbound, optOutEvent(text.from, text.at, 'sms')];
}

function optOutEvent(number: string, at: number, source: string): SmsEvent {
	return {
		event: 'optout',
		body: { timestamp: stamp(at), unsubscribed_number: number, source },
	};
}

/** `status` `{messageId?, status?, failedReason?}` and `optout` `{phone, source?}`. */
export function namedEvent(
	world: World,
	account: SmsAccount,
	name: string,
	{ messageId, status = 'DELIVERED', phone, source = 'sms' }: Json,
): SmsEvent {
	if (name === 'optout') {
		const number = readNumber(phone);
		if (!number) throw new Error('phone must be a phone number');
		account.optOut(number, world.now());
		return optOutEvent(number, world.now(), String(source));
	}
	if (name !== 'status') throw new Error('SMS.to has the events status and optout');
	const message = sentText(world, account, messageId);
	message.status = String(status).toLowerCase();
	const { parts } = measure(message.text);
	return {
		event: 'status',
		body: {
			trackingId: `track-${message.id}`,
			messageId: message.id,
			phone: message.to,
			status: String(status),
			parts: String(parts),
			price: (parts * 0.05).toFixed(2),
		},
	};
}
