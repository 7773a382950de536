import type { IDataObject } from 'n8n-workflow';
import { take } from '../../transport/paginate';
import { listLength } from '../fields';
import type { Operation } from '../operation';
import { appointmentFields } from './appointmentFields';
import { appointmentNotes } from './appointmentNotes';
import { getAppointment } from './getAppointment';

export const getNotes: Operation = {
	option: {
		name: 'Get Notes',
		value: 'getNotes',
		description: 'List the notes of one appointment; those of the contact are another resource',
		action: 'Get the notes of an appointment',
	},
	fields: [...appointmentFields(), ...listLength()],
	async run(item) {
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const appointmentId = item.id('appointmentId', 'Appointment');
		await getAppointment(item.api, appointmentId);
		const notes = await take(appointmentNotes(item.api, appointmentId), limit);
		return notes.map((note): IDataObject => ({ ...note, appointmentId }));
	},
};
