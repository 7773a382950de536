import { InvalidInput } from '../run/invalidInput';
import { asText } from './answered';
import type { Appointment } from './wire';

/** What HighLevel takes; `completed` is its other name of `showed`. */
const STATUSES = ['new', 'confirmed', 'cancelled', 'showed', 'noshow', 'invalid'];
const OTHER_NAMES: Record<string, string> = { completed: 'showed' };

/**
 * The status of an appointment as HighLevel takes it. An expression may give the label, such as "No-Show".
 *
 * @throws InvalidInput when it is none
 */
export function toAppointmentStatus(value: unknown): string {
	const status = knownStatus(value);
	if (status !== undefined) return status;
	throw new InvalidInput(
		`The field 'Status' holds no status of an appointment: ${JSON.stringify(value)}`,
		`An appointment can be ${STATUSES.join(', ')}.`,
	);
}

/** The status that an appointment has, under either spelling of its key; as it came where it is none that is known. */
export function statusIn({ appointmentStatus, appoinmentStatus }: Appointment): string | undefined {
	const status = asText(appointmentStatus) || asText(appoinmentStatus) || undefined;
	return knownStatus(status) ?? status;
}

function knownStatus(value: unknown): string | undefined {
	const letters = String(value)
		.toLowerCase()
		.replace(/[^a-z]/g, '');
	const status = OTHER_NAMES[letters] ?? letters;
	return STATUSES.includes(status) ? status : undefined;
}
