import type { SortValue } from '../search/order.cts';
import type { Settings } from '../settings.cts';
import { fullName } from './contactBook.cts';
import type { Authorship, Contact } from './types.cts';

type Json = Record<string, unknown>;

const iso = (time: number) => new Date(time).toISOString();

/** Replies about one contact leave out what it does not have. */
function present(values: Json): Json {
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
	);
}

/** Rows of lists have every key. */
function nulled(values: Json): Json {
	return Object.fromEntries(
		Object.entries(values).map(([key, value]) => [key, value === '' ? null : (value ?? null)]),
	);
}

function authorship({ timestamp, ...by }: Authorship): Json {
	return { ...by, timestamp: iso(timestamp) };
}

const listed = (values: readonly string[], key: string) =>
	values.map((value) => ({ [key]: value }));

/** What every answer calls by the same names. */
function shared(contact: Contact): Json {
	return {
		id: contact.id,
		locationId: contact.locationId,
		email: contact.email,
		phone: contact.phone,
		companyName: contact.companyName,
		businessId: contact.businessId,
		type: contact.type,
		source: contact.source,
		assignedTo: contact.assignedTo,
		city: contact.city,
		state: contact.state,
		country: contact.country,
		postalCode: contact.postalCode,
		website: contact.website,
		tags: contact.tags,
		dateAdded: iso(contact.dateAdded),
		dateUpdated: iso(contact.dateUpdated),
		customFields: Object.entries(contact.customFields).map(([id, value]) => ({ id, value })),
	};
}

/** The part that a reply about one contact has, whether it was created or read. */
function single(contact: Contact): Json {
	const { dnd, dndSettings, firstName, lastName } = contact;
	// Nothing is said of Do Not Disturb until somebody has set it once.
	const isTouched = dnd !== undefined || dndSettings !== undefined;
	return {
		...shared(contact),
		firstName,
		lastName,
		firstNameLowerCase: firstName?.toLowerCase(),
		lastNameLowerCase: lastName?.toLowerCase(),
		fullNameLowerCase: fullName(contact).toLowerCase(),
		emailLowerCase: contact.email?.toLowerCase(),
		address1: contact.address1,
		dateOfBirth: contact.dateOfBirth && `${contact.dateOfBirth}T00:00:00.000Z`,
		createdBy: authorship(contact.createdBy),
		...(isTouched && { dnd: dnd ?? false, dndSettings: dndSettings ?? {} }),
	};
}

/** The contact as GET, PUT and the search for duplicates answer it. */
export function fullView(contact: Contact): Json {
	return present({
		...single(contact),
		timezone: contact.timezone,
		inboundDndSettings: contact.inboundDndSettings,
		followers: contact.followers.length > 0 ? contact.followers : undefined,
		additionalEmails: listed(contact.additionalEmails, 'email'),
		additionalPhones: listed(contact.additionalPhones, 'phone'),
	});
}

/** The contact that an upsert found: its followers are there even when it has none. */
export function matchedView(contact: Contact): Json {
	return { ...fullView(contact), followers: contact.followers };
}

/** The smaller model of a contact that was created. */
export function createdView(contact: Contact): Json {
	const [year, month, day] = contact.dateOfBirth?.split('-').map(Number) ?? [];
	return {
		...present({
			...single(contact),
			deleted: contact.deleted,
			birthMonth: year ? month : undefined,
			birthDay: year ? day : undefined,
		}),
		bounceEmail: false,
		unsubscribeEmail: false,
		lastUpdatedBy: authorship(contact.createdBy),
		lastSessionActivityAt: iso(contact.dateAdded),
		validEmail: null,
		validEmailDate: null,
	};
}

/** A row of POST /contacts/search, which has other names for some fields. */
export function searchView(
	contact: Contact,
	searchAfter: SortValue[],
	search: Settings['search'],
): Json {
	const { dateOfBirth, opportunities } = contact;
	const birthDate = dateOfBirth && `${dateOfBirth}T00:00:00.000Z`;
	const row = {
		...nulled({
			...shared(contact),
			phoneLabel: undefined,
			address: contact.address1,
			dateOfBirth: birthDate && search.birthDates === 'epoch' ? Date.parse(birthDate) : birthDate,
			firstNameLowerCase: contact.firstName?.toLowerCase(),
			lastNameLowerCase: contact.lastName?.toLowerCase(),
			businessName: contact.businessName,
			validEmail: undefined,
		}),
		dnd: contact.dnd ?? false,
		followers: contact.followers,
		additionalEmails: listed(contact.additionalEmails, 'email'),
		additionalPhones: listed(contact.additionalPhones, 'phone'),
		...(opportunities.length > 0 && { opportunities }),
		searchAfter,
	};
	if (search.rows === '2025') return row;
	return {
		...row,
		...nulled({
			firstName: contact.firstName,
			lastName: contact.lastName,
			contactName: fullName(contact).toLowerCase(),
			timezone: contact.timezone,
		}),
		...(search.tellsDnd && { dndSettings: contact.dndSettings ?? {} }),
		inboundDndSettings: contact.inboundDndSettings ?? {},
		attributionSource: {},
		lastAttributionSource: {},
	};
}

/** A row of the deprecated list and of the contacts of a business: names in lower case, and as written. */
export function listView(contact: Contact): Json {
	return nulled({
		...shared(contact),
		contactName: fullName(contact).toLowerCase(),
		firstName: contact.firstName?.toLowerCase(),
		lastName: contact.lastName?.toLowerCase(),
		firstNameRaw: contact.firstName,
		lastNameRaw: contact.lastName,
		dnd: contact.dnd ?? false,
		dndSettings: contact.dndSettings ?? {},
		dateOfBirth: contact.dateOfBirth && `${contact.dateOfBirth}T00:00:00.000Z`,
		timezone: contact.timezone,
		address1: contact.address1,
		followers: contact.followers,
		attributions: [],
		additionalEmails: listed(contact.additionalEmails, 'email'),
	});
}
