import type { TimeOfDay } from '../model/sms/moment';
import { readBookingTime } from '../model/values/bookingTime';
import { readInstant, readUtcTime } from '../../shared/values/instant';
import { readTimeOfDay } from '../model/values/timeOfDay';
import type { DateContext } from '../../shared/values/writtenDate';
import { byAccountCountry } from '../run/accountCountry';
import type { Field, FieldContext } from './field';
import type { Looks } from './text';

/** HighLevel takes a point in time in UTC without milliseconds. */
export function instant(looks: Looks): Field<string | undefined> {
	return dateField(looks, (entered, place) => readUtcTime(entered, place.label, place));
}

/** Reads a point in time in epoch milliseconds. */
export function moment(looks: Looks): Field<number | undefined> {
	return dateField(looks, (entered, place) => readInstant(entered, place.label, place)?.toMillis());
}

/** HighLevel books a time in ISO with the offset of its zone. */
export function bookingTime(looks: Looks): Field<string | undefined> {
	return dateField(looks, (entered, place) => readBookingTime(entered, place.label, place));
}

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
