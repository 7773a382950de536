import type { Sandbox } from '../../sandbox/index.cts';
import {
	BUSINESSES,
	CALENDARS,
	CUSTOM_FIELDS,
	LOCATION_ID,
	PROVIDERS,
	USERS,
} from '../../sandbox/fixtures.cts';
import { bookAppointment } from '../../sandbox/model/appointments.cts';
import { createNote } from '../../sandbox/model/notes.cts';
import { addMessage } from '../../sandbox/model/messages.cts';
import { createTask } from '../../sandbox/model/tasks.cts';
import type { Contact } from '../../sandbox/model/types.cts';

/** This is Monday noon in UTC. All examples happen at this moment, so that they are the same on every day. */
export const SCENE_TIME = Date.UTC(2026, 2, 2, 12);

export interface Scene {
	contactId: string;
	otherContactId: string;
	/** It has a first name and nothing else. */
	bareContactId: string;
	taskId: string;
	doneTaskId: string;
	noteId: string;
	appointmentId: string;
	appointmentNoteId: string;
	conversationId: string;
	receivedMessageId: string;
	/** Handed to an extra provider, whose report is missing */
	sentMessageId: string;
	failedMessageId: string;
	scheduledMessageId: string;
}

/** One of the people has everything. */
export function setScene(sandbox: Sandbox): Scene {
	const { contacts, store } = sandbox;
	const ada = contacts.put({
		...contacts.create(LOCATION_ID, {
			firstName: 'Ada',
			lastName: 'Lovelace',
			email: 'ada@example.com',
			phone: '+15550100001',
			companyName: 'Example Bakery',
			address1: '1 Main Street',
			city: 'Springfield',
			state: 'IL',
			postalCode: '62701',
			country: 'US',
			website: 'https://example.com',
			timezone: 'America/Chicago',
			dateOfBirth: '1990-05-25',
			source: 'website',
			tags: ['newsletter', 'vip'],
			assignedTo: USERS.owner,
			dndSettings: { Email: { status: 'active', message: 'Asked by phone', code: '' } },
			customFields: [
				{ id: CUSTOM_FIELDS.text, field_value: 'blue' },
				{ id: CUSTOM_FIELDS.numerical, field_value: 4 },
				{ id: CUSTOM_FIELDS.multipleOptions, field_value: ['Monday', 'Friday'] },
			],
		}),
		businessId: BUSINESSES.bakery,
		followers: [USERS.agent],
	});
	// They are older than Ada by different times: lists of contacts that are equally old have no order of their own.
	const hoursAgo = (hours: number) => {
		const time = sandbox.now() - hours * 3_600_000;
		return { dateAdded: time, dateUpdated: time };
	};
	const grace = contacts.put({
		...contacts.create(LOCATION_ID, {
			firstName: 'Grace',
			lastName: 'Hopper',
			email: 'grace@example.com',
			phone: '+15550100002',
			tags: ['newsletter'],
		}),
		...hoursAgo(1),
	});
	const bare = contacts.put({
		...contacts.create(LOCATION_ID, { firstName: 'Kurt' }),
		...hoursAgo(2),
	});
	const dueDate = '2026-03-05T15:00:00Z';
	const task = createTask(sandbox, ada, {
		title: 'Send the new timetable',
		body: 'With the evening classes',
		dueDate,
		completed: false,
		assignedTo: USERS.agent,
	});
	// It is due later, so that a list of both has one order.
	const done = createTask(sandbox, ada, {
		title: 'Call back',
		dueDate: '2026-03-06T15:00:00Z',
		completed: true,
	});
	const note = createNote(sandbox, ada, {
		body: 'Asked about the morning class.',
		title: 'Call',
		color: '#FFAA00',
		userId: USERS.owner,
	});
	// The next free slot is looked for from today on, which the clock of the scene is far behind.
	const intro = store.calendars.get(CALENDARS.intro);
	if (intro) intro.bookableDays = undefined;
	const appointment = bookAppointment(sandbox, LOCATION_ID, ada.id, {
		calendarId: CALENDARS.intro,
		startTime: '2026-03-04T10:00:00-06:00',
		title: 'Intro call with Ada',
		description: 'Wants to see the studio.',
	});
	const appointmentNoteId = 'AppointmentNote00001';
	store.appointmentNotes.set(appointmentNoteId, {
		id: appointmentNoteId,
		appointmentId: appointment.id,
		contactId: ada.id,
		body: 'Wants to bring a friend.',
		userId: USERS.owner,
		dateAdded: sandbox.now(),
	});
	const messages = setMessages(sandbox, ada);
	return {
		...messages,
		contactId: ada.id,
		otherContactId: grace.id,
		bareContactId: bare.id,
		taskId: task.id,
		doneTaskId: done.id,
		noteId: note.id,
		appointmentId: appointment.id,
		appointmentNoteId,
	};
}

function setMessages(sandbox: Sandbox, contact: Contact) {
	const providerId = PROVIDERS.extra;
	const ago = (minutes: number) => ({ dateAdded: sandbox.now() - minutes * 60_000 });
	const ofApp = { direction: 'outbound', source: 'app', userId: USERS.owner } as const;
	const received = addMessage(sandbox, contact, {
		messageType: 'TYPE_CUSTOM_PROVIDER_SMS',
		direction: 'inbound',
		status: 'delivered',
		source: 'api',
		body: 'Is the evening class full?',
		altId: 'provider-message-1',
		attachments: ['https://example.com/picture.png'],
		providerId,
		...ago(30),
	});
	const sent = addMessage(sandbox, contact, {
		...ofApp,
		messageType: 'TYPE_CUSTOM_PROVIDER_SMS',
		status: 'pending',
		body: 'There are two places left.',
		providerId,
		deliveredAt: sandbox.now() - 20 * 60_000,
		...ago(20),
	});
	const failed = addMessage(sandbox, contact, {
		...ofApp,
		messageType: 'TYPE_SMS',
		status: 'failed',
		body: 'Shall I keep one for you?',
		error: 'The number cannot receive texts',
		...ago(10),
	});
	const scheduled = addMessage(sandbox, contact, {
		...ofApp,
		messageType: 'TYPE_SMS',
		status: 'scheduled',
		body: 'See you tomorrow.',
		...ago(5),
	});
	return {
		conversationId: received.conversationId,
		receivedMessageId: received.id,
		sentMessageId: sent.id,
		failedMessageId: failed.id,
		scheduledMessageId: scheduled.id,
	};
}
