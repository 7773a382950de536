import { parseDateTime, toInstant } from '../model/dates';
import { toBookingTime } from '../model/appointmentTime';
import type { Field, Place } from './field';
import type { Looks } from './text';

/** A point in time as HighLevel takes it, in UTC without milliseconds; nothing when it is empty. */
export function instant(looks: Looks): Field<string | undefined> {
	return dateField(looks, (entered, { zone, label }) => toInstant(entered, zone, label));
}

/** A point in time in epoch milliseconds; nothing when it is empty. */
export function moment(looks: Looks): Field<number | undefined> {
	return dateField(looks, (entered, { zone, label }) =>
		parseDateTime(entered, zone, label).toMillis(),
	);
}

/** A time as appointments are booked, ISO with the offset of its zone; nothing when it is empty. */
export function bookingTime(looks: Looks): Field<string | undefined> {
	return dateField(looks, (entered, { zone, label }) => toBookingTime(entered, zone, label));
}

function dateField<T>(
	looks: Looks,
	read: (entered: unknown, place: Place) => T,
): Field<T | undefined> {
	return {
		property: { ...looks, type: 'dateTime', default: '' },
		read: (entered, place) =>
			entered === undefined || entered === null || entered === ''
				? undefined
				: read(entered, place),
	};
}
