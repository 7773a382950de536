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
	| 'flag'
	/** `active`, `inactive` or `permanent` */
	| 'channel'
	/** A point in time */
	| 'time'
	/** A day without a time of day */
	| 'day'
	| 'number'
	/** A custom field whose data type is not known */
	| 'any';

export interface SearchField {
	/** As the user sees it */
	label: string;
	operators: readonly SearchOperator[];
	kind: SearchKind;
}

/** One condition. */
export interface SearchFilter {
	field: string;
	operator: string;
	value?: unknown;
}

export interface SearchGroup {
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
const text = (label: string, kind: SearchKind = 'text'): SearchField => ({
	label,
	operators: TEXT,
	kind,
});
const date = (label: string, kind: SearchKind = 'time'): SearchField => ({
	label,
	operators: RANGE,
	kind,
});

/** Every field but the custom ones, by HighLevel's name. */
export const SEARCH_FIELDS: Readonly<Record<string, SearchField>> = {
	activeWorkflows: keyword('Active Workflow ID'),
	address: text('Address'),
	assignedTo: keyword('Assigned To User ID'),
	businessName: text('Business Name'),
	city: text('City'),
	companyName: text('Company Name'),
	contactName: keyword('Full Name'),
	country: keyword('Country'),
	dateAdded: date('Date Added'),
	dateOfBirth: date('Date of Birth', 'day'),
	dateUpdated: date('Date Updated'),
	dnd: keyword('Do Not Disturb', 'flag'),
	'dndSettings.Call.status': keyword('Do Not Disturb: Calls', 'channel'),
	'dndSettings.Email.status': keyword('Do Not Disturb: Email', 'channel'),
	'dndSettings.SMS.status': keyword('Do Not Disturb: SMS', 'channel'),
	email: keyword('Email'),
	finishedWorkflows: keyword('Finished Workflow ID'),
	firstNameLowerCase: text('First Name', 'lowerCase'),
	followers: keyword('Follower User ID'),
	id: { label: 'Contact ID', operators: IDENTITY, kind: 'text' },
	'inboundDndSettings.all.status': keyword('Do Not Disturb: Inbound', 'channel'),
	isValidWhatsapp: keyword('Has WhatsApp', 'flag'),
	lastAppointment: date('Last Appointment'),
	lastEmailClickedDate: date('Last Email Clicked'),
	lastEmailOpenedDate: date('Last Email Opened'),
	lastNameLowerCase: text('Last Name', 'lowerCase'),
	opportunities: { label: 'Opportunity', operators: ['nested'], kind: 'text' },
	phone: text('Phone', 'phone'),
	postalCode: text('Postal Code'),
	source: text('Source'),
	state: text('State'),
	tags: text('Tag', 'lowerCase'),
	timezone: keyword('Time Zone'),
	type: keyword('Contact Type'),
	validEmail: keyword('Has Valid Email', 'flag'),
	website: keyword('Website'),
};

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
	PHONE: { operators: TEXT, kind: 'text' },
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
export const SORT_FIELDS: Readonly<Record<string, string>> = {
	businessName: 'Business Name',
	dateAdded: 'Date Added',
	dateUpdated: 'Date Updated',
	dnd: 'Do Not Disturb',
	email: 'Email',
	firstNameLowerCase: 'First Name',
	lastNameLowerCase: 'Last Name',
	source: 'Source',
};
