/** What the sandbox keeps. Times are epoch milliseconds; answers turn them into HighLevel's text. */

export interface DndChannel {
	status: 'active' | 'inactive' | 'permanent';
	message?: string;
	code?: string;
}

export const DND_CHANNELS = ['Call', 'Email', 'SMS', 'WhatsApp', 'GMB', 'FB', 'RCS'] as const;

export type DndSettings = Partial<Record<(typeof DND_CHANNELS)[number], DndChannel>>;

interface InboundDnd {
	all?: { status: 'active' | 'inactive'; message?: string };
}

/** Who made a contact. */
export interface Authorship {
	source: string;
	channel: string;
	sourceId: string;
	timestamp: number;
}

export interface Opportunity {
	id: string;
	pipelineId: string;
	pipelineStageId: string;
	monetaryValue: number;
	status: string;
}

/** Never changed in place: each write makes a new object, and the search index may still hold the older one. */
export interface Contact {
	readonly id: string;
	readonly locationId: string;
	readonly firstName?: string;
	readonly lastName?: string;
	readonly email?: string;
	readonly additionalEmails: readonly string[];
	readonly phone?: string;
	readonly additionalPhones: readonly string[];
	readonly timezone?: string;
	readonly companyName?: string;
	readonly businessId?: string;
	/** Of that business, when the contact was last written. */
	readonly businessName?: string;
	/** Neither is there until somebody has set one of the two. */
	readonly dnd?: boolean;
	readonly dndSettings?: DndSettings;
	readonly inboundDndSettings?: InboundDnd;
	readonly type: string;
	readonly source?: string;
	readonly assignedTo?: string;
	readonly followers: readonly string[];
	readonly address1?: string;
	readonly city?: string;
	readonly state?: string;
	readonly country?: string;
	readonly postalCode?: string;
	readonly website?: string;
	readonly gender?: string;
	/** `YYYY-MM-DD` */
	readonly dateOfBirth?: string;
	readonly tags: readonly string[];
	/** By custom field id, in the shape in which it is read (docs/highlevel-api.md, Custom fields). */
	readonly customFields: Readonly<Record<string, unknown>>;
	readonly opportunities: readonly Opportunity[];
	readonly campaigns: readonly string[];
	readonly activeWorkflows: readonly string[];
	readonly finishedWorkflows: readonly string[];
	readonly lastAppointment?: number;
	readonly createdBy: Authorship;
	readonly dateAdded: number;
	readonly dateUpdated: number;
	readonly deleted: boolean;
}

export interface Note {
	id: string;
	contactId: string;
	body: string;
	userId?: string;
	title?: string;
	color?: string;
	pinned?: boolean;
	dateAdded: number;
}

export interface Task {
	id: string;
	contactId: string;
	locationId: string;
	title: string;
	body?: string;
	assignedTo?: string;
	dueDate: number;
	completed: boolean;
	dateAdded: number;
}

export interface Tag {
	id: string;
	name: string;
	locationId: string;
}

export const DATA_TYPES = [
	'TEXT',
	'LARGE_TEXT',
	'NUMERICAL',
	'PHONE',
	'MONETORY',
	'CHECKBOX',
	'SINGLE_OPTIONS',
	'MULTIPLE_OPTIONS',
	'DATE',
	'TEXTBOX_LIST',
	'FILE_UPLOAD',
	'RADIO',
	'SIGNATURE',
] as const;

export type DataType = (typeof DATA_TYPES)[number];

interface TextBox {
	id: string;
	label: string;
	prefillValue?: string;
}

export interface CustomField {
	id: string;
	name: string;
	fieldKey: string;
	placeholder: string;
	dataType: DataType;
	position: number;
	picklistOptions: string[];
	textBoxes: TextBox[];
	isAllowedCustomOption: boolean;
	isMultiFileAllowed: boolean;
	maxFileLimit: number;
	acceptedFormat: string[];
	/** The folder in which the account keeps it. */
	parentId: string;
	dateAdded: number;
	locationId: string;
	model: 'contact' | 'opportunity';
}

export interface Location {
	id: string;
	companyId: string;
	name: string;
	country: string;
	timezone: string;
	active: boolean;
	address: string;
	city: string;
	state: string;
	postalCode: string;
	website: string;
	email: string;
	phone: string;
	/** The person who owns the account. */
	firstName: string;
	lastName: string;
	dateAdded: number;
}

export interface User {
	id: string;
	companyId: string;
	locationIds: string[];
	firstName: string;
	lastName: string;
	email: string;
	phone?: string;
	type: 'account' | 'agency';
	role: 'admin' | 'user';
	deleted: boolean;
}

export interface Business {
	id: string;
	locationId: string;
	name: string;
	phone?: string;
	email?: string;
	website?: string;
	address?: string;
	city?: string;
	state?: string;
	postalCode?: string;
	country?: string;
	description?: string;
	createdAt: number;
	updatedAt: number;
}

export interface Campaign {
	id: string;
	locationId: string;
	name: string;
	status: 'draft' | 'published';
}

export interface Workflow {
	id: string;
	locationId: string;
	name: string;
	status: 'draft' | 'published';
	version: number;
	createdAt: number;
	updatedAt: number;
}
