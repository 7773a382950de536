import { readBirthDay } from '../model/values/day';
import { byAccountCountry } from '../run/accountCountry';
import type { Field } from './field';
import type { Looks } from './text';

/** Reads the day on which somebody was born as `YYYY-MM-DD`; nothing when it is empty. */
export function birthDay(looks: Looks): Field<string | undefined> {
	return {
		property: { ...looks, type: 'dateTime', default: '' },
		read: async (entered, { label, zone, item }) =>
			await byAccountCountry(item, (country) => readBirthDay(entered, label, { zone, country })),
	};
}
