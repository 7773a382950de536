import type { SortValue } from '../search/order';
import { fullName } from './contactBook';
import type { Contact } from './types';

type Json = Record<string, unknown>;

const iso = (time: number) => new Date(time).toISOString();

/** Keys without a value are left out of HighLevel's answers. */
function present(values: Json): Json {
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
	);
}

function customFields(contact: Contact): Json[] {
	return Object.entries(contact.customFields).map(([id, value]) => ({ id, value }));
}

function names(contact: Contact): Json {
	const { firstName, lastName } = contact;
	return {
		firstName,
		lastName,
		firstNameLowerCase: firstName?.toLowerCase(),
		lastNameLowerCase: lastName?.toLowerCase(),
		fullNameLowerCase: fullName(contact).toLowerCase(),
	};
}

function shared(contact: Contact): Json {
	return {
		id: contact.id,
		locationId: contact.locationId,
		email: contact.email,
		phone: contact.phone,
		companyName: contact.companyName,
		businessId: contact.businessId,
		dnd: contact.dnd,
		dndSettings: contact.dndSettings,
		type: contact.type,
		source: contact.source,
		assignedTo: contact.assignedTo,
		city: contact.city,
		state: contact.state,
		country: contact.country,
		postalCode: contact.postalCode,
		website: contact.website,
		tags: contact.tags,
		dateOfBirth: contact.dateOfBirth && `${contact.dateOfBirth}T00:00:00.000Z`,
		dateAdded: iso(contact.dateAdded),
		dateUpdated: iso(contact.dateUpdated),
		customFields: customFields(contact),
	};
}

const listed = (values: readonly string[], key: string) =>
	values.map((value) => ({ [key]: value }));

/** The contact as GET, PUT and upsert answer it (highlevel-api.md 4.2). */
export function fullView(contact: Contact): Json {
	return present({
		...shared(contact),
		...names(contact),
		name: fullName(contact),
		emailLowerCase: contact.email?.toLowerCase(),
		timezone: contact.timezone,
		inboundDndSettings: contact.inboundDndSettings,
		address1: contact.address1,
		followers: contact.followers,
		additionalEmails: listed(contact.additionalEmails, 'email'),
		additionalPhones: listed(contact.additionalPhones, 'phone'),
	});
}

/** The smaller model that POST /contacts/ answers. */
export function createdView(contact: Contact): Json {
	const [year, month, day] = contact.dateOfBirth?.split('-').map(Number) ?? [];
	return present({
		...shared(contact),
		...names(contact),
		emailLowerCase: contact.email?.toLowerCase(),
		address1: contact.address1,
		deleted: contact.deleted,
		birthMonth: year ? month : undefined,
		birthDay: year ? day : undefined,
	});
}

/** A row of POST /contacts/search: other names for some fields, no time zone. */
export function searchView(contact: Contact, searchAfter: SortValue[]): Json {
	return {
		...present({
			...shared(contact),
			contactName: fullName(contact).toLowerCase(),
			firstName: contact.firstName?.toLowerCase(),
			lastName: contact.lastName?.toLowerCase(),
			firstNameRaw: contact.firstName,
			lastNameRaw: contact.lastName,
			firstNameLowerCase: contact.firstName?.toLowerCase(),
			lastNameLowerCase: contact.lastName?.toLowerCase(),
			businessName: contact.companyName,
			address: contact.address1,
			followers: contact.followers,
			additionalEmails: listed(contact.additionalEmails, 'email'),
			additionalPhones: listed(contact.additionalPhones, 'phone'),
			opportunities: contact.opportunities.map((one) => ({
				id: one.id,
				pipeline_id: one.pipelineId,
				pipeline_stage_id: one.pipelineStageId,
				monetary_value: one.monetaryValue,
				status: one.status,
			})),
		}),
		searchAfter,
	};
}

/** A row of the deprecated list and of the contacts of a business. */
export function listView(contact: Contact): Json {
	return present({
		...shared(contact),
		contactName: fullName(contact).toLowerCase(),
		firstName: contact.firstName?.toLowerCase(),
		lastName: contact.lastName?.toLowerCase(),
		firstNameRaw: contact.firstName,
		lastNameRaw: contact.lastName,
		timezone: contact.timezone,
		address1: contact.address1,
		followers: contact.followers,
		attributions: [],
		additionalEmails: listed(contact.additionalEmails, 'email'),
	});
}
