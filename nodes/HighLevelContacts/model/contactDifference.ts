import type { IDataObject } from 'n8n-workflow';
import { asList, asRecord } from './answered';
import { unifyContact } from './contactShape';
import type { CustomFieldInput } from './customFields';
import { utcDay } from './utcDay';
import type { Contact } from './wire';

/**
 * Whether an update would change a contact. In doubt it would: a field that the contact does not show may
 * still have a value, because search leaves some out (highlevel-api.md 4.2).
 *
 * @param body the body of the update
 */
export function wouldChange(contact: Contact, body: IDataObject): boolean {
	const current = unifyContact(contact);
	return Object.entries(body).some(([name, value]) => {
		if (name === 'tags') return !sameSet(current.tags, value);
		if (name === 'customFields') {
			return (value as unknown as CustomFieldInput[]).some((input) => customChange(current, input));
		}
		if (value === null || value === '')
			return current[name] === undefined || Boolean(current[name]);
		if (name === 'dateOfBirth') return utcDay(current[name]) !== value;
		if (name === 'email') return lower(current[name]) !== lower(value);
		return current[name] !== value;
	});
}

function customChange(contact: Contact, { id, field_value: wanted }: CustomFieldInput): boolean {
	const current = asList(contact.customFields)
		.map(asRecord)
		.find((field) => field.id === id)?.value;
	if (wanted === null || wanted === '') {
		return contact.customFields === undefined || (current !== undefined && current !== null);
	}
	if (Array.isArray(wanted)) return !sameSet(current, wanted);
	// Dates are written as a day and read as milliseconds (highlevel-api.md 4.4).
	if (typeof current === 'number' && typeof wanted === 'string') return utcDay(current) !== wanted;
	if (typeof wanted === 'object') return JSON.stringify(current) !== JSON.stringify(wanted);
	return current !== wanted;
}

function sameSet(current: unknown, wanted: unknown): boolean {
	const [a, b] = [current, wanted].map((list) => (Array.isArray(list) ? list.map(lower) : []));
	return JSON.stringify(a?.sort()) === JSON.stringify(b?.sort());
}

function lower(value: unknown): string {
	return String(value ?? '').toLowerCase();
}
