import type { World } from '../../world.cts';
import type { SmsAccount } from '../account.cts';
import type { CustomerText, SmsEvent } from '../provider.cts';

type Json = Record<string, unknown>;

/** The sender becomes a contact of Roezan's, so that polling finds the text; the event is the forwarder's. */
export function receivedEvents(world: World, account: SmsAccount, text: CustomerText): SmsEvent[] {
	const [firstName = '', ...rest] = (text.name ?? '').split(' ');
	if (!text.isForged && !account.contactOf(text.from)) {
		account.addContact(world.now(), {
			phone: text.from,
			...(firstName && { firstName }),
			...(rest.length > 0 && { lastName: rest.join(' ') }),
		});
	}
	return [
		{
			event: 'message',
			body: {
				phone: text.from,
				name: text.name ?? '',
				message: text.text,
				id: text.id,
				createdAt: new Date(text.at).toISOString(),
			},
		},
	];
}

/** `contact` `{contactId}`: a contact as the other tool forwards it. */
export function forwardedContact(
	_world: World,
	account: SmsAccount,
	name: string,
	{ contactId }: Json,
): SmsEvent {
	if (name !== 'contact') throw new Error('What forwards for Roezan has the event contact');
	const contact = account.contacts.get(Number(contactId));
	if (!contact) throw new Error('No such contact');
	const { phone, firstName = '', lastName = '', email = '', tags } = contact;
	return {
		event: 'contact',
		body: { phone, name: `${firstName} ${lastName}`.trim(), firstName, lastName, email, tags },
	};
}
