import { InvalidInput } from '../run/invalidInput';
import { asText } from './answered';
import type { Appointment } from './wire';

/** What HighLevel takes. */
const STATUSES = ['new', 'confirmed', 'cancelled', 'showed', 'noshow', 'invalid'] as const;

export type AppointmentStatus = (typeof STATUSES)[number];

/** `completed` is HighLevel's own other name, the rest is how people write them. */
const OTHER_NAMES = new Map<string, AppointmentStatus>([
	['completed', 'showed'],
	['canceled', 'cancelled'],
	['unconfirmed', 'new'],
]);

/**
 * The status of an appointment as HighLevel takes it. An expression may give the label, such as "No-Show".
 *
 * @param label the field's name as the user sees it
 * @throws InvalidInput when it is none
 */
export function toAppointmentStatus(value: unknown, label: string): AppointmentStatus {
	const status = knownStatus(value);
	if (status !== undefined) return status;
	throw new InvalidInput(
		`The field '${label}' holds no status of an appointment: ${JSON.stringify(value)}`,
		`An appointment can be ${STATUSES.join(', ')}.`,
	);
}

/**
 * Any number of statuses, as a list or as text with commas.
 *
 * @throws InvalidInput when one of them is none
 */
export function toAppointmentStatuses(value: unknown, label: string): AppointmentStatus[] {
	const all = typeof value === 'string' ? value.split(',') : [value ?? []].flat();
	return all
		.filter((one) => one !== null && asText(one)?.trim() !== '')
		.map((one) => toAppointmentStatus(one, label));
}

/** The status that an appointment has, under either spelling of its key; as it came where it is none that is known. */
export function statusIn({ appointmentStatus, appoinmentStatus }: Appointment): string | undefined {
	const status = asText(appointmentStatus) || asText(appoinmentStatus) || undefined;
	return knownStatus(status) ?? status;
}

/** Makes the test for chosen statuses; nothing chosen lets all pass. */
export function hasStatus(wanted: readonly string[] = []): (appointment: Appointment) => boolean {
	return (appointment) => !wanted.length || wanted.includes(statusIn(appointment) ?? '');
}

function knownStatus(value: unknown): AppointmentStatus | undefined {
	const letters = (asText(value) ?? '').toLowerCase().replace(/[^\p{L}]/gu, '');
	return OTHER_NAMES.get(letters) ?? STATUSES.find((status) => status === letters);
}
