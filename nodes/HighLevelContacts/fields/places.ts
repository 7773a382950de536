import { readCountry } from '../model/values/country';
import { readTimezone } from '../model/values/timezone';
import { optionalLocatorId } from '../model/values/locator';
import type { Field } from './field';
import { locator } from './locators';
import type { Looks } from './text';

/** The two letters of a country, which may be named; nothing when it is empty. */
export function country(looks: Looks): Field<string | undefined> {
	return {
		...locator(looks, 'searchCountries', 'country'),
		read: (entered, { label }) => readCountry(optionalLocatorId(entered, label), label),
	};
}

/** The IANA name of the time zone of somebody or something; nothing when it is empty. */
export function zoneOfContact(looks: Looks): Field<string | undefined> {
	return {
		...locator(looks, 'searchTimezones', 'time zone'),
		read: (entered, { label }) => readTimezone(optionalLocatorId(entered, label), label),
	};
}
