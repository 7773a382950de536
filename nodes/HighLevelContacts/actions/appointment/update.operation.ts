import { updateFields } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { locator } from '../../fields/locators';
import { bookingTime } from '../../fields/times';
import { cleared, fieldsToClear } from '../../fields/toClear';
import { appointmentBody } from '../../model/appointment/appointmentBody';
import { checkOrder } from '../../model/values/bookingTime';
import { appointmentOutput } from '../../model/entityOutput';
import { nothingToUpdate } from '../nothingToUpdate';
import {
	appointmentFields,
	bookingOptions,
	details,
	touchesAppointment,
	zone,
} from './appointmentFields';
import { changeAppointment } from './changeAppointment';
import { ifSent } from '../../transport/dryRun';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		description:
			'Move an appointment to another time or change its status, title or other fields. Fields that are not filled in stay as they are.',
		action: 'Update an appointment',
	},
	fields: {
		...appointmentFields,
		timezone: zone,
		updateFields: updateFields({
			...details,
			calendarId: locator(
				{
					displayName: 'Calendar',
					description: 'Another calendar to move the appointment to',
				},
				'searchCalendars',
			),
			fieldsToClear: fieldsToClear(
				{ name: 'Address', value: 'address' },
				{ name: 'Description', value: 'description' },
			),
			startTime: bookingTime({
				displayName: 'Start Time',
				description: 'The new time. Without an end time the appointment stays as long as it was.',
			}),
		}),
	},
	options: bookingOptions,
	touches: touchesAppointment,
	async run(values, item) {
		const { appointmentId, timezone, options } = values;
		const { fieldsToClear: names, ...fields } = values.updateFields;
		const body = { ...cleared(names), ...appointmentBody(fields) };
		if (Object.keys(body).length === 0) throw nothingToUpdate();
		const { startTime, endTime } = fields;
		if (startTime && endTime) checkOrder(startTime, endTime, 'Start Time', 'End Time');
		const change = { ...body, ...appointmentBody(options) };
		return await ifSent(changeAppointment(item, appointmentId, change, timezone), (appointment) =>
			appointmentOutput(appointment, undefined, false),
		);
	},
});
