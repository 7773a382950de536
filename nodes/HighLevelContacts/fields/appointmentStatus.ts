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

export const status: Field<AppointmentStatus | undefined> = {
	...choice({ displayName: 'Status' }, statuses, 'confirmed'),
	read: (entered, { label }) => readAppointmentStatus(entered, label),
};

/** HighLevel cannot filter by the status, so the node does. */
export const statusFilter: Field<AppointmentStatus[]> = {
	...choices(
		{ displayName: 'Status', description: 'Only appointments with one of these statuses' },
		statuses,
	),
	read: (entered, { label }) => readAppointmentStatuses(entered, label),
};
