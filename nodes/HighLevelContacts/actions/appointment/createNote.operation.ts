import { additionalFields } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { required, type Field } from '../../fields/field';
import { omitEmpty } from '../../model/values/omitEmpty';
import { InvalidInput } from '../../../shared/invalidInput';
import { appointments } from '../../transport/endpoints/appointments';
import { takeFirst } from '../../transport/paginate';
import { createNoteAt } from '../note/createNote';
import { author, noteText } from '../note/noteFields';
import { appointmentFields, touchesAppointment } from './appointmentFields';
import { appointmentNotes, getAppointment } from './readAppointment';
import { ifSent } from '../../transport/dryRun';

/** HighLevel refuses longer notes of appointments (docs/highlevel-api.md, Calendars). */
const LONGEST = 5000;

const shortText: Field<string> = {
	...required(noteText),
	async read(entered, place) {
		const text = await required(noteText).read(entered, place);
		if (text.length <= LONGEST) return text;
		throw new InvalidInput(
			`The field '${place.label}' is too long: ${text.length} characters`,
			`A note of an appointment takes up to ${LONGEST}. A note of the contact can be longer.`,
		);
	},
};

export const createNote = defineOperation({
	option: {
		name: 'Create Note',
		value: 'createNote',
		description: 'Add a note to an appointment, for example what was agreed in it',
		action: 'Create a note on an appointment',
	},
	fields: {
		...appointmentFields,
		body: shortText,
		additionalFields: additionalFields({ userId: author }),
	},
	touches: touchesAppointment,
	async run({ appointmentId, body, additionalFields: details }, item) {
		const { api } = item;
		await getAppointment(api, appointmentId);
		const creating = createNoteAt(
			item,
			{
				send: async (more) => await api.call(appointments.createNote, { appointmentId }, more),
				list: async () => await takeFirst(appointmentNotes(api, appointmentId), Infinity),
			},
			omitEmpty({ ...details, body }),
		);
		return await ifSent(creating, (note) => ({ ...note, appointmentId }));
	},
});
