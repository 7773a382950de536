import type { IDataObject } from 'n8n-workflow';
import { isOnItsOwn } from './contactOrigin';
import type { CustomFieldDefinition } from './customFields';
import { namedCustomFields } from './customFieldValues';
import { utcDay } from './utcDay';
import type { Contact, CustomFieldValue } from './wire';

/**
 * A contact as every operation and the trigger put it out, whichever endpoint of HighLevel's it came from
 * (highlevel-api.md 4.2). All keys are always there. Null stands for a value that the contact does not have, or
 * that HighLevel does not tell in this answer: a search leaves out the time zone, and a create the followers.
 */
export interface ContactItem {
	id: string;
	locationId: string | null;
	/** First and last name */
	name: string;
	firstName: string | null;
	lastName: string | null;
	email: string | null;
	/** E.164, as HighLevel stores it */
	phone: string | null;
	companyName: string | null;
	businessId: string | null;
	/** `lead`, `customer`, … */
	type: string | null;
	source: string | null;
	/** ID of the user who owns the contact */
	assignedTo: string | null;
	/** IDs of users */
	followers: string[];
	/** Names in lower case */
	tags: string[];
	/** Whether Do Not Disturb is on for all channels */
	dnd: boolean;
	/**
	 * By channel: `{ SMS: { status: 'active' | 'inactive' | 'permanent', message } }`; active means blocked. Empty
	 * when nobody ever touched Do Not Disturb, and null when HighLevel does not tell, as in some rows of a search
	 */
	dndSettings: IDataObject | null;
	address1: string | null;
	city: string | null;
	state: string | null;
	/** Two letters */
	country: string | null;
	postalCode: string | null;
	website: string | null;
	/** IANA name */
	timezone: string | null;
	/** `YYYY-MM-DD` */
	dateOfBirth: string | null;
	/** ISO 8601 in UTC */
	dateAdded: string | null;
	dateUpdated: string | null;
	/** `[{ email }]`; can be read only */
	additionalEmails: IDataObject[];
	/** `[{ phone }]`; can be read only */
	additionalPhones: IDataObject[];
	/** As HighLevel has them */
	customFields: CustomFieldValue[];
	/** Value by name, in a readable form; null when the names were not asked for or may not be read */
	customFieldsByName: IDataObject | null;
	/** What else HighLevel has sent, such as opportunities or the origin of the contact */
	[key: string]: unknown;
}

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
	const full = [unified.firstName, unified.lastName].filter(Boolean).join(' ');
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
	for (const name of LEFT_OUT) delete unified[name];
	const customFields = (unified.customFields ?? []) as CustomFieldValue[];
	const text = (name: string) => (unified[name] ?? null) as string | null;
	const known: ContactItem = {
		id: unified.id,
		locationId: text('locationId'),
		name: unified.name ?? '',
		firstName: text('firstName'),
		lastName: text('lastName'),
		email: text('email'),
		phone: text('phone'),
		companyName: text('companyName'),
		businessId: text('businessId'),
		type: text('type'),
		source: text('source'),
		assignedTo: text('assignedTo'),
		followers: (unified.followers ?? []) as string[],
		tags: unified.tags ?? [],
		dnd: unified.dnd === undefined ? false : unified.dnd,
		dndSettings: dndSettingsOf(contact),
		address1: text('address1'),
		city: text('city'),
		state: text('state'),
		country: text('country'),
		postalCode: text('postalCode'),
		website: text('website'),
		timezone: text('timezone'),
		dateOfBirth: utcDay(unified.dateOfBirth ?? null) as string | null,
		dateAdded: text('dateAdded'),
		dateUpdated: text('dateUpdated'),
		additionalEmails: listOf(unified.additionalEmails, 'email'),
		additionalPhones: listOf(unified.additionalPhones, 'phone'),
		customFields,
		customFieldsByName: namedCustomFields(customFields, definitions),
	};
	return { ...known, ...others(unified, known) };
}

function dndSettingsOf(contact: Contact): IDataObject | null {
	const { dndSettings } = contact;
	if (dndSettings === undefined) return isOnItsOwn(contact) ? {} : null;
	return dndSettings as IDataObject | null;
}

function others(unified: Contact, known: ContactItem): IDataObject {
	return Object.fromEntries(
		Object.entries(unified).filter(([name]) => !Object.hasOwn(known, name)),
	) as IDataObject;
}

/** HighLevel sends plain texts in some answers (highlevel-api.md 4.2). */
function listOf(value: unknown, key: string): IDataObject[] {
	const entries: unknown[] = Array.isArray(value) ? value : [];
	return entries.map((entry) =>
		typeof entry === 'object' && entry !== null ? (entry as IDataObject) : { [key]: String(entry) },
	);
}
