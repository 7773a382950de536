import {
	getCountryCallingCode,
	isSupportedCountry,
	parsePhoneNumberFromString,
} from 'libphonenumber-js';

/**
 * A number in any common writing as E.164, read with the account's country when it has no country code
 * (docs/highlevel-api.md, Contacts). Undefined when it holds no number at all.
 */
export function toE164(input: string, country: string): string | undefined {
	const region = isSupportedCountry(country) ? country : undefined;
	const parsed = parsePhoneNumberFromString(input, region);
	if (parsed?.isPossible()) return parsed.number;

	// HighLevel keeps numbers that the library does not know, such as short test numbers.
	const digits = input.replace(/\D/g, '');
	if (!digits) return undefined;
	if (input.trim().startsWith('+') || !region) return `+${digits}`;
	return `+${getCountryCallingCode(region)}${digits}`;
}
