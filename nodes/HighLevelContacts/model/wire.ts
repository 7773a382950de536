/** HighLevel's entities: the fields that this package reads or writes, no more (highlevel-api.md section 4). */

export interface CustomFieldValue {
	id: string;
	value: unknown;
}

export interface Contact {
	id: string;
	locationId?: string;
	name?: string;
	contactName?: string;
	firstName?: string | null;
	lastName?: string | null;
	firstNameRaw?: string | null;
	lastNameRaw?: string | null;
	firstNameLowerCase?: string | null;
	lastNameLowerCase?: string | null;
	fullNameLowerCase?: string | null;
	email?: string | null;
	phone?: string | null;
	companyName?: string | null;
	address?: string | null;
	address1?: string | null;
	tags?: string[];
	dnd?: boolean;
	dateAdded?: string;
	dateUpdated?: string;
	customFields?: CustomFieldValue[];
	/** Only in search results: the cursor of the page after this row */
	searchAfter?: Array<string | number>;
	[key: string]: unknown;
}

export interface Note {
	id: string;
	body?: string;
	userId?: string;
	title?: string;
	dateAdded?: string;
	contactId?: string;
	[key: string]: unknown;
}

export interface Task {
	id: string;
	title?: string;
	body?: string;
	assignedTo?: string;
	dueDate?: string;
	completed?: boolean;
	contactId?: string;
	[key: string]: unknown;
}

export interface Appointment {
	id: string;
	calendarId?: string;
	title?: string;
	/** `YYYY-MM-DD HH:mm:ss` without a zone in a contact's list (highlevel-api.md 4.16) */
	startTime?: string;
	endTime?: string;
	appointmentStatus?: string;
	assignedUserId?: string;
	address?: string;
	notes?: string;
	contactId?: string;
	[key: string]: unknown;
}

export interface LocationTag {
	id: string;
	name: string;
	locationId?: string;
}

export interface User {
	id: string;
	name?: string;
	firstName?: string;
	lastName?: string;
	email?: string;
	deleted?: boolean;
}

export interface Business {
	id: string;
	name?: string;
	city?: string;
}

export interface Calendar {
	id: string;
	name?: string;
	isActive?: boolean;
}

/** A workflow, campaign or calendar group: something with a name, and perhaps a status. */
export interface Named {
	id: string;
	name?: string;
	status?: string;
}

/** The sub-account itself. */
export interface Location {
	/** Two letters */
	country?: string;
}
