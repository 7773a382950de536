import type { ContactBody } from '../../model/contact/contactBody';
import { fitToContact, needsContact } from '../../model/customFields/fitCustomFields';
import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';

export interface BodyFit {
	needsContact: boolean;
	/**
	 * @param contact nothing for a new one
	 * @throws InvalidInput when a field would hold more than it takes
	 */
	bodyFor(contact?: Contact): ContactBody;
}

/** The account's custom fields are known since the body was made, so they cost no request. */
export async function bodyFit(item: ItemContext, body: ContactBody): Promise<BodyFit> {
	const { customFields: inputs = [] } = body;
	if (inputs.length === 0) return { needsContact: false, bodyFor: () => body };
	const definitions = await item.accountCache.customFields();
	return {
		needsContact: needsContact(inputs, definitions),
		bodyFor: (contact) => ({
			...body,
			customFields: fitToContact(inputs, definitions, contact),
		}),
	};
}

export async function splitBody(
	item: ItemContext,
	body: ContactBody,
): Promise<{ sooner: ContactBody; later?: ContactBody }> {
	const { customFields: inputs = [], ...rest } = body;
	const definitions = inputs.length > 0 ? await item.accountCache.customFields() : [];
	const later = inputs.filter((input) => needsContact([input], definitions));
	if (later.length === 0) return { sooner: body };
	const plain = inputs.filter((input) => !later.includes(input));
	const sooner = plain.length > 0 ? { ...rest, customFields: plain } : rest;
	return { sooner, later: { customFields: later } };
}
