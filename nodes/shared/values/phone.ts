import { InvalidInput } from '../invalidInput';
import { knowsCountry, toE164 } from './e164';
import { quoteValue } from './quoteValue';
import { readText } from './text';

/** Marks of direction and form that copying from chats, contacts and web pages leaves in a number. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
const BLANK = /\p{Zs}/gu;
const SCIENTIFIC = /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i;
/** A number that a sheet has rounded ends in zeros. */
const ROUNDED = /0{6}$/;
/** The shortest numbers of a country, and the longest of any with signs for a line abroad. */
const DIGITS = { least: 5, most: 20 };
/** With all marks that people and programs put between the digits; what is longer is not looked at. */
const LONGEST = 500;

/** Whether a number says itself which country it is of. */
export function namesCountry(text: string): boolean {
	return /^((tel|sms|smsto|whatsapp|callto)\s*:\s*)?[+＋]/i.test(cleaned(text));
}

/**
 * A phone number as HighLevel keeps it (E.164), made of any usual way of writing it; nothing when it is empty.
 *
 * @param country two letters, for a number without its country code; where it comes from is told to the user
 * @throws InvalidInput when it is not a phone number, or when its country is not known
 */
export function readPhone(
	value: unknown,
	label: string,
	country: string | undefined,
): string | undefined {
	const text = readPhoneText(value, label);
	if (text === undefined) return undefined;
	const code = country?.trim().toUpperCase();
	const number = toE164(text, code);
	if (number) return number;
	if (namesCountry(text))
		throw noPhone(text, label, 'Check the digits. A number looks like +44 20 7946 0958.');
	if (!code || !knowsCountry(code)) {
		throw new InvalidInput(
			`The field '${label}' holds a number whose country is not known: ${quoteValue(text)}`,
			"Write it with its country code, such as +44 20 7946 0958, or choose the 'Default Country'.",
		);
	}
	throw noPhone(
		text,
		label,
		`It was read as a number of the country ${code}. Check the digits, or write it with its country code, such as +44 20 7946 0958.`,
	);
}

/**
 * As above where the country need not be known, because HighLevel then takes that of the account: such a number is
 * cleaned and stays as it was written.
 *
 * @throws InvalidInput for what cannot be a number in any country
 */
export function readAnyPhone(
	value: unknown,
	label: string,
	country: string | undefined,
): string | undefined {
	const text = readPhoneText(value, label);
	if (text === undefined || namesCountry(text)) return readPhone(text, label, undefined);
	if (country && knowsCountry(country.trim().toUpperCase())) return readPhone(text, label, country);
	const digits = text.replace(/\D/g, '').length;
	if (digits >= DIGITS.least && digits <= DIGITS.most && !/[a-z]{4}|[@:]/i.test(text)) return text;
	throw noPhone(text, label, 'Check the digits. A number looks like +44 20 7946 0958.');
}

/** Short codes have up to six digits, and no country can be told from them. */
const SHORT_CODE = 6;

/**
 * A phone number to which a text can go, or from which one came that can be answered, in E.164; nothing when it is empty.
 *
 * @param country two letters, for a number without its country code
 * @throws InvalidInput also for a short code and for the name of a sender
 */
export function readTextNumber(
	value: unknown,
	label: string,
	country: string | undefined,
): string | undefined {
	const text = readPhoneText(value, label);
	if (text === undefined) return undefined;
	const plain = text.normalize('NFKC');
	const digits = plain.replace(/\D/g, '').length;
	if (digits < SHORT_CODE && /\p{L}{2}/u.test(plain)) {
		throw noPhone(text, label, 'It is the name of a sender, to which no text can be sent.');
	}
	if (digits <= SHORT_CODE && !namesCountry(text)) {
		throw noPhone(text, label, 'It is a short code, to which no text of a contact can be sent.');
	}
	const number = readPhone(value, label, country);
	// North America has no area code that begins with 0 or 1.
	if (number === undefined || !/^\+1[01]/.test(number)) return number;
	throw noPhone(
		text,
		label,
		'It was read as a number of North America. Write it with its country code, such as +44 20 7946 0958.',
	);
}

/**
 * The text of a number without what nobody sees, and without the sign by which a sheet marks a text.
 *
 * @throws InvalidInput for a number of which a sheet has kept the first digits only
 */
export function readPhoneText(value: unknown, label: string): string | undefined {
	const written = readText(value, label) ?? '';
	if (written.length > LONGEST) {
		throw noPhone(written, label, 'It is much longer than a number can be.');
	}
	const text = cleaned(written);
	if (!text) return undefined;
	if (SCIENTIFIC.test(text) || (typeof value === 'number' && ROUNDED.test(text))) {
		throw noPhone(
			text,
			label,
			'A spreadsheet has shortened it, and its last digits are lost. Format the column as text there, and enter the number again.',
		);
	}
	return text;
}

function cleaned(text: string): string {
	return text
		.replace(INVISIBLE, '')
		.replace(BLANK, ' ')
		.trim()
		.replace(/^['’`]\s*/, '');
}

function noPhone(text: string, label: string, hint: string): InvalidInput {
	return new InvalidInput(`The field '${label}' holds no phone number: ${quoteValue(text)}`, hint);
}
