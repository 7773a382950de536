import { isRecord } from '../answered';
import { redact } from './redact';

const LONGEST_TEXT = 500;
const LONGEST_PAGE = 20_000;
const DEEPEST = 8;
/** Nobody reads more. */
const MOST_WORDS = 20;
const MOST_LOOKS = 2000;

/**
 * HighLevel's services put their words here, the most telling first. `response` is what a NestJS error holds that was
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

/** Gives one line per complaint, never a whole page. */
export function replyText({ body }: { body: unknown }): string {
	if (typeof body === 'string') {
		return shorten(withoutTags(body.slice(0, LONGEST_PAGE)).replace(/\s+/g, ' ').trim());
	}
	const found: Found = { words: [], looks: 0 };
	collectWords(body, 0, found);
	return shorten(found.words.join('; '));
}

/** Each pattern reads on from where it stands, never back: what is not closed goes to the end. */
function withoutTags(page: string): string {
	return page.replace(/<(style|script)\b[^]*?(?:<\/\1>|$)/gi, ' ').replace(/<[^<>]*(?:>|$)/g, ' ');
}

interface Found {
	words: string[];
	looks: number;
}

function collectWords(value: unknown, depth: number, found: Found): void {
	found.looks += 1;
	if (found.words.length >= MOST_WORDS || found.looks > MOST_LOOKS || depth > DEEPEST) return;
	if (typeof value === 'string') {
		if (value.trim()) found.words.push(value.slice(0, LONGEST_TEXT * 2));
		return;
	}
	if (Array.isArray(value)) collectAll(value, depth, found);
	if (!isRecord(value)) return;
	const before = found.words.length;
	for (const key of SPEAKING) {
		collectWords(value[key], depth + 1, found);
		if (found.words.length > before) return;
	}
	// Complaints stand by field, as in `message: { email: ["must be an email"] }`; nothing else is below the top.
	if (depth > 0) collectAll(Object.values(value), depth, found);
}

function collectAll(values: unknown[], depth: number, found: Found): void {
	for (const value of values.slice(0, MOST_LOOKS)) collectWords(value, depth + 1, found);
}

function shorten(text: string): string {
	const shown = redact(text);
	return shown.length > LONGEST_TEXT ? `${shown.slice(0, LONGEST_TEXT)}…` : shown;
}
