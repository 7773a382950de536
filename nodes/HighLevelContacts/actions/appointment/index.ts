import type { Resource } from '../../run/operation';
import { cancel } from './cancel.operation';
import { create } from './create.operation';
import { createNote } from './createNote.operation';
import { deleteAppointment } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getEvents } from './getEvents.operation';
import { getFreeSlots } from './getFreeSlots.operation';
import { getNotes } from './getNotes.operation';
import { update } from './update.operation';

export const appointment: Resource = {
	option: { name: 'Appointment', value: 'appointment' },
	initial: 'getAll',
	operations: [
		cancel,
		create,
		createNote,
		deleteAppointment,
		get,
		getFreeSlots,
		getAll,
		getEvents,
		getNotes,
		update,
	],
};
