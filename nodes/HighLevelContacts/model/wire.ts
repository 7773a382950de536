import type { Answered, Unverified } from '../../shared/answered';

export type { Answered, Unverified };

export interface CustomFieldValue extends Answered {
	id?: Unverified;
	value?: Unverified;
	/** In place of `value` in HighLevel's newer form of the API, and in what is written */
	fieldValue?: Unverified;
	field_value?: Unverified;
}

export interface Contact extends Answered {
	id?: Unverified;
	locationId?: Unverified;
	name?: Unverified;
	contactName?: Unverified;
	firstName?: Unverified;
	lastName?: Unverified;
	/** Only in the older list, where `firstName` is in lower case */
	firstNameRaw?: Unverified;
	lastNameRaw?: Unverified;
	firstNameLowerCase?: Unverified;
	lastNameLowerCase?: Unverified;
	fullNameLowerCase?: Unverified;
	email?: Unverified;
	phone?: Unverified;
	companyName?: Unverified;
	/** In search results, in place of `address1` */
	address?: Unverified;
	address1?: Unverified;
	tags?: Unverified;
	dnd?: Unverified;
	dateAdded?: Unverified;
	dateUpdated?: Unverified;
	customFields?: Unverified;
	/** Only in search results: the cursor of the page after this row */
	searchAfter?: Unverified;
}

export interface Note extends Answered {
	id?: Unverified;
	body?: Unverified;
	userId?: Unverified;
	title?: Unverified;
	dateAdded?: Unverified;
	contactId?: Unverified;
}

export interface Task extends Answered {
	id?: Unverified;
	title?: Unverified;
	body?: Unverified;
	assignedTo?: Unverified;
	dueDate?: Unverified;
	completed?: Unverified;
	contactId?: Unverified;
}

export interface Appointment extends Answered {
	id?: Unverified;
	calendarId?: Unverified;
	title?: Unverified;
	/** `YYYY-MM-DD HH:mm:ss` without a zone in a contact's list (docs/highlevel-api.md, Calendars) */
	startTime?: Unverified;
	endTime?: Unverified;
	appointmentStatus?: Unverified;
	assignedUserId?: Unverified;
	address?: Unverified;
	notes?: Unverified;
	contactId?: Unverified;
}

export interface LocationTag extends Answered {
	id?: Unverified;
	name?: Unverified;
	locationId?: Unverified;
}

export interface User extends Answered {
	id?: Unverified;
	name?: Unverified;
	firstName?: Unverified;
	lastName?: Unverified;
	email?: Unverified;
	deleted?: Unverified;
}

export interface Business extends Answered {
	id?: Unverified;
	name?: Unverified;
	city?: Unverified;
}

export interface Calendar extends Answered {
	id?: Unverified;
	name?: Unverified;
	isActive?: Unverified;
}

/** A workflow, campaign or calendar group: something with a name, and perhaps a status. */
export interface NamedEntity extends Answered {
	id?: Unverified;
	name?: Unverified;
	status?: Unverified;
}

/** The sub-account itself. */
export interface Location extends Answered {
	/** Two letters */
	country?: Unverified;
	/** IANA name */
	timezone?: Unverified;
	settings?: Unverified;
}

/** A text or another message of a conversation. */
export interface Message extends Answered {
	id?: Unverified;
	/** What the provider calls it */
	altId?: Unverified;
	/** A number, see `messageType` */
	type?: Unverified;
	/** `TYPE_SMS` and the like; `SMS` in documents */
	messageType?: Unverified;
	contactId?: Unverified;
	conversationId?: Unverified;
	conversationProviderId?: Unverified;
	body?: Unverified;
	direction?: Unverified;
	status?: Unverified;
	attachments?: Unverified;
	dateAdded?: Unverified;
	error?: Unverified;
	source?: Unverified;
	userId?: Unverified;
	from?: Unverified;
	to?: Unverified;
}

export interface Conversation extends Answered {
	id?: Unverified;
	contactId?: Unverified;
	contactName?: Unverified;
	fullName?: Unverified;
	phone?: Unverified;
	email?: Unverified;
	unreadCount?: Unverified;
	starred?: Unverified;
	assignedTo?: Unverified;
	lastMessageBody?: Unverified;
	/** Epoch milliseconds */
	lastMessageDate?: Unverified;
	lastMessageType?: Unverified;
	lastMessageDirection?: Unverified;
	/** Only in search results: where the page after this row starts */
	sort?: Unverified;
}
