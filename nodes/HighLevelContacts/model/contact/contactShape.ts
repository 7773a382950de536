import { asText, isRecord } from '../../../shared/answered';
import type { IDataObject } from 'n8n-workflow';
import type { ContactFieldKind } from './contactField';
import { contactFields, type ContactFieldName } from './contactFields';
import { isOnItsOwn } from './contactOrigin';
import type { CustomFieldDefinition } from '../customFields/definitions';
import { namedCustomFields } from '../customFields/customFieldValues';
import { utcDay } from '../values/utcDay';
import type { Contact, Unverified } from '../wire';

/**
 * A contact as every operation and the trigger put it out, whichever endpoint of HighLevel's it came from
 * (docs/highlevel-api.md, Contacts). All keys are always there. Null stands for a value that the contact does not have, or
 * that HighLevel does not tell in this answer: a search leaves out the time zone, and a create the followers. What else
 * HighLevel has sent, such as opportunities or the origin of the contact, stands behind.
 *
 * @see CONTACT_FIELDS for what each field holds
 */
export type ContactItem = Partial<Record<ContactFieldName, Unverified>> & IDataObject;

/** What says nothing new: doubles in the search's index, and parts of the answer to a create. */
const LEFT_OUT = [
	'birthDay',
	'birthMonth',
	'deleted',
	'emailLowerCase',
	'firstNameLowerCase',
	'fullNameLowerCase',
	'lastNameLowerCase',
];

/**
 * Gives a contact the same names of its fields whichever endpoint it came from: the old list has names in lower case
 * and `firstNameRaw` beside, the search of 2025 `firstNameLowerCase` alone, and both `address` where others have
 * `address1`. Fields that are not there stay away. `businessName` is the linked business and no `companyName`.
 */
export function unifyContact(contact: Contact): Contact {
	const { firstNameRaw, lastNameRaw, contactName, address, ...unified } = contact;
	const { firstNameLowerCase, lastNameLowerCase, fullNameLowerCase } = contact;
	delete unified.searchAfter;
	const firstName = firstNameRaw ?? contact.firstName ?? firstNameLowerCase;
	const lastName = lastNameRaw ?? contact.lastName ?? lastNameLowerCase;
	if (firstName !== undefined) unified.firstName = firstName;
	if (lastName !== undefined) unified.lastName = lastName;
	if (address !== undefined) unified.address1 = contact.address1 ?? address;
	const full = [unified.firstName, unified.lastName].map(asText).filter(Boolean).join(' ');
	unified.name = full || contact.name || contactName || fullNameLowerCase || '';
	return unified;
}

/**
 * The contact with all of its fields.
 *
 * @param definitions the account's custom fields, to show their names
 */
export function contactItem(contact: Contact, definitions?: CustomFieldDefinition[]): ContactItem {
	const unified = unifyContact(contact);
	const known: ContactItem = Object.fromEntries(
		contactFields.map(([name, { kind }]) => {
			const show = SHOWN[kind] ?? ((value) => value ?? null);
			return [name, show(unified[name], contact, definitions)];
		}),
	);
	return { ...known, ...others(unified, known) };
}

type Show = (
	value: Unverified,
	contact: Contact,
	definitions?: CustomFieldDefinition[],
) => Unverified;

/** How a field is put out, by what it holds; all others as they are. */
const SHOWN: Partial<Record<ContactFieldKind, Show>> = {
	fullName: (value) => value ?? '',
	users: (value) => value ?? [],
	tags: (value) => value ?? [],
	flag: (value) => (value === undefined ? false : value),
	channels: (value, contact) => {
		if (value !== undefined) return value;
		return isOnItsOwn(contact) ? {} : null;
	},
	day: (value) => utcDay(value ?? null),
	emails: (value) => listOf(value, 'email'),
	phones: (value) => listOf(value, 'phone'),
	customFields: (value) => value ?? [],
	named: (_, { customFields }, definitions) => namedCustomFields(customFields ?? [], definitions),
};

function others(unified: Contact, known: ContactItem): IDataObject {
	return Object.fromEntries(
		Object.entries(unified).filter(
			([name]) => !Object.hasOwn(known, name) && !LEFT_OUT.includes(name),
		),
	);
}

/** HighLevel sends plain texts in some answers (docs/highlevel-api.md, Contacts). */
function listOf(value: Unverified, key: string): Unverified {
	if (!Array.isArray(value)) return value ?? [];
	const entries: Unverified[] = value;
	return entries.map((entry) => (isRecord(entry) ? entry : { [key]: entry }));
}
