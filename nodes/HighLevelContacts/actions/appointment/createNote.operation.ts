import { noteBody } from '../../model/noteBody';
import { InvalidInput } from '../../run/invalidInput';
import { appointments } from '../../transport/endpoints/appointments';
import { take } from '../../transport/paginate';
import { createNoteAt } from '../note/createNote';
import { author, noteText } from '../note/noteFields';
import { additionalFields } from '../fields';
import type { Operation } from '../operation';
import { touchesAppointment } from '../touches';
import { appointmentFields } from './appointmentFields';
import { appointmentNotes } from './appointmentNotes';
import { getAppointment } from './getAppointment';

/** HighLevel refuses longer notes of appointments (docs/highlevel-api.md, Calendars). */
const LONGEST = 5000;

export const createNote: Operation = {
	option: {
		name: 'Create Note',
		value: 'createNote',
		description: 'Add a note to an appointment, for example what was agreed in it',
		action: 'Create a note on an appointment',
	},
	fields: [
		...appointmentFields(),
		{ name: 'body', ...noteText.property, required: true },
		additionalFields({ name: 'userId', ...author.property }),
	],
	touches: touchesAppointment,
	async run(item) {
		const appointmentId = item.id('appointmentId', 'Appointment');
		const text = item.required('body', 'Text');
		if (text.length > LONGEST) {
			throw new InvalidInput(
				`The field 'Text' is too long: ${text.length} characters`,
				`A note of an appointment takes up to ${LONGEST}. A note of the contact can be longer.`,
			);
		}
		await getAppointment(item.api, appointmentId);
		const note = await createNoteAt(
			item,
			{
				send: async (more) => await item.api.call(appointments.createNote, { appointmentId }, more),
				list: async () => await take(appointmentNotes(item.api, appointmentId), Infinity),
			},
			{ ...noteBody(item.collection('additionalFields')), body: text },
		);
		return { ...note, appointmentId };
	},
};
