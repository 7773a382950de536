import type { IDataObject } from 'n8n-workflow';
import { defineOperation } from '../../fields/defineOperation';
import { limitOf, listLength } from '../../fields/lists';
import { takeFirst } from '../../transport/paginate';
import { appointmentFields } from './appointmentFields';
import { appointmentNotes, getAppointment } from './readAppointment';

export const getNotes = defineOperation({
	option: {
		name: 'Get Notes',
		value: 'getNotes',
		description: 'List the notes of one appointment; those of the contact are another resource',
		action: 'Get the notes of an appointment',
	},
	fields: { ...appointmentFields, ...listLength() },
	async run({ appointmentId, ...length }, { api }) {
		await getAppointment(api, appointmentId);
		const notes = await takeFirst(appointmentNotes(api, appointmentId), limitOf(length));
		return notes.map((note): IDataObject => ({ ...note, appointmentId }));
	},
});
