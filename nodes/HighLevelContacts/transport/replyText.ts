import type { Reply } from './exchange';

const LONGEST_TEXT = 500;
const LONGEST_PAGE = 20_000;
const DEEPEST = 8;

/**
 * Where HighLevel's services put their words, the most telling first. `response` is what a NestJS error holds that was
 * sent as it is (`name: "HttpException"`), whose own message may only be the error's class.
 */
const SPEAKING = [
	'response',
	'message',
	'error_description',
	'error',
	'errors',
	'constraints',
	'children',
	'detail',
	'msg',
];

/** HighLevel's own words in a reply: one line per complaint, never a whole page. */
export function replyText({ body }: Reply): string {
	if (typeof body === 'string') {
		const plain = body.replace(/<(style|script)[^]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');
		return shorten(plain.slice(0, LONGEST_PAGE).replace(/\s+/g, ' ').trim());
	}
	return shorten(wordsIn(body, 0).join('; '));
}

function wordsIn(value: unknown, depth: number): string[] {
	if (typeof value === 'string') return value.trim() ? [value] : [];
	if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
	if (Array.isArray(value)) return value.flatMap((entry) => wordsIn(entry, depth + 1));
	const holder = value as Record<string, unknown>;
	for (const key of SPEAKING) {
		const words = wordsIn(holder[key], depth + 1);
		if (words.length > 0) return words;
	}
	// Complaints by field, as in `message: { email: ["must be an email"] }`; nothing else is below the top.
	return depth > 0 ? Object.values(holder).flatMap((entry) => wordsIn(entry, depth + 1)) : [];
}

function shorten(text: string): string {
	return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
