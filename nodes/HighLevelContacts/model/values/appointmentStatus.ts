import { InvalidInput } from '../../../shared/invalidInput';
import { asText } from '../../../shared/answered';
import type { Appointment } from '../wire';
import { isEmpty } from '../../../shared/values/empty';
import { entriesOf } from '../../../shared/values/list';
import { quoteValue } from '../../../shared/values/quoteValue';

const STATUSES = ['new', 'confirmed', 'cancelled', 'showed', 'noshow', 'invalid'] as const;

export type AppointmentStatus = (typeof STATUSES)[number];

/** `completed` is HighLevel's own other name, the rest is how people write them. */
const OTHER_NAMES = new Map<string, AppointmentStatus>([
	['completed', 'showed'],
	['canceled', 'cancelled'],
	['unconfirmed', 'new'],
]);

/**
 * The status of an appointment as HighLevel takes it, also of its label, such as "No-Show"; nothing when it is empty.
 *
 * @throws InvalidInput when it is none
 */
export function readAppointmentStatus(
	value: unknown,
	label: string,
): AppointmentStatus | undefined {
	if (isEmpty(value)) return undefined;
	const status = knownStatus(value);
	if (status !== undefined) return status;
	throw new InvalidInput(
		`The field '${label}' holds no status of an appointment: ${quoteValue(value)}`,
		`An appointment can be ${STATUSES.join(', ')}.`,
	);
}

/** As above, of any number of statuses: a list, or text with commas. */
export function readAppointmentStatuses(value: unknown, label: string): AppointmentStatus[] {
	return entriesOf(value).flatMap((one) => readAppointmentStatus(one, label) ?? []);
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
