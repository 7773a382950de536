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
	const written = text
		.normalize('NFKC')
		.trim()
		.replace(SCHEME, '')
		.replace(/^\+\s*00\s*/, '+');
	const own = parse(written, defaultCountry);
	if (own?.isValid()) return own.number;
	const abroad = parse(written.replace(ABROAD, '+'));
	if (abroad?.isValid()) return abroad.number;
	// Possible rather than valid: new blocks of numbers are in use before the library knows them.
	return own?.isPossible() ? own.number : undefined;
}

/** What links and providers put before a number. */
const SCHEME = /^(?:tel|sms|smsto|whatsapp|callto)\s*:\s*/i;

/** What is dialled for another country, from here or from where the writer is: 00, 011, in Australia 0011. */
const ABROAD = /^\(?(?:0011|011|00)\)?(?=[\s\d(.-])/;

function parse(text: string, defaultCountry?: CountryCode) {
	return parsePhoneNumberFromString(text, { defaultCountry, extract: false });
}

/**
 * The number of somebody who has texted, in E.164, of what an SMS provider writes: national, or international with +,
 * 00, or nothing before it. Nothing for what nobody can call back: a short code, or a name.
 *
 * @param country two letters: where the account is
 */
export function senderToE164(text: string, country?: string): string | undefined {
	const written = text.replace(/[\s().-]/g, '');
	const national = toE164(text, country);
	if (!/^\d+$/.test(written)) return national;
	const international = toE164(`+${written.replace(/^00/, '')}`);
	// Digits that make a number both ways are meant as that one which is in use, and else by how many they are.
	const isLong = written.length > 10 && !/^0(?!0)/.test(written);
	const numbers = (isLong ? [international, national] : [national, international]).filter(
		(number) => number !== undefined,
	);
	return numbers.find((number) => parsePhoneNumberFromString(number)?.isValid()) ?? numbers[0];
}

/** Whether the numbers of a country are known; some that have none of their own are not. */
export function knowsCountry(country: string): country is CountryCode {
	return isSupportedCountry(country);
}
