/**
 * Text as it is compared: small letters without accents, plain quotes and dashes. A character stays one
 * character, so that what is found here can be cut out of the original.
 */
export function fold(text: string): string {
	return Array.from(text, (char) => {
		const plain = PLAIN.get(char) ?? char;
		const folded = plain.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
		return folded.length === char.length ? folded : char;
	}).join('');
}

const PLAIN = new Map([
	['’', "'"],
	['‘', "'"],
	['´', "'"],
	['–', '-'],
	['—', '-'],
]);

/** Text without what cannot be seen, with one kind of blank; line breaks stay. */
export function cleanText(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u200B\u200E\u200F\u2060\uFEFF\u00AD]/g, '')
		.replace(/\r\n?|[\u2028\u2029]/g, '\n')
		.replace(/[^\S\n ]/g, ' ')
		.trim();
}

/** Only words and numbers, with a blank between them. */
export function wordsOnly(folded: string): string {
	return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The words of a list that is separated by commas, as they are compared. */
export function wordList(list = ''): string[] {
	return list
		.split(',')
		.map((word) => fold(word.trim()))
		.filter(Boolean);
}

/** The numbers that words of a list stand for: half past=30. */
export function wordValues(list: string): Array<[string, number]> {
	return wordList(list).map((entry) => {
		const [word = '', value] = entry.split('=');
		return [word, Number(value)];
	});
}

/** A pattern that matches any of the words; a longer one before a shorter one that it begins with. */
export function anyOf(words: string[]): string {
	const patterns = [...new Set(words)]
		.sort((a, b) => b.length - a.length)
		.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]*'));
	// Nothing to choose from must match nothing.
	return patterns.length > 0 ? `(?:${patterns.join('|')})` : '(?!)';
}

export const WORD_END = '(?![\\p{L}\\p{N}])';

export const WORD_START = '(?<![\\p{L}\\p{N}])';
