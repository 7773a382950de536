import type { World } from '../../world.cts';
import type { SmsAccount, SmsContact } from '../account.cts';
import { SALESMSG } from '../fixtures.cts';
import { readNumber } from '../numbers.cts';
import type { CustomerText, SmsEvent } from '../provider.cts';
import { isStop } from '../receive.cts';
import { sentText } from '../send.cts';
import { contactView, conversationOf, messageView } from './views.cts';

type Json = Record<string, unknown>;

const inbox = () => ({ id: SALESMSG.teamId, name: 'Front desk' });

/** A text from an unknown number makes a contact first; the event after a STOP has an [unsure] name. */
export function receivedEvents(world: World, account: SmsAccount, text: CustomerText): SmsEvent[] {
	const known = account.contactOf(text.from);
	const contact = known ?? newContact(world, account, text);
	const events: SmsEvent[] = known ? [] : [contactEvent(account, contact, 'contact.created')];
	events.push({
		event: 'message.received',
		body: {
			contact: contactView(account, contact),
			message: {
				id: text.id,
				conversation_id: conversationOf(contact),
				body: text.text,
				type: 'sms',
				media: [],
				received_at: new Date(text.at).toISOString(),
			},
			number: { number: text.to },
			user: null,
			inbox: inbox(),
		},
	});
	if (isStop(text.text)) events.push(contactEvent(account, contact, 'contact.opted_out'));
	return events;
}

function newContact(
	world: World,
	account: SmsAccount,
	{ from, name = '', isForged }: CustomerText,
): SmsContact {
	const [firstName = '', ...rest] = name.split(' ');
	const fields = { phone: from, firstName, lastName: rest.join(' ') };
	const contact = account.addContact(world.now(), fields);
	if (isForged) account.contacts.delete(contact.id);
	return contact;
}

export function contactEvent(account: SmsAccount, contact: SmsContact, event: string): SmsEvent {
	return { event, body: { contact: contactView(account, contact), user: null, inbox: inbox() } };
}

/**
 * `contact.created`, `contact.updated`, `contact.tag_added`, `contact.opted_out` `{contactId | phone}` and
 * `message.sent` `{messageId?}`. The names of the third and fourth are [unsure].
 */
export function namedEvent(
	world: World,
	account: SmsAccount,
	name: string,
	{ contactId, phone, messageId, status = 'sent' }: Json,
): SmsEvent {
	if (name === 'message.sent') {
		const message = sentText(world, account, messageId);
		message.status = String(status);
		const contact = find(account, undefined, message.to);
		return {
			event: name,
			body: {
				contact: contactView(account, contact),
				message: messageView(account, message, contact),
				number: { number: message.from },
				user: null,
				inbox: inbox(),
			},
		};
	}
	if (!/^contact\.(created|updated|tag_added|opted_out)$/.test(name)) {
		throw new Error('Salesmsg has the events message.sent and contact.created, …updated, …');
	}
	const contact = find(account, contactId, phone);
	if (name === 'contact.opted_out') account.optOut(contact.phone, world.now());
	return contactEvent(account, contact, name);
}

function find(account: SmsAccount, contactId: unknown, phone: unknown): SmsContact {
	const contact =
		contactId === undefined
			? account.contactOf(readNumber(phone, 'US') ?? '')
			: account.contacts.get(Number(contactId));
	if (!contact) throw new Error('No such contact');
	return contact;
}
