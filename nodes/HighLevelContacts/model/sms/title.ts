/** HighLevel documents no limit; longer titles can no longer be told apart in its lists. */
const TITLE_LENGTH = 200;

/**
 * What is left of a text as the title of a task: one line, without signs around it, cut at the end of a word.
 *
 * @returns null when there are no words in it
 */
export function titleOf(text: string): string | null {
	const line = text
		.replace(/\s+/g, ' ')
		.replace(/\s+([,.;:!?])/g, '$1')
		.replace(/^[\s\-–—:;,.>=*•…"'“”„«»]+/u, '')
		.replace(/[\s\-–—:;,=*•"'“”«»]+$/u, '');
	if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line)) return null;
	const chars = Array.from(line);
	if (chars.length <= TITLE_LENGTH) return line;
	const start = chars.slice(0, TITLE_LENGTH - 1).join('');
	return `${start.replace(/\s+\S*$/u, '')}…`;
}

/** Lets a title that was cut out of a sentence begin with a capital. */
export function capitalised(title: string | null): string | null {
	if (title === null) return null;
	const [first = '', ...others] = title;
	return first.toUpperCase() + others.join('');
}
