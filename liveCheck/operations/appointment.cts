import type { INodeParameters } from 'n8n-workflow';
import type { Stage } from '../stage/stage.cts';
import { rl, type Attempt, type Attempts, type Scene } from './attempt.cts';

/** Nobody is told of it, and no slot is taken from anybody. */
const QUIETLY = { toNotify: false, ignoreFreeSlotValidation: true, ignoreDateRange: true };

async function onAppointment(
	stage: Stage,
	{ contactId }: Scene,
	more: INodeParameters = {},
): Promise<Attempt> {
	const { id } = await stage.book(contactId);
	return { parameters: { appointmentId: rl(String(id)), ...more } };
}

/** The next 30 days of the calendar. */
function inCalendar({ clock, calendarId }: Stage, more: INodeParameters = {}): Attempt {
	const iso = (days: number) => new Date(clock.now() + days * 86_400_000).toISOString();
	return { parameters: { calendarId: rl(calendarId), from: iso(0), to: iso(30), ...more } };
}

/** Appointments: all operations. */
export const appointmentAttempts: Attempts = {
	cancel: async (stage, scene) =>
		await onAppointment(stage, scene, { options: { toNotify: false } }),
	create: (stage, { contactId }) => ({
		parameters: {
			contactId: rl(contactId),
			calendarId: rl(stage.calendarId),
			when: 'dateTime',
			...stage.nextTime(),
			additionalFields: { title: 'Live check' },
			options: QUIETLY,
		},
	}),
	createNote: async (stage, scene) =>
		await onAppointment(stage, scene, { body: 'Made by the live check.' }),
	delete: async (stage, scene) => await onAppointment(stage, scene),
	get: async (stage, scene) => await onAppointment(stage, scene),
	getAll: async (stage, scene) => {
		await stage.book(scene.contactId);
		return { parameters: { contactId: rl(scene.contactId) } };
	},
	getEvents: (stage) => inCalendar(stage, { whose: 'calendarId', limit: 5 }),
	getFreeSlots: (stage) => inCalendar(stage, { limit: 3 }),
	getNotes: async (stage, scene) => await onAppointment(stage, scene),
	update: async (stage, scene) =>
		await onAppointment(stage, scene, {
			updateFields: { title: 'Live check, changed' },
			options: QUIETLY,
		}),
};
