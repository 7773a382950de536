import { contactFields } from '../contact/contactFields';

/**
 * What HighLevel's contact search understands (docs/highlevel-api.md, Search), as data: the editor's menus and the
 * check before sending are both made of it.
 */

export type SearchOperator =
	'eq' | 'not_eq' | 'contains' | 'not_contains' | 'exists' | 'not_exists' | 'range' | 'nested';

/** What is compared, and so how a value has to be written. */
export type SearchKind =
	| 'text'
	/** The index holds it in lower case and compares as sent */
	| 'lowerCase'
	| 'phone'
	| 'country'
	| 'id'
	| 'flag'
	/** `active`, `inactive` or `permanent` */
	| 'channel'
	| 'time'
	/** A day without a time of day */
	| 'day'
	| 'number'
	/** A custom field whose data type is not known */
	| 'any';

export interface SearchField {
	label: string;
	operators: readonly SearchOperator[];
	kind: SearchKind;
}

export interface SearchFilter {
	field: string;
	operator: string;
	value?: unknown;
}

interface SearchGroup {
	group: 'AND' | 'OR';
	filters: SearchNode[];
}

export type SearchNode = SearchFilter | SearchGroup;

/** What to search for: all filters together, and free text. */
export interface ContactSearch<Filter extends SearchNode = SearchFilter> {
	filters: Filter[];
	query?: string;
}

/** HighLevel refuses longer values and texts. */
export const LONGEST_VALUE = 75;

export const BOUNDS = ['gte', 'lte', 'gt', 'lt'] as const;

const IDENTITY = ['eq', 'not_eq'] as const;
const EXISTENCE = ['exists', 'not_exists'] as const;
const KEYWORD = [...IDENTITY, ...EXISTENCE] as const;
export const TEXT = [...IDENTITY, 'contains', 'not_contains', ...EXISTENCE] as const;
export const RANGE = [...EXISTENCE, 'range'] as const;

const keyword = (label: string, kind: SearchKind = 'text'): SearchField => ({
	label,
	operators: KEYWORD,
	kind,
});
const time = (label: string): SearchField => ({ label, operators: RANGE, kind: 'time' });

const OPERATORS = { text: TEXT, keyword: KEYWORD, range: RANGE, identity: IDENTITY } as const;

const ofContacts = contactFields.flatMap(([name, { label, searched }]) =>
	searched
		? [
				{
					name: searched.as ?? name,
					label: searched.label ?? label,
					operators: OPERATORS[searched.how],
					kind: searched.kind ?? 'text',
					isSorted: searched.isSorted,
				},
			]
		: [],
);

/** What only the search knows of contacts. */
const BESIDE_CONTACTS: Readonly<Record<string, SearchField>> = {
	activeWorkflows: keyword('Active Workflow ID'),
	businessName: { label: 'Business Name', operators: TEXT, kind: 'text' },
	'dndSettings.Call.status': keyword('Do Not Disturb: Calls', 'channel'),
	'dndSettings.Email.status': keyword('Do Not Disturb: Email', 'channel'),
	'dndSettings.SMS.status': keyword('Do Not Disturb: SMS', 'channel'),
	finishedWorkflows: keyword('Finished Workflow ID'),
	'inboundDndSettings.all.status': keyword('Do Not Disturb: Inbound', 'channel'),
	isValidWhatsapp: keyword('Has WhatsApp', 'flag'),
	lastAppointment: time('Last Appointment'),
	lastEmailClickedDate: time('Last Email Clicked'),
	lastEmailOpenedDate: time('Last Email Opened'),
	opportunities: { label: 'Opportunity', operators: ['nested'], kind: 'text' },
	validEmail: keyword('Has Valid Email', 'flag'),
};

/** Every field but the custom ones, by the search's name. */
export const SEARCH_FIELDS: Readonly<Record<string, SearchField>> = sortedByName({
	...BESIDE_CONTACTS,
	...Object.fromEntries(
		ofContacts.map(({ name, label, operators, kind }) => [name, { label, operators, kind }]),
	),
});

/** What the operator `nested` of `opportunities` compares. */
export const OPPORTUNITY_FIELDS: Readonly<Record<string, string>> = {
	pipelineId: 'Opportunity Pipeline ID',
	pipelineStageId: 'Opportunity Stage ID',
	status: 'Opportunity Status',
};

export const OPPORTUNITY_OPERATORS: readonly string[] = IDENTITY;

/** How each data type of custom fields is searched; a type that is missing cannot be searched. */
export const CUSTOM_FIELD_SEARCH: Readonly<Record<string, Omit<SearchField, 'label'>>> = {
	TEXT: { operators: TEXT, kind: 'text' },
	LARGE_TEXT: { operators: TEXT, kind: 'text' },
	PHONE: { operators: TEXT, kind: 'phone' },
	RADIO: { operators: TEXT, kind: 'text' },
	SINGLE_OPTIONS: { operators: TEXT, kind: 'text' },
	CHECKBOX: { operators: KEYWORD, kind: 'text' },
	MULTIPLE_OPTIONS: { operators: KEYWORD, kind: 'text' },
	NUMERICAL: { operators: [...KEYWORD, 'range'], kind: 'number' },
	MONETORY: { operators: [...KEYWORD, 'range'], kind: 'number' },
	DATE: { operators: RANGE, kind: 'day' },
	TEXTBOX_LIST: { operators: TEXT, kind: 'text' },
};

/** Fields that the result can be sorted by, two at the most. */
export const SORT_FIELDS: Readonly<Record<string, string>> = sortedByName({
	businessName: 'Business Name',
	...Object.fromEntries(
		ofContacts.filter(({ isSorted }) => isSorted).map(({ name, label }) => [name, label]),
	),
});

function sortedByName<T>(fields: Record<string, T>): Record<string, T> {
	return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}
