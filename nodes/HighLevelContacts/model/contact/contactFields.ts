import type { ContactField } from './contactField';

const text = (label: string, shown: 'top' | 'details' = 'details') =>
	({
		label,
		kind: 'text',
		written: { shown },
		emptied: { by: null },
		searched: { how: 'text' },
		watched: {},
	}) as const;

/**
 * Every field of a contact, in the order in which they are put out. From here follow the fields of Create, Update and
 * Create or Update, Fields to Clear, the conditions of the search, the fields that the trigger watches, what the output
 * has, and how a contact is compared with what is to be written.
 */
export const CONTACT_FIELDS = {
	id: { label: 'Contact ID', kind: 'fixed', searched: { how: 'identity' } },
	locationId: { label: 'Sub-Account', kind: 'fixed' },
	/** First and last name */
	name: {
		label: 'Full Name',
		kind: 'fullName',
		searched: { as: 'contactName', how: 'keyword' },
	},
	firstName: {
		...text('First Name', 'top'),
		searched: { as: 'firstNameLowerCase', how: 'text', kind: 'lowerCase', isSorted: true },
		isEchoed: true,
	},
	lastName: {
		...text('Last Name', 'top'),
		searched: { as: 'lastNameLowerCase', how: 'text', kind: 'lowerCase', isSorted: true },
		isEchoed: true,
	},
	email: {
		...text('Email', 'top'),
		kind: 'email',
		written: { shown: 'top', placeholder: 'name@email.com' },
		searched: { how: 'keyword', isSorted: true },
		isEchoed: true,
	},
	/** E.164, as HighLevel stores it */
	phone: {
		...text('Phone', 'top'),
		kind: 'phone',
		written: {
			shown: 'top',
			placeholder: 'e.g. +15550100001',
			description:
				'Best with the country code; otherwise the country of the sub-account is assumed',
		},
		searched: { how: 'text', kind: 'phone' },
		isEchoed: true,
	},
	companyName: { ...text('Company Name'), watched: { label: 'Company' }, isEchoed: true },
	businessId: { label: 'Business', kind: 'fixed', watched: {} },
	/** `lead`, `customer`, … */
	type: {
		label: 'Type',
		kind: 'fixed',
		searched: { label: 'Contact Type', how: 'keyword' },
		watched: {},
	},
	source: {
		...text('Source'),
		written: {
			shown: 'details',
			placeholder: 'e.g. Website form',
			description: 'Where the contact came from. Replaces the source of a contact that exists.',
		},
		searched: { how: 'text', isSorted: true },
		isEchoed: true,
	},
	/** ID of the user who owns the contact */
	assignedTo: {
		...text('Assigned To'),
		kind: 'user',
		written: { shown: 'details', description: 'The user who owns the contact' },
		searched: { label: 'Assigned To User ID', how: 'keyword', kind: 'id' },
	},
	/** List of IDs of users */
	followers: {
		label: 'Followers',
		kind: 'users',
		searched: { label: 'Follower User ID', how: 'keyword', kind: 'id' },
		watched: {},
	},
	/** Names in lower case; which of the operations' fields write them depends on the operation */
	tags: {
		label: 'Tags',
		kind: 'tags',
		emptied: { by: [], label: 'All Tags' },
		searched: { label: 'Tag', how: 'text', kind: 'lowerCase' },
		watched: {},
	},
	/** Whether Do Not Disturb is on for all channels */
	dnd: {
		label: 'Do Not Disturb',
		kind: 'flag',
		written: {
			shown: 'details',
			description: 'Whether the contact must not be contacted on any channel, SMS included',
		},
		searched: { how: 'keyword', kind: 'flag', isSorted: true },
		watched: {},
	},
	/**
	 * By channel: `{ SMS: { status: 'active' | 'inactive' | 'permanent', message } }`; active means blocked. Empty
	 * when nobody ever touched Do Not Disturb, and null when HighLevel does not tell, as in some rows of a search
	 */
	dndSettings: { label: 'Do Not Disturb by Channel', kind: 'channels' },
	address1: { ...text('Address'), searched: { as: 'address', how: 'text' }, isEchoed: true },
	city: { ...text('City'), isEchoed: true },
	state: text('State'),
	/** Two letters; cannot be emptied */
	country: {
		label: 'Country',
		kind: 'country',
		written: {
			shown: 'details',
			description: 'The two-letter code of the country, such as US',
		},
		searched: { how: 'keyword', kind: 'country' },
		watched: {},
	},
	postalCode: { ...text('Postal Code'), emptied: { by: '' } },
	website: {
		...text('Website'),
		written: { shown: 'details', placeholder: 'e.g. https://example.com' },
		searched: { how: 'keyword' },
	},
	/** IANA name; a search does not answer it */
	timezone: {
		label: 'Time Zone',
		kind: 'timezone',
		written: {
			shown: 'details',
			description: 'The time zone of the contact, such as America/New_York',
		},
		emptied: { by: null },
		searched: { how: 'keyword' },
	},
	/** `YYYY-MM-DD` */
	dateOfBirth: {
		...text('Date of Birth'),
		kind: 'day',
		written: { shown: 'details', description: 'The time of day is ignored' },
		searched: { how: 'range', kind: 'day' },
	},
	/** ISO 8601 in UTC */
	dateAdded: {
		label: 'Date Added',
		kind: 'fixed',
		searched: { how: 'range', kind: 'time', isSorted: true },
	},
	dateUpdated: {
		label: 'Date Updated',
		kind: 'fixed',
		searched: { how: 'range', kind: 'time', isSorted: true },
	},
	/** `[{ email }]`; can be read only */
	additionalEmails: { label: 'Additional Emails', kind: 'emails' },
	/** `[{ phone }]`; can be read only */
	additionalPhones: { label: 'Additional Phones', kind: 'phones' },
	/** `[{ id, value }]`, as HighLevel has them */
	customFields: { label: 'Custom Fields', kind: 'customFields' },
	/** Value by name, in a readable form; null when the names were not asked for or may not be read */
	customFieldsByName: { label: 'Custom Fields by Name', kind: 'named' },
} as const satisfies Record<string, ContactField>;

export type ContactFieldName = keyof typeof CONTACT_FIELDS;

/** The fields with their names, in the order in which they are put out. */
export const contactFields: ReadonlyArray<readonly [ContactFieldName, ContactField]> = Object.keys(
	CONTACT_FIELDS,
)
	.filter(isContactField)
	.map((name) => [name, CONTACT_FIELDS[name]] as const);

/** What is known of a field by its name; nothing for one that HighLevel has and this package does not know. */
export function contactField(name: string): ContactField | undefined {
	return isContactField(name) ? CONTACT_FIELDS[name] : undefined;
}

function isContactField(name: string): name is ContactFieldName {
	return Object.hasOwn(CONTACT_FIELDS, name);
}
