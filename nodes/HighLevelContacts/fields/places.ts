import { readCountry } from '../../shared/values/country';
import { readTimezone } from '../model/values/timezone';
import { optionalLocatorId } from '../model/values/locator';
import type { Field } from './field';
import { locator } from './locators';
import type { Looks } from './text';

/** Takes the name of a country, too, and reads its two letters. */
export function country(looks: Looks): Field<string | undefined> {
	return {
		...locator(looks, 'searchCountries', 'country'),
		read: (entered, { label }) => readCountry(optionalLocatorId(entered, label), label),
	};
}

export function zoneOfContact(looks: Looks): Field<string | undefined> {
	return {
		...locator(looks, 'searchTimezones', 'time zone'),
		read: (entered, { label }) => readTimezone(optionalLocatorId(entered, label), label),
	};
}
