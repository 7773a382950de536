import { fullName } from '../model/contactBook.cts';
import type { Contact, CustomField, DataType } from '../model/types.cts';

export type Operator =
	'eq' | 'not_eq' | 'contains' | 'not_contains' | 'exists' | 'not_exists' | 'range' | 'nested';

type Plain = string | number | boolean;

/** How a field is filtered: its operators, and what is compared. */
export interface SearchField {
	operators: readonly Operator[];
	/** Nothing, one value, or several of which one must match. */
	read(contact: Contact): Plain | readonly Plain[] | undefined;
	/** The index holds lower-case values and compares as sent, so capitals find nothing. */
	lowerCaseOnly?: boolean;
	/** Bounds and values are times. */
	date?: boolean;
}

const EQ = ['eq', 'not_eq'] as const;
const CONTAINS = ['contains', 'not_contains'] as const;
const EXISTS = ['exists', 'not_exists'] as const;
const KEYWORD = [...EQ, ...EXISTS];
const TEXT = [...EQ, ...CONTAINS, ...EXISTS];
const DATE = [...EXISTS, 'range'] as const;

const dndStatus = (channel: 'Email' | 'SMS' | 'Call'): SearchField => ({
	operators: KEYWORD,
	read: ({ dndSettings }) => dndSettings?.[channel]?.status,
});

const date = (read: SearchField['read']): SearchField => ({ operators: DATE, read, date: true });
const keyword = (read: SearchField['read']): SearchField => ({ operators: KEYWORD, read });
const text = (read: SearchField['read']): SearchField => ({ operators: TEXT, read });

/** The table of docs/highlevel-api.md, Search. */
const FIELDS: Record<string, SearchField> = {
	id: { operators: EQ, read: ({ id }) => id },
	contactName: keyword((contact) => fullName(contact) || undefined),
	assignedTo: keyword((contact) => contact.assignedTo),
	country: keyword((contact) => contact.country),
	dnd: keyword((contact) => contact.dnd ?? false),
	followers: keyword((contact) => contact.followers),
	isValidWhatsapp: keyword(() => undefined),
	timezone: keyword((contact) => contact.timezone),
	type: keyword((contact) => contact.type),
	validEmail: keyword(() => undefined),
	activeWorkflows: keyword((contact) => contact.activeWorkflows),
	finishedWorkflows: keyword((contact) => contact.finishedWorkflows),
	email: keyword((contact) => contact.email),
	website: keyword((contact) => contact.website),
	address: text((contact) => contact.address1),
	businessName: text((contact) => contact.businessName),
	city: text((contact) => contact.city),
	companyName: text((contact) => contact.companyName),
	firstNameLowerCase: {
		...text((contact) => contact.firstName?.toLowerCase()),
		lowerCaseOnly: true,
	},
	lastNameLowerCase: {
		...text((contact) => contact.lastName?.toLowerCase()),
		lowerCaseOnly: true,
	},
	phone: text((contact) => contact.phone),
	postalCode: text((contact) => contact.postalCode),
	source: text((contact) => contact.source),
	state: text((contact) => contact.state),
	tags: { ...text((contact) => contact.tags), lowerCaseOnly: true },
	dateAdded: date((contact) => contact.dateAdded),
	dateUpdated: date((contact) => contact.dateUpdated),
	dateOfBirth: date(({ dateOfBirth }) => dateOfBirth && Date.parse(`${dateOfBirth}T00:00:00Z`)),
	lastEmailClickedDate: date(() => undefined),
	lastEmailOpenedDate: date(() => undefined),
	lastAppointment: date((contact) => contact.lastAppointment),
	opportunities: { operators: ['nested'], read: () => undefined },
	'dndSettings.Email.status': dndStatus('Email'),
	'dndSettings.SMS.status': dndStatus('SMS'),
	'dndSettings.Call.status': dndStatus('Call'),
	'inboundDndSettings.all.status': keyword((contact) => contact.inboundDndSettings?.all?.status),
};

const CUSTOM_OPERATORS: Record<DataType, readonly Operator[]> = {
	TEXT,
	LARGE_TEXT: TEXT,
	SINGLE_OPTIONS: TEXT,
	RADIO: TEXT,
	PHONE: TEXT,
	CHECKBOX: KEYWORD,
	MULTIPLE_OPTIONS: KEYWORD,
	NUMERICAL: [...KEYWORD, 'range'],
	MONETORY: [...KEYWORD, 'range'],
	DATE,
	TEXTBOX_LIST: TEXT,
	FILE_UPLOAD: EXISTS,
	SIGNATURE: EXISTS,
};

/** The field of that name, or undefined when HighLevel would not know it. */
export function searchField(
	name: string,
	definition: (id: string) => CustomField | undefined,
): SearchField | undefined {
	if (!name.startsWith('customFields.')) {
		return Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
	}
	const [, fieldId = '', boxId] = name.split('.');
	const field = definition(fieldId);
	if (!field || field.model !== 'contact') return undefined;
	const isList = field.dataType === 'TEXTBOX_LIST';
	if (isList !== (boxId !== undefined)) return undefined;
	if (isList && !field.textBoxes.some(({ id }) => id === boxId)) return undefined;
	return {
		operators: CUSTOM_OPERATORS[field.dataType],
		date: field.dataType === 'DATE',
		read: ({ customFields }) => {
			const value = customFields[field.id];
			if (boxId !== undefined) return boxText(value, field, boxId);
			const isFile = field.dataType === 'FILE_UPLOAD' || field.dataType === 'SIGNATURE';
			return isFile ? value !== undefined : (value as Plain | undefined);
		},
	};
}

/** By the definition's id; a record's own rows stand in the order of the definition. */
function boxText(value: unknown, { textBoxes }: CustomField, boxId: string): string | undefined {
	const rows = (value ?? {}) as Record<string, string>;
	return rows[boxId] ?? Object.values(rows)[textBoxes.findIndex(({ id }) => id === boxId)];
}
