/** Nobody needs more to say that he wants no texts. */
const LONGEST = 2000;

/** What a hurried hand takes apart, or writes in two manners. */
const JOINED: Array<[RegExp, string]> = [
	[/\b(do|does|did|is|are|ca|wo|would|could|should|has|have)n t\b/g, '$1nt'],
	[/\b(do|does|did) n t\b/g, '$1nt'],
	[/\bun (su[bs]\w*)/g, 'un$1'],
	[/\bopt (in|out)\b/g, 'opt$1'],
	[/\bany more\b/g, 'anymore'],
];

/**
 * A text as words of small letters without accents and signs, with one blank between them. Full-width and other forms of
 * letters are plain ones, and letters that stand alone are put together: S.T.O.P.
 */
export function plainWords(text: string): string {
	const words = text
		.slice(0, LONGEST)
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}]/gu, '')
		.toLowerCase()
		.replaceAll('ß', 'ss')
		// Don't is one word, m'envoyer is two.
		.replace(/['’‘´`](?=(?:t|s|m|d|re|ll|ve)(?![\p{L}\p{N}]))/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(/(?<![\p{L}\p{N}])(?:\p{L} ){2,}\p{L}(?![\p{L}\p{N}])/gu, (letters) =>
			letters.replaceAll(' ', ''),
		);
	return JOINED.reduce((read, [apart, joined]) => read.replace(apart, joined), words);
}

/** The sentences of a text, and what commas, dashes and line breaks part. */
export function clausesOf(text: string): string[] {
	return (
		text
			.slice(0, LONGEST)
			// A German comma stands within what is asked: hören Sie auf, mir zu schreiben.
			.replace(/,(?=\s*(?:mir|mich|uns|damit)\b)/gi, '')
			.split(/[!?;,\n。！？，…]+|\.(?=\s|$)|\s[-–—]+\s|:\s/u)
			.map(plainWords)
			.filter(Boolean)
	);
}
