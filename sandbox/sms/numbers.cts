import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

const MIN_DIGITS = 8;

/** A number in any common writing as E.164; undefined when it cannot be a phone number. */
export function readNumber(input: unknown, country?: CountryCode): string | undefined {
	const written = typeof input === 'number' ? String(input) : input;
	if (typeof written !== 'string' || !/^[+\d\s().-]+$/.test(written)) return undefined;
	const text = written.trim();
	const spellings = text.startsWith('+') ? [text] : [text, `+${text.replace(/\D/g, '')}`];
	for (const spelling of spellings) {
		const parsed = parsePhoneNumberFromString(spelling, country);
		// No mobile number is shorter, though the library lets some countries' short codes pass.
		if (parsed?.isPossible() && parsed.number.length > MIN_DIGITS) return parsed.number;
	}
	return undefined;
}

/** The country of an E.164 number, such as `AU`; for a made-up one the first that shares its prefix. */
export function countryOf(number: string): string {
	const parsed = parsePhoneNumberFromString(number);
	return parsed?.country ?? parsed?.getPossibleCountries()[0] ?? '';
}

export const digitsOf = (number: string): string => number.replace(/\D/g, '');

/** Size of a text in characters and in parts as networks count them. */
export function measure(text: string): { size: number; parts: number; isUnicode: boolean } {
	const isUnicode = /[^\n\r\u0020-\u007e£€¥§¿¡äöüÄÖÜñÑàèéìòùÅåÆæØøßÇ]/.test(text);
	const [single, several] = isUnicode ? [70, 67] : [160, 153];
	const size = text.length;
	return { size, parts: size <= single ? 1 : Math.ceil(size / several), isUnicode };
}
