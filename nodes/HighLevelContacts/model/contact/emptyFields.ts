import { asList, asRecord } from '../../../shared/answered';
import type { ContactBody } from './contactBody';
import { unifyContact } from './contactShape';
import type { CustomFieldInput } from '../customFields/definitions';
import { valueOf } from '../customFields/fitCustomFields';
import { sameText } from './contactMatchesBody';
import type { Contact } from '../wire';

/**
 * The part of a body that replaces nothing in the contact. A name is one value: who has a first name gets no last name
 * that comes with another first name. Do Not Disturb can be set and is never lifted.
 */
export function emptyFieldsIn(contact: Contact, body: ContactBody): ContactBody {
	const has = unifyContact(contact);
	const isOtherName = (['firstName', 'lastName'] as const).some(
		(part) => isFilled(has[part]) && isFilled(body[part]) && !isSameName(has[part], body[part]),
	);
	const isNamed = isFilled(has.firstName) || isFilled(has.lastName);
	const isKept = (field: string) => {
		if (field === 'firstName' || field === 'lastName') {
			return isNamed ? !isOtherName && !isFilled(has[field]) : !isFilled(has.name);
		}
		if (field === 'dnd') return body.dnd === true;
		// HighLevel takes a gender of new contacts only.
		return field !== 'gender' && field !== 'customFields' && !isFilled(has[field]);
	};
	const kept = Object.fromEntries(Object.entries(body).filter(([field]) => isKept(field)));
	const customFields = emptyCustomFields(contact, body);
	return { ...kept, ...(customFields.length > 0 ? { customFields } : {}) };
}

function emptyCustomFields(contact: Contact, body: ContactBody): CustomFieldInput[] {
	const filled = asList(contact.customFields)
		.map(asRecord)
		.filter((field) => isFilled(valueOf(field)))
		.map(({ id }) => id);
	return (body.customFields ?? []).filter(({ id }) => !filled.includes(id));
}

function isSameName(one: unknown, other: unknown): boolean {
	return sameText(one, other);
}

function isFilled(value: unknown): boolean {
	if (Array.isArray(value)) return value.length > 0;
	return value !== undefined && value !== null && value !== '';
}
