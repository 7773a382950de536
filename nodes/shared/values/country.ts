import { InvalidInput } from '../invalidInput';
import { COUNTRY_CODES } from './countryCodes';
import { quoteValue } from './quoteValue';
import { readText } from './text';

/** Names that people write and that the lists of languages do not have. */
const OTHER_NAMES = new Map([
	['america', 'US'],
	['burma', 'MM'],
	['capeverde', 'CV'],
	['czechrepublic', 'CZ'],
	['england', 'GB'],
	['greatbritain', 'GB'],
	['holland', 'NL'],
	['hongkong', 'HK'],
	['ivorycoast', 'CI'],
	['macau', 'MO'],
	['macao', 'MO'],
	['macedonia', 'MK'],
	['myanmar', 'MM'],
	['northernireland', 'GB'],
	['palestine', 'PS'],
	['republicofireland', 'IE'],
	['russianfederation', 'RU'],
	['scotland', 'GB'],
	['swaziland', 'SZ'],
	['thenetherlands', 'NL'],
	['turkey', 'TR'],
	['uae', 'AE'],
	['uk', 'GB'],
	['unitedstatesofamerica', 'US'],
	['usa', 'US'],
	['wales', 'GB'],
]);

/** The languages in which a country's name is known. */
const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl'];

/**
 * The two letters of a country that HighLevel knows, of these letters or of its name; nothing when it is empty.
 *
 * @throws InvalidInput for all else
 */
export function readCountry(value: unknown, label: string): string | undefined {
	const text = readText(value, label);
	if (text === undefined) return undefined;
	const code = text.toUpperCase();
	if (COUNTRY_CODES.includes(code)) return code;
	const named = OTHER_NAMES.get(folded(text)) ?? countriesByName().get(folded(text));
	if (named) return named;
	throw new InvalidInput(
		`The field '${label}' holds no country: ${quoteValue(text)}`,
		'Choose it from the list, or use a two-letter code such as US, GB or AU.',
	);
}

let byName: Map<string, string> | undefined;

function countriesByName(): Map<string, string> {
	byName ??= new Map(
		// The first of two entries counts, and of a map the last.
		LANGUAGES.flatMap(namesIn).reverse(),
	);
	return byName;
}

/** A code that was given up, such as that of the Netherlands Antilles, has the name of another one. */
function namesIn(language: string): Array<[string, string]> {
	const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
	return COUNTRY_CODES.filter((code) => isInUse(code)).flatMap((code): Array<[string, string]> => {
		const name = names.of(code);
		return name === undefined ? [] : [[folded(name), code]];
	});
}

function isInUse(code: string): boolean {
	return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}

/** A name in small letters only: without accents, blanks and signs, and with "and" for "&". */
function folded(text: string): string {
	return text
		.normalize('NFD')
		.toLowerCase()
		.replace(/&/g, 'and')
		.replace(/[^\p{L}]+/gu, '');
}
