import type { IDataObject } from 'n8n-workflow';
import type { Contact } from './wire';

/**
 * Gives a contact the same keys whichever endpoint it came from: search answers with lower-cased names and
 * `address` where the others have `address1` (highlevel-api.md 4.2).
 */
export function unifyContact(contact: Contact): Contact {
	const { firstNameRaw, lastNameRaw, contactName, address, ...unified } = contact;
	delete unified.searchAfter;
	if (firstNameRaw !== undefined) unified.firstName = firstNameRaw;
	if (lastNameRaw !== undefined) unified.lastName = lastNameRaw;
	if (address !== undefined) unified.address1 = contact.address1 ?? address;
	const full = [unified.firstName, unified.lastName].filter(Boolean).join(' ');
	unified.name = full || contact.name || contactName || '';
	return unified;
}

/** The ten fields that a workflow most often needs; absent ones are null, so that expressions do not fail. */
export function simplifyContact(contact: Contact): IDataObject {
	const { id, name, firstName, lastName, email, phone, companyName, tags, dnd, dateUpdated } =
		unifyContact(contact);
	return {
		id,
		name,
		firstName: firstName ?? null,
		lastName: lastName ?? null,
		email: email ?? null,
		phone: phone ?? null,
		companyName: companyName ?? null,
		tags: tags ?? [],
		dnd: dnd ?? false,
		dateUpdated: dateUpdated ?? null,
	};
}

/** A contact as the node puts it out. */
export function contactOutput(contact: Contact, simple: boolean): IDataObject {
	return simple ? simplifyContact(contact) : (unifyContact(contact) as IDataObject);
}
