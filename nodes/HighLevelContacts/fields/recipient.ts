import { namedContact } from '../model/values/locator';
import { withProperty, type Field } from './field';
import { contactById, contactLocator } from './locators';
import { identityTouches } from './touches';
import type { Touch } from '../run/keyedQueue';

/** A contact that is looked up only when it is needed, as it may have to be made first. */
export type Recipient = { contactId: string } | { named: string; label: string };

/** The contact of a message. */
export function recipientLocator(): Field<Recipient> {
	return withProperty(
		{
			...contactById,
			read(entered, place): Recipient | Promise<Recipient> {
				const { label } = place;
				const named = namedContact(entered);
				if (named !== undefined) return { named, label };
				const id = contactById.read(entered, place);
				return id instanceof Promise ? id.then((contactId) => ({ contactId })) : { contactId: id };
			},
		},
		contactLocator().property,
	);
}

/** An item with an ID and another one with a phone may mean the same contact, so that they do not run side by side. */
export function touchesRecipient({ contactId: recipient }: { contactId: Recipient }): Touch[] {
	if ('contactId' in recipient) {
		const { contactId } = recipient;
		return [{ key: `contact ${contactId}` }, { key: 'contacts', manner: 'id' }];
	}
	const { named } = recipient;
	const manner = named.includes('@') ? 'email' : 'phone';
	return [...identityTouches({ [manner]: named }), { key: 'contacts', manner }];
}
