import { asText, isRecord } from './answered';
import type { IDataObject } from 'n8n-workflow';
import { isOnItsOwn } from './contactOrigin';
import type { CustomFieldDefinition } from './customFields';
import { namedCustomFields } from './customFieldValues';
import { utcDay } from './utcDay';
import type { Contact, Unverified } from './wire';

/**
 * A contact as every operation and the trigger put it out, whichever endpoint of HighLevel's it came from
 * (docs/highlevel-api.md, Contacts). All keys are always there. Null stands for a value that the contact does not have, or
 * that HighLevel does not tell in this answer: a search leaves out the time zone, and a create the followers.
 */
export interface ContactItem extends IDataObject {
	id: Unverified;
	locationId: Unverified;
	/** First and last name */
	name: Unverified;
	firstName: Unverified;
	lastName: Unverified;
	email: Unverified;
	/** E.164, as HighLevel stores it */
	phone: Unverified;
	companyName: Unverified;
	businessId: Unverified;
	/** `lead`, `customer`, … */
	type: Unverified;
	source: Unverified;
	/** ID of the user who owns the contact */
	assignedTo: Unverified;
	/** List of IDs of users */
	followers: Unverified;
	/** Names in lower case */
	tags: Unverified;
	/** Whether Do Not Disturb is on for all channels */
	dnd: Unverified;
	/**
	 * By channel: `{ SMS: { status: 'active' | 'inactive' | 'permanent', message } }`; active means blocked. Empty
	 * when nobody ever touched Do Not Disturb, and null when HighLevel does not tell, as in some rows of a search
	 */
	dndSettings: Unverified;
	address1: Unverified;
	city: Unverified;
	state: Unverified;
	/** Two letters */
	country: Unverified;
	postalCode: Unverified;
	website: Unverified;
	/** IANA name */
	timezone: Unverified;
	/** `YYYY-MM-DD` */
	dateOfBirth: Unverified;
	/** ISO 8601 in UTC */
	dateAdded: Unverified;
	dateUpdated: Unverified;
	/** `[{ email }]`; can be read only */
	additionalEmails: Unverified;
	/** `[{ phone }]`; can be read only */
	additionalPhones: Unverified;
	/** `[{ id, value }]`, as HighLevel has them */
	customFields: Unverified;
	/** Value by name, in a readable form; null when the names were not asked for or may not be read */
	customFieldsByName: Unverified;
	/** What else HighLevel has sent, such as opportunities or the origin of the contact */
	[key: string]: Unverified;
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
	for (const name of LEFT_OUT) delete unified[name];
	const customFields = unified.customFields ?? [];
	const text = (name: string) => unified[name] ?? null;
	const known: ContactItem = {
		id: unified.id ?? null,
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
		followers: unified.followers ?? [],
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
		dateOfBirth: utcDay(unified.dateOfBirth ?? null),
		dateAdded: text('dateAdded'),
		dateUpdated: text('dateUpdated'),
		additionalEmails: listOf(unified.additionalEmails, 'email'),
		additionalPhones: listOf(unified.additionalPhones, 'phone'),
		customFields,
		customFieldsByName: namedCustomFields(customFields, definitions),
	};
	return { ...known, ...others(unified, known) };
}

function dndSettingsOf(contact: Contact): Unverified {
	const { dndSettings } = contact;
	if (dndSettings === undefined) return isOnItsOwn(contact) ? {} : null;
	return dndSettings;
}

function others(unified: Contact, known: ContactItem): IDataObject {
	return Object.fromEntries(
		Object.entries(unified).filter(([name]) => !Object.hasOwn(known, name)),
	) as IDataObject;
}

/** HighLevel sends plain texts in some answers (docs/highlevel-api.md, Contacts). */
function listOf(value: Unverified, key: string): Unverified {
	if (!Array.isArray(value)) return value ?? [];
	const entries: unknown[] = value;
	return entries.map((entry) => (isRecord(entry) ? entry : { [key]: entry }) as IDataObject);
}
