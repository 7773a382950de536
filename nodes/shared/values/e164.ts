/**
 * The one file that uses a library: the build puts the library into it, because n8n allows no runtime
 * dependencies. It imports nothing of ours, or the build would put a second copy of that into it, too.
 */
import {
	isSupportedCountry,
	parsePhoneNumberFromString,
	type CountryCode,
} from 'libphonenumber-js/min';

/**
 * A phone number in E.164, such as +442079460958, made of what people write: with or without country code,
 * blanks and signs. Nothing when it cannot be a number; without its country code that depends on the country.
 *
 * @param country two letters, for a number without its country code
 */
export function toE164(text: string, country?: string): string | undefined {
	const defaultCountry = country && knowsCountry(country) ? country : undefined;
	const parsed = parsePhoneNumberFromString(text.replace(/^\s*tel:/i, ''), {
		defaultCountry,
		extract: false,
	});
	// Possible rather than valid: new blocks of numbers are in use before the library knows them.
	return parsed?.isPossible() ? parsed.number : undefined;
}

/** Whether the numbers of a country are known; some that have none of their own are not. */
export function knowsCountry(country: string): country is CountryCode {
	return isSupportedCountry(country);
}
