import { InvalidInput } from '../run/invalidInput';

/** What HighLevel takes; `completed` is its other name of `showed`. */
const STATUSES = ['new', 'confirmed', 'cancelled', 'showed', 'noshow', 'invalid'];
const OTHER_NAMES: Record<string, string> = { completed: 'showed' };

/**
 * The status of an appointment as HighLevel takes it. An expression may give the label, such as "No-Show".
 *
 * @throws InvalidInput when it is none
 */
export function toAppointmentStatus(value: unknown): string {
	const letters = String(value)
		.toLowerCase()
		.replace(/[^a-z]/g, '');
	const status = OTHER_NAMES[letters] ?? letters;
	if (STATUSES.includes(status)) return status;
	throw new InvalidInput(
		`The field 'Status' holds no status of an appointment: ${JSON.stringify(value)}`,
		`An appointment can be ${STATUSES.join(', ')}.`,
	);
}
