import { asText } from '../../model/answered';
import { additionalFields } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { contact, timeZone } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { appointmentBody } from '../../model/appointmentBody';
import { checkOrder } from '../../model/values/bookingTime';
import { appointmentOutput } from '../../model/entityOutput';
import { bookingOptions, calendar, details } from './appointmentFields';
import { bookAppointment } from './bookAppointment';
import { readBack } from './readBack';
import { SlotTaken, slotTakenError } from './slotTaken';
import { startOf, whenFields } from './whenFields';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		description:
			'Book an appointment for a contact in a calendar. When the time is not free, the error names the next free ones.',
		action: 'Create an appointment',
	},
	fields: {
		contactId: contact(),
		calendarId: calendar('The calendar in which the appointment is booked'),
		...whenFields,
		timezone: timeZone(),
		additionalFields: additionalFields(details),
	},
	options: bookingOptions,
	touches(values) {
		const { start } = startOf(values);
		// The first one who asks for a time gets it.
		return [...touchesContact(values), { key: `slot ${values.calendarId} ${Date.parse(start)}` }];
	},
	async run(values, item) {
		const { contactId, calendarId, additionalFields: fields, options } = values;
		const { start, label } = startOf(values);
		const body = {
			...appointmentBody({ ...fields, ...options }),
			calendarId,
			contactId,
			startTime: start,
		};
		if (fields.endTime) checkOrder(start, fields.endTime, label, 'End Time');
		const answer = await bookAppointment(item, body).catch(async (error: unknown) => {
			if (!(error instanceof SlotTaken)) throw error;
			const zone = values.timezone ?? item.timezone;
			throw await slotTakenError(item.api, error, body, zone);
		});
		const appointment = await readBack(item.api, asText(answer.id) ?? '', answer, body);
		return appointmentOutput(appointment, contactId, false);
	},
});
