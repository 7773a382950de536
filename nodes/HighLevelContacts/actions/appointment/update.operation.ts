import type { IDataObject } from 'n8n-workflow';
import { appointmentBody } from '../../model/appointmentBody';
import { checkOrder } from '../../model/appointmentTime';
import { appointmentOutput } from '../../model/entityOutput';
import { emptied } from '../../model/given';
import { fieldsToClear, locator, timeZoneLocator, updateFields } from '../fields';
import { nothingToUpdate } from '../nothingToUpdate';
import type { Operation } from '../operation';
import { touchesAppointment } from '../touches';
import { appointmentFields, bookingOptions, detailFields } from './appointmentFields';
import { changeAppointment } from './changeAppointment';

const CLEARABLE = ['address', 'description'];

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		description:
			'Move an appointment to another time or change its status, title or other fields. Fields that are not filled in stay as they are.',
		action: 'Update an appointment',
	},
	fields: [
		...appointmentFields(),
		timeZoneLocator(),
		updateFields(
			...[
				...detailFields(),
				locator('Calendar', 'calendarId', 'searchCalendars', {
					description: 'Another calendar to move the appointment to',
				}),
				fieldsToClear(
					{ name: 'Address', value: 'address' },
					{ name: 'Description', value: 'description' },
				),
				{
					displayName: 'Start Time',
					name: 'startTime',
					type: 'dateTime' as const,
					default: '',
					description: 'The new time. Without an end time the appointment stays as long as it was.',
				},
			].sort((a, b) => a.displayName.localeCompare(b.displayName)),
		),
	],
	options: bookingOptions,
	touches: touchesAppointment,
	async run(item) {
		const zone = item.zone('timezone', 'Time Zone');
		const appointmentId = item.id('appointmentId', 'Appointment');
		const fields = item.collection('updateFields');
		const body: IDataObject = {
			...emptied(fields.fieldsToClear, CLEARABLE),
			...appointmentBody(fields, zone),
		};
		if (Object.keys(body).length === 0) throw nothingToUpdate();
		if (body.startTime && body.endTime) {
			checkOrder(body.startTime, body.endTime, 'Start Time', 'End Time');
		}
		const options = appointmentBody(item.collection('options'), zone);
		const change = { ...body, ...options };
		const appointment = await changeAppointment(item.api, appointmentId, change, zone);
		return appointmentOutput(appointment, undefined, false);
	},
};
