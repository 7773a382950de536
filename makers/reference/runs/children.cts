import { CALENDAR_GROUP, CALENDARS, TAGS, USERS } from '../../../sandbox/fixtures.cts';
import type { Scene } from '../scene.cts';
import { rl, type Run, type Runs } from './run.cts';

const ofTask = ({ contactId, taskId }: Scene, more = {}): Run => ({
	parameters: { contactId: rl(contactId), taskId: rl(taskId), ...more },
});
const ofNote = ({ contactId, noteId }: Scene, more = {}): Run => ({
	parameters: { contactId: rl(contactId), noteId: rl(noteId), ...more },
});
const ofAppointment = ({ appointmentId }: Scene, more = {}): Run => ({
	parameters: { appointmentId: rl(appointmentId), ...more },
});
const calendarId = rl(CALENDARS.intro);
const week = { from: '2026-03-02T00:00:00Z', to: '2026-03-07T00:00:00Z' };
const timezone = rl('America/Chicago');

export const taskRuns: Runs = {
	complete: (scene) => [
		ofTask(scene),
		{ parameters: { contactId: rl(scene.contactId), taskId: { ...rl('1'), mode: 'number' } } },
	],
	create: ({ contactId }) => [
		{
			parameters: {
				contactId: rl(contactId),
				title: 'Call back about the offer',
				dueDate: '2026-03-06T15:00:00Z',
				additionalFields: { body: 'After 5 pm', assignedTo: rl(USERS.agent) },
			},
		},
	],
	delete: (scene) => [ofTask(scene)],
	get: (scene) => [ofTask(scene)],
	getAll: ({ contactId }) => [
		{ parameters: { contactId: rl(contactId), filters: { completed: 'any' } } },
		{ parameters: { contactId: rl(contactId), options: { output: 'text' } }, isOtherShape: true },
	],
	reopen: (scene) => [ofTask({ ...scene, taskId: scene.doneTaskId })],
	search: () => [{ parameters: { filters: { completed: 'any' } } }],
	update: (scene) => [ofTask(scene, { updateFields: { title: 'Send the summer timetable' } })],
};

export const noteRuns: Runs = {
	create: ({ contactId }) => [
		{
			parameters: {
				contactId: rl(contactId),
				body: 'Likes to be texted.',
				additionalFields: { title: 'Text message', color: '#00AA55', userId: rl(USERS.owner) },
			},
		},
	],
	delete: (scene) => [ofNote(scene)],
	get: (scene) => [ofNote(scene)],
	getAll: ({ contactId }) => [{ parameters: { contactId: rl(contactId) } }],
	update: (scene) => [ofNote(scene, { updateFields: { body: 'Asked about the evening class.' } })],
};

export const appointmentRuns: Runs = {
	cancel: (scene) => [ofAppointment(scene)],
	create: ({ contactId }) => [
		{
			parameters: {
				contactId: rl(contactId),
				calendarId,
				slot: rl('2026-03-05T09:00:00-06:00'),
				additionalFields: {
					title: 'Intro call with Ada',
					description: 'Wants to see the studio.',
				},
			},
		},
		{
			parameters: {
				contactId: rl(contactId),
				calendarId,
				timezone,
				when: 'nextFree',
				notBefore: '2026-03-05T12:00:00',
			},
		},
	],
	createNote: (scene) => [ofAppointment(scene, { body: 'Wants to come on Fridays.' })],
	delete: (scene) => [ofAppointment(scene)],
	get: (scene) => [
		ofAppointment(scene),
		{ ...ofAppointment(scene, { simple: false }), isOtherShape: true },
	],
	getAll: ({ contactId }) => [{ parameters: { contactId: rl(contactId) } }],
	getEvents: () => [
		{ parameters: { whose: 'calendarId', calendarId, ...week, timezone } },
		{ parameters: { whose: 'groupId', groupId: rl(CALENDAR_GROUP), ...week, timezone } },
		{ parameters: { whose: 'userId', userId: rl(USERS.owner), ...week, timezone } },
	],
	getFreeSlots: () => [{ parameters: { calendarId, ...week, timezone, limit: 3 } }],
	getNotes: (scene) => [ofAppointment(scene)],
	update: (scene) => [
		ofAppointment(scene, { updateFields: { appointmentStatus: 'showed' } }),
		ofAppointment(scene, { timezone, updateFields: { startTime: '2026-03-05T11:00:00' } }),
	],
};

const twoContacts = ({ contactId, otherContactId }: Scene, otherTags: string): Run => ({
	parameters: { contactId: rl('={{ $json.id }}'), otherTags },
	items: [{ id: contactId }, { id: otherContactId }],
});

export const tagRuns: Runs = {
	add: (scene) => [
		{ parameters: { contactId: rl(scene.contactId), otherTags: 'texted' } },
		twoContacts(scene, 'texted'),
	],
	create: () => [{ parameters: { name: 'Spring' } }, { parameters: { name: 'VIP' } }],
	delete: () => [{ parameters: { tagId: rl(TAGS.vip) } }],
	get: () => [{ parameters: { tagId: rl(TAGS.vip) } }],
	getAll: () => [{ parameters: {} }],
	remove: (scene) => [
		{ parameters: { contactId: rl(scene.contactId), otherTags: 'vip' } },
		twoContacts(scene, 'newsletter'),
	],
	set: ({ contactId }) => [{ parameters: { contactId: rl(contactId), otherTags: 'texted' } }],
	update: () => [{ parameters: { tagId: rl(TAGS.vip), name: 'Regular' } }],
};
