import type { IDataObject } from 'n8n-workflow';
import { unifyContact } from './contactShape';
import type { CustomFieldInput } from './customFields';
import { sameText } from './sentContact';
import type { Contact } from './wire';

/**
 * The part of a body that replaces nothing in the contact. A name is one value: who has a first name gets no last name
 * that comes with another first name. Do Not Disturb can be set and is never lifted.
 */
export function emptyFieldsIn(contact: Contact, body: IDataObject): IDataObject {
	const has = unifyContact(contact) as IDataObject;
	const isOtherName = (['firstName', 'lastName'] as const).some(
		(part) => isFilled(has[part]) && isFilled(body[part]) && !isSameName(has[part], body[part]),
	);
	const isNamed = isFilled(has.firstName) || isFilled(has.lastName);
	const kept = Object.entries(body).filter(([field, value]) => {
		if (field === 'firstName' || field === 'lastName') {
			return isNamed ? !isOtherName && !isFilled(has[field]) : !isFilled(has.name);
		}
		if (field === 'dnd') return value === true;
		// HighLevel takes a gender of new contacts only.
		return field !== 'gender' && field !== 'customFields' && !isFilled(has[field]);
	});
	const customFields = emptyCustomFields(contact, body);
	return { ...Object.fromEntries(kept), ...(customFields.length > 0 ? { customFields } : {}) };
}

function emptyCustomFields(contact: Contact, body: IDataObject): IDataObject[] {
	const current = Array.isArray(contact.customFields) ? contact.customFields : [];
	const filled = new Set(
		(current as Array<{ id?: unknown; value?: unknown; fieldValue?: unknown } | null>)
			.filter((field) => isFilled(field?.value ?? field?.fieldValue))
			.map((field) => field?.id),
	);
	const given = (body.customFields ?? []) as unknown as CustomFieldInput[];
	return given.filter(({ id }) => !filled.has(id)) as unknown as IDataObject[];
}

function isSameName(one: unknown, other: unknown): boolean {
	return sameText(one, other);
}

function isFilled(value: unknown): boolean {
	if (Array.isArray(value)) return value.length > 0;
	return value !== undefined && value !== null && value !== '';
}
