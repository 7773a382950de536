import { fixtures, type Sandbox } from '../../../sandbox/index.cts';
import { bookAppointment, removeEvent } from '../../../sandbox/model/appointments.cts';
import type { Calendar } from '../../../sandbox/model/calendarTypes.cts';
import { createNote } from '../../../sandbox/model/notes.cts';
import { createTask } from '../../../sandbox/model/tasks.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import { MESSAGE_SCENES } from './messageScenes.cts';

const { BUSINESSES, CALENDARS, LOCATION_ID, OTHER_LOCATION_ID, USERS, WORKFLOWS } = fixtures;

/** Where the recorded request goes in the sandbox's account; the rest of it is sent as recorded. */
export interface Target {
	path?: string;
	query?: Record<string, string>;
	body?: Record<string, unknown>;
	/** In place of a body of JSON, with the headers that say what it is. */
	text?: string;
	headers?: Record<string, string>;
}

/** Puts the account into the state in which the answer was recorded. */
export type Scene = (sandbox: Sandbox) => Target;

const APP = {
	source: 'INTEGRATION',
	channel: 'OAUTH',
	sourceId: fixtures.SUB_ACCOUNT_APP.clientId,
};

const PERSON = {
	firstName: 'Robin',
	lastName: 'Harbour',
	email: 'robin@example.com',
	phone: '+12025550111',
};

/** A contact that an app has made and nobody has touched. */
function plain({ contacts }: Sandbox, more: object = {}): Contact {
	return contacts.create(LOCATION_ID, { ...PERSON, ...more }, APP);
}

const ofContact =
	(rest: string): Scene =>
	(sandbox) => ({ path: `/contacts/${plain(sandbox).id}${rest}` });

function ofTask(sandbox: Sandbox): Target {
	const contact = plain(sandbox);
	const { id } = createTask(sandbox, contact, {
		title: 'Call back',
		body: 'About the price',
		dueDate: '2026-07-20T10:00:00Z',
		completed: false,
	});
	return { path: `/contacts/${contact.id}/tasks/${id}` };
}

function booked(sandbox: Sandbox) {
	const contact = plain(sandbox);
	bareCalendars(sandbox);
	return bookAppointment(sandbox, LOCATION_ID, contact.id, {
		calendarId: 'bare',
		startTime: '2026-08-03T12:00:00+02:00',
		ignoreFreeSlotValidation: true,
	});
}

/** Calendars in which nothing has been set up, one of them with a page of its own. */
function bareCalendars({ store }: Sandbox): void {
	const bare: Calendar = {
		id: 'bare',
		locationId: LOCATION_ID,
		name: 'Bare',
		calendarType: 'event',
		isActive: true,
		teamMembers: [],
		slotDurationMinutes: 30,
		slotIntervalMinutes: 30,
		autoConfirm: true,
		openHours: [],
	};
	store.calendars.clear();
	store.calendars.set('bare', bare);
	store.calendars.set('paged', { ...bare, id: 'paged', widgetSlug: 'paged' });
}

/** The scene of every recording. */
export const SCENES: Record<string, Scene> = {
	...MESSAGE_SCENES,
	'appointment.create': (sandbox) => {
		bareCalendars(sandbox);
		return { body: { calendarId: 'bare', contactId: plain(sandbox).id } };
	},
	'appointment.delete': (sandbox) => ({ path: `/calendars/events/${booked(sandbox).id}` }),
	'appointment.get.deleted': (sandbox) => {
		const event = booked(sandbox);
		removeEvent(sandbox, event);
		return { path: `/calendars/events/appointments/${event.id}` };
	},
	'appointments.events.empty': () => ({ query: { calendarId: CALENDARS.intro } }),
	'calendar.get': (sandbox) => {
		bareCalendars(sandbox);
		return { path: '/calendars/bare' };
	},
	'calendars.list': (sandbox) => {
		bareCalendars(sandbox);
		return {};
	},
	'contact.create': () => ({}),
	'contact.delete': ofContact(''),
	'contact.duplicate': (sandbox) => {
		plain(sandbox);
		return { query: { email: PERSON.email } };
	},
	'contact.get': (sandbox) => ({ path: `/contacts/${plain(sandbox, { tags: ['vip'] }).id}` }),
	'contact.upsert.matched': (sandbox) => {
		plain(sandbox);
		return { body: { email: PERSON.email, phone: PERSON.phone } };
	},
	'contacts.list.row': (sandbox) => {
		plain(sandbox, { source: 'form', timezone: 'America/Detroit' });
		return {};
	},
	'contacts.search.empty': (sandbox) => {
		const { id } = plain(sandbox);
		return { body: { searchAfter: [Number.MAX_SAFE_INTEGER, id] } };
	},
	'contacts.search.noMatch': () => ({ path: '/contacts/search' }),
	'contacts.search.page1': (sandbox) => {
		plain(sandbox);
		const blocked = sandbox.contacts.create(LOCATION_ID, {
			firstName: 'Sam',
			lastName: 'Field',
			companyName: 'Example Bakery',
			dnd: true,
			dndSettings: { SMS: { status: 'inactive', code: '103' } },
			tags: ['follow-up'],
		});
		sandbox.contacts.change(blocked, {
			businessId: BUSINESSES.bakery,
			additionalPhones: ['+12025550112'],
			opportunities: [
				{ id: 'o1', pipelineId: 'p1', pipelineStageId: 's1', monetaryValue: 100, status: 'open' },
			],
		});
		const named = sandbox.contacts.create(LOCATION_ID, { firstName: 'Kit' });
		sandbox.contacts.change(named, { additionalEmails: ['kit@example.com'] });
		return {};
	},
	'contacts.search.row.2025-01': (sandbox) => {
		sandbox.settings.search.rows = '2025';
		const contact = plain(sandbox, {
			city: 'Springfield',
			state: 'IL',
			postalCode: '62701',
			dateOfBirth: '2013-03-13',
			dnd: true,
			tags: ['vip'],
			customFields: [{ id: fixtures.CUSTOM_FIELDS.text, field_value: 'blue' }],
		});
		sandbox.contacts.change(contact, {
			opportunities: [
				{ id: 'o1', pipelineId: 'p1', pipelineStageId: 's1', monetaryValue: 0, status: 'open' },
			],
		});
		return {};
	},
	'customField.create': () => ({ path: `/locations/${LOCATION_ID}/customFields` }),
	'customFields.list': ({ store }) => {
		for (const [id, { dataType }] of store.customFields) {
			if (dataType !== 'TEXT') store.customFields.delete(id);
		}
		return { path: `/locations/${LOCATION_ID}/customFields` };
	},
	'error.400.contactNotFound': () => ({ path: '/contacts/NobodyHasThisId00001' }),
	'error.401.otherLocation': () => ({ query: { locationId: OTHER_LOCATION_ID } }),
	'error.429.daily': (sandbox) => {
		sandbox.settings.rateLimit.dailyMax = 0;
		return { path: `/contacts/${plain(sandbox).id}` };
	},
	'location.get': () => ({ path: `/locations/${LOCATION_ID}` }),
	'notes.list': (sandbox) => {
		const contact = plain(sandbox);
		createNote(sandbox, contact, { body: 'Called back' });
		return { path: `/contacts/${contact.id}/notes` };
	},
	'tags.add': (sandbox) => {
		const contact = plain(sandbox, { tags: ['vip'] });
		return { path: `/contacts/${contact.id}/tags`, body: { tags: ['vip'] } };
	},
	'task.create': ofContact('/tasks'),
	'task.delete': ofTask,
	'task.update': ofTask,
	'tasks.list.empty': ofContact('/tasks'),
	'user.get': ({ store }) => {
		const owner = store.users.get(USERS.owner);
		if (owner) delete owner.phone;
		return { path: `/users/${USERS.owner}` };
	},
	'users.list.empty': ({ store }) => {
		store.users.clear();
		return {};
	},
	'workflow.add': ofContact(`/workflow/${WORKFLOWS.welcome}`),
	'workflow.remove': ofContact(`/workflow/${WORKFLOWS.welcome}`),
	'workflows.list.empty': ({ store }) => {
		store.workflows.clear();
		return {};
	},
};
