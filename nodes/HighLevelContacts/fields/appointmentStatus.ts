import {
	readAppointmentStatus,
	readAppointmentStatuses,
	type AppointmentStatus,
} from '../model/values/appointmentStatus';
import { choice, choices, type Option } from './choice';
import type { Field } from './field';

const statuses: Array<Option<AppointmentStatus>> = [
	{ name: 'Cancelled', value: 'cancelled' },
	{ name: 'Confirmed', value: 'confirmed' },
	{ name: 'Invalid', value: 'invalid' },
	{ name: 'New', value: 'new', description: 'Not confirmed yet' },
	{ name: 'No-Show', value: 'noshow', description: 'The contact did not come' },
	{ name: 'Showed', value: 'showed', description: 'The contact came' },
];

/** The status of an appointment; nothing when it is empty. */
export const status: Field<AppointmentStatus | undefined> = {
	...choice({ displayName: 'Status' }, statuses, 'confirmed'),
	read: (entered, { label }) => readAppointmentStatus(entered, label),
};

/** What may be filtered by, which HighLevel itself cannot do. */
export const statusFilter: Field<AppointmentStatus[]> = {
	...choices(
		{ displayName: 'Status', description: 'Only appointments with one of these statuses' },
		statuses,
	),
	read: (entered, { label }) => readAppointmentStatuses(entered, label),
};
