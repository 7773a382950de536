import { parsePhoneNumberFromString } from 'libphonenumber-js';

import type { SmsAccount, SmsContact } from '../account.cts';
import { countryOf } from '../numbers.cts';
import type { SentMessage } from '../outbox.cts';

const CONVERSATIONS_FROM = 700_000;

const iso = (time: number) => new Date(time).toISOString();

/** A contact has one conversation, whose id is its own number range. */
export const conversationOf = ({ id }: SmsContact): number => CONVERSATIONS_FROM + id;
export const contactIdOf = (conversation: unknown): number =>
	Number(conversation) - CONVERSATIONS_FROM;

export const tagView = ({ id, name }: { id: number; name: string }): object => ({
	id,
	name,
	label: name,
});

const national = (phone: string): string =>
	parsePhoneNumberFromString(phone)?.formatNational() ?? phone;

export function contactView(account: SmsAccount, contact: SmsContact): Record<string, unknown> {
	const { id, phone, firstName = '', lastName = '', email = null, createdAt, updatedAt } = contact;
	const optedOutAt = account.optOuts.get(phone);
	return {
		id,
		first_name: firstName,
		last_name: lastName,
		full_name: `${firstName} ${lastName}`.trim(),
		email,
		number: phone,
		formatted_number: national(phone),
		national_number: national(phone),
		country: countryOf(phone),
		opt_out: account.hasOptedOut(phone),
		opt_out_at: optedOutAt === undefined ? null : iso(optedOutAt),
		is_blocked: false,
		tags: contact.tags.flatMap((tag) => {
			const known = account.tags.get(tag);
			return known ? [tagView(known)] : [];
		}),
		notes: [],
		custom_fields: [],
		owner_id: null,
		created_at: iso(createdAt),
		updated_at: iso(updatedAt),
	};
}

export function messageView(
	account: SmsAccount,
	message: SentMessage,
	contact: SmsContact,
): Record<string, unknown> {
	const { id, text, status, at, scheduledFor } = message;
	const sentAt = status === 'scheduled' ? null : iso(scheduledFor ?? at);
	return {
		id,
		conversation_id: conversationOf(contact),
		status,
		type: Array.isArray(message.media) ? 'mms' : 'sms',
		body: text,
		body_raw: text,
		source: 'public-api',
		received_at: null,
		sent_at: sentAt,
		delivered_at: status === 'delivered' ? iso(at) : null,
		failed_at: status === 'failed' ? iso(at) : null,
		failed_reason: null,
		...(scheduledFor !== undefined && { send_at: iso(scheduledFor) }),
		contact: contactView(account, contact),
		media: message.media ?? [],
	};
}
