/** A pattern may look for these, alone, in pairs and with an end that makes it fail after all. */
const PARTS = [
	...Array.from(' \n\t<>&"\'(){}[]-–/\\.,:;@#+*%=?!_~|0aAé'),
	'😀',
	'\u0301',
	'\u00a0',
	'\r\n',
	'&nbsp;',
	'<a',
	'a ',
	'a.',
	'a@',
	'a@a.',
	'@a',
	'0 ',
	'0,',
	'0-',
	'+0 ',
	'000,',
	'. ',
	', ',
	' ,',
	'T0',
	'1 and ',
	'7 days ',
	'at 5 ',
	'24/7 ',
	'tomorrow ',
	'next ',
	'monday ',
	'march 5 ',
	'5 march ',
	'thanks ',
	'please ',
	'not ',
	'remind me ',
	'call me ',
	'name: ',
	'email ',
	'tags: a, ',
	'slot ',
	'http://a/',
	'https://a,',
	'contacts/detail/',
	'https://a/contacts/detail/',
	'Invalid Custom Field Value "',
	'" for "',
	'pit-',
	'Bearer ',
	'{"a":',
] as const;

/** Words at the start lead into a pattern, and it fails at the end. */
const FRAMES: ReadonlyArray<readonly [start: string, end: string]> = [
	['', ''],
	['x', 'x'],
	['!', '!'],
	['TASK ', '\u0001'],
	['NEW ', '\u0001'],
	['DONE ', '\u0001'],
	['http://a/', '\u0001'],
	['Invalid Custom Field Value "', '\u0001'],
];

export interface HostileText {
	name: string;
	text: string;
}

/** @param names only these */
export function* hostileTexts(length: number, names?: string[]): Generator<HostileText> {
	for (const part of PARTS) {
		for (const [start, end] of FRAMES) {
			const name = `${start}${JSON.stringify(part)}…${JSON.stringify(end)}`;
			if (names && !names.includes(name)) continue;
			const body = part.repeat(Math.ceil(length / part.length)).slice(0, length);
			yield { name, text: start + body + end };
		}
	}
}
