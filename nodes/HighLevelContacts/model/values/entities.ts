/** The names that editors write; all other signs come as they are or as numbers. */
const NAMED = new Map([
	['amp', '&'],
	['apos', "'"],
	['bull', '•'],
	['cent', '¢'],
	['copy', '©'],
	['deg', '°'],
	['euro', '€'],
	['gt', '>'],
	['hellip', '…'],
	['laquo', '«'],
	['ldquo', '“'],
	['lsquo', '‘'],
	['lt', '<'],
	['mdash', '—'],
	['middot', '·'],
	['nbsp', ' '],
	['ndash', '–'],
	['pound', '£'],
	['quot', '"'],
	['raquo', '»'],
	['rdquo', '”'],
	['reg', '®'],
	['rsquo', '’'],
	['sect', '§'],
	['times', '×'],
	['trade', '™'],
]);
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/gi;
const LARGEST = 0x10ffff;
/** As often as a text may have been written as HTML on its way */
const MOST_TIMES = 3;

/** A text without HTML's names for signs, also where it was written as HTML several times over: R&amp;amp;D is R&D. */
export function decodeEntities(text: string): string {
	let decoded = text;
	for (let time = 0; time < MOST_TIMES && decoded.includes('&'); time++) {
		decoded = decoded.replace(ENTITY, (whole, name: string) => signOf(name) ?? whole);
	}
	return decoded;
}

function signOf(name: string): string | undefined {
	if (!name.startsWith('#')) return NAMED.get(name.toLowerCase());
	const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
	// Half of a pair and control signs are no text.
	const isSign = code >= 32 && code <= LARGEST && !(code >= 0xd800 && code <= 0xdfff);
	return isSign || code === 10 ? String.fromCodePoint(code) : undefined;
}
