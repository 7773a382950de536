import type { TimeOfDay } from '../model/sms/moment';
import { readBookingTime } from '../model/values/bookingTime';
import { readInstant, readUtcTime } from '../model/values/instant';
import { readTimeOfDay } from '../model/values/timeOfDay';
import type { DateContext } from '../model/values/writtenDate';
import { byAccountCountry } from '../run/accountCountry';
import type { Field, FieldContext } from './field';
import type { Looks } from './text';

/** A point in time as HighLevel takes it, in UTC without milliseconds; nothing when it is empty. */
export function instant(looks: Looks): Field<string | undefined> {
	return dateField(looks, (entered, place) => readUtcTime(entered, place.label, place));
}

/** A point in time in epoch milliseconds; nothing when it is empty. */
export function moment(looks: Looks): Field<number | undefined> {
	return dateField(looks, (entered, place) => readInstant(entered, place.label, place)?.toMillis());
}

/** A time as appointments are booked, ISO with the offset of its zone; nothing when it is empty. */
export function bookingTime(looks: Looks): Field<string | undefined> {
	return dateField(looks, (entered, place) => readBookingTime(entered, place.label, place));
}

/** A time of day such as 09:00; nothing when it is empty. */
export function timeOfDay(looks: Looks, initial: string): Field<TimeOfDay | undefined> {
	return {
		property: { ...looks, type: 'string', default: initial },
		read: (entered, { label }) => readTimeOfDay(entered, label),
	};
}

function dateField<T>(
	looks: Looks,
	read: (entered: unknown, place: FieldContext & DateContext) => T,
): Field<T | undefined> {
	return {
		property: { ...looks, type: 'dateTime', default: '' },
		read: async (entered, place) =>
			await byAccountCountry(place.item, (country) => read(entered, { ...place, country })),
	};
}
