import type { World } from '../../world.cts';
import type { SmsAccount } from '../account.cts';
import { SMSFACTOR } from '../fixtures.cts';
import { countryOf, digitsOf, readNumber } from '../numbers.cts';
import type { CustomerText, SmsEvent } from '../provider.cts';
import { isStop } from '../receive.cts';
import { lastTextTo, sentText } from '../send.cts';
import { parisTime } from './outcome.cts';

type Json = Record<string, unknown>;

const DELIVERED = 3;

/** A STOP goes to the STOP webhook, every other text to the MO webhook; none has an id of its own. */
export function receivedEvents(world: World, account: SmsAccount, text: CustomerText): SmsEvent[] {
	const event = isStop(text.text) ? 'STOP' : 'MO';
	return [{ event, body: textBody(world, account, text) }];
}

function textBody(
	world: World,
	account: SmsAccount,
	{ from, text, at }: Pick<CustomerText, 'from' | 'text' | 'at'>,
): Json {
	const last = lastTextTo(world, account, from);
	return {
		date: parisTime(at),
		message: text,
		from: digitsOf(from),
		account_id: SMSFACTOR.accountId,
		last_message_id: last ? (last.reference ?? last.id) : null,
	};
}

/** `DLR` `{messageId?, status?: number}`, default 3 (delivered), and `STOP` `{phone}`. */
export function namedEvent(
	world: World,
	account: SmsAccount,
	name: string,
	{ messageId, status = DELIVERED, phone }: Json,
): SmsEvent {
	if (name === 'STOP') {
		const from = readNumber(phone);
		if (!from) throw new Error('phone must be a phone number');
		account.optOut(from, world.now());
		return {
			event: 'STOP',
			body: textBody(world, account, { from, text: 'STOP', at: world.now() }),
		};
	}
	if (name !== 'DLR') throw new Error('SMSFactor has the events DLR and STOP');
	const message = sentText(world, account, messageId);
	message.status = Number(status) === DELIVERED ? 'delivered' : `status ${String(status)}`;
	return {
		event: 'DLR',
		body: {
			date: parisTime(world.now()),
			status: Number(status),
			destination: digitsOf(message.to),
			message_id: message.reference ?? message.id,
			campaign_id: message.campaign ?? '',
			country_code: countryOf(message.to),
		},
	};
}
