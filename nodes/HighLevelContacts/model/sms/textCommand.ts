import type { DateTime } from 'luxon';
import { NO_DETAILS, readLabelled, readNewContact, type ContactDetails } from './contactDetails';
import { readDue, type DueSettings, type DueText } from './dueDate';
import { readFollowUp } from './followUp';
import { cleanText, fold, wordsOnly } from './fold';
import { momentOf, type TimeOfDay } from './moment';
import { isOptIn, isStopWord, readOptOut } from '../../../shared/optOut/optOut';
import { NO_TASK, readTaskReference, type TaskReference } from './taskReference';
import { titleOf } from './title';
import { vocabularyOf, type LeadingCommand, type MoreWords, type Vocabulary } from './vocabulary';

/**
 * What a text asks for (docs/text-messages.md):
 * - `task`, `followUp`: make a task, with `title` and `dueDate`
 * - `done`, `cancel`: complete or delete a task, with `taskNumber` or `taskId`; with neither, ask which one
 * - `list`: send the open tasks
 * - `new`: make a contact of `name`, `email`, `phone` and `tags`
 * - `stop`, `start`: no more texts, texts again
 * - `help`: explain the commands; also for a command that lacks what it needs
 * - `text`: anything else
 */
type Command =
	'task' | 'done' | 'list' | 'new' | 'cancel' | 'followUp' | 'stop' | 'start' | 'help' | 'text';

/** A text as the node puts it out: always all keys, null for what the text does not tell. */
export interface TextCommand extends TaskReference, ContactDetails {
	command: Command;
	text: string;
	title: string | null;
	/** ISO 8601 with the offset of the chosen zone; the usual one where the text names none, or none that is clear */
	dueDate: string | null;
	/** Words of the text about time that were not understood or could mean several moments, so that somebody can ask */
	unclearDate: string | null;
	/** Whether it may, but need not, mean that no more texts are wanted, which a person should find out */
	mayBeOptOut: boolean;
}

export interface TextSettings {
	/** Now, in the zone in which the sender means dates */
	now: DateTime;
	/** Two letters; English is understood as well */
	language: string;
	/** Words of the user's own, separated by commas, by command */
	moreWords: MoreWords;
	/** Two letters, for phone numbers without their country code */
	country?: string;
	/** When a task is due whose text names no date: days from now */
	dueDays: number;
	/** Time of day for a day without one */
	dueTime: TimeOfDay;
}

/** Characters that are read; no text message is longer, and what is written otherwise could take a long time. */
const LONGEST = 2000;

/** Reads what a text asks for. The same text at the same time always gives the same answer. */
export function readTextCommand(message: string, settings: TextSettings): TextCommand {
	const text = cleanText(message);
	const read = text.slice(0, LONGEST);
	const words = vocabularyOf(settings.language, settings.moreWords);
	const found =
		wholeCommand(read, words) ??
		leadingCommand(read, words, settings) ??
		optOutCommand(read, words) ??
		labelledContact(read, words, settings) ??
		followUpCommand(read, words, settings);
	return {
		command: 'text',
		text,
		title: null,
		dueDate: null,
		unclearDate: null,
		...NO_TASK,
		...NO_DETAILS,
		mayBeOptOut: found?.command !== 'stop' && !isOwn(read, words) && readOptOut(read) !== 'no',
		...found,
	};
}

type Found = Partial<Omit<TextCommand, 'text'>> & { command: Command };

function wholeCommand(
	text: string,
	{ whole, own, politeStart, politeEnd }: Vocabulary,
): Found | undefined {
	const said = wordsOnly(fold(text));
	if (whole.stop.has(said)) return { command: 'stop' };
	if (whole.start.has(said)) return { command: 'start' };
	if (!own.has(said)) {
		if (isStopWord(text)) return { command: 'stop' };
		if (isOptIn(text)) return { command: 'start' };
	}
	const plain = said.replace(politeStart, '').replace(politeEnd, '');
	if (whole.help.has(plain)) return { command: 'help' };
	return whole.list.has(plain) ? { command: 'list' } : undefined;
}

/** What is said in a sentence counts after the commands: "Task: stop texting Bob" is none of the sender's own texts. */
function optOutCommand(text: string, words: Vocabulary): Found | undefined {
	return !isOwn(text, words) && readOptOut(text) === 'stop' ? { command: 'stop' } : undefined;
}

function isOwn(text: string, { own }: Vocabulary): boolean {
	return own.has(wordsOnly(fold(text)));
}

function leadingCommand(
	text: string,
	words: Vocabulary,
	settings: TextSettings,
): Found | undefined {
	const body = text.replace(/^[^\p{L}\p{N}#]+/u, '');
	const folded = fold(body);
	const plain = folded.replace(/[^\p{L}\p{N}]+$/u, '').replace(words.politeEnd, '');
	const after = words.afterNumber.find(({ pattern }) => pattern.test(plain));
	if (after) {
		return { command: after.command, ...readTaskReference(/\d+/.exec(plain)?.[0] ?? '') };
	}
	for (const { command, pattern } of words.leading) {
		const found = pattern.exec(folded);
		if (!found) continue;
		const rest = body.slice(found[0].length);
		const isShouted = /^[^\p{Ll}]+$/u.test(body.slice(0, found[0].length));
		const result = leading(command, rest, isShouted, words, settings);
		if (result) return result;
	}
	return undefined;
}

function leading(
	command: LeadingCommand,
	rest: string,
	isShouted: boolean,
	words: Vocabulary,
	settings: TextSettings,
): Found | undefined {
	if (command === 'task') return taskCommand(rest, words, settings);
	if (command === 'newContact') {
		if (!HAS_WORD.test(rest)) return { command: 'help' };
		const details = readNewContact(withoutPoliteEnd(rest, words), words.labels, {
			country: settings.country,
			allowsSmall: isShouted,
		});
		return details && { command: 'new', ...details };
	}
	const reference = readTaskReference(withoutPoliteEnd(rest, words));
	return reference && { command, ...reference };
}

function taskCommand(rest: string, words: Vocabulary, settings: TextSettings): Found {
	const { rest: left, ...read } = readDue(rest, dueSettings(words, settings));
	const title = titleOf(left);
	return title === null
		? { command: 'help' }
		: { command: 'task', title, ...dates(read, settings) };
}

function labelledContact(
	text: string,
	words: Vocabulary,
	settings: TextSettings,
): Found | undefined {
	const details = readLabelled(text, words.labels, settings.country);
	return details && { command: 'new', ...details };
}

function followUpCommand(
	text: string,
	words: Vocabulary,
	settings: TextSettings,
): Found | undefined {
	const found = readFollowUp(text, words, dueSettings(words, settings));
	return found && { command: 'followUp', title: found.title, ...dates(found, settings) };
}

function dueSettings(words: Vocabulary, { now, dueTime }: TextSettings): DueSettings {
	const { dates: reader, leftTime, politeEnd } = words;
	return { now, usual: dueTime, reader, leftTime, politeEnd };
}

function dates(
	{ due, unclear }: Pick<DueText, 'due' | 'unclear'>,
	{ now, dueDays, dueTime }: TextSettings,
): Pick<TextCommand, 'dueDate' | 'unclearDate'> {
	const usual = () => momentOf({ day: { kind: 'later', by: { days: dueDays } } }, now, dueTime);
	const dueDate = (due ?? usual())?.toISO({ suppressMilliseconds: true }) ?? null;
	return { dueDate, unclearDate: unclear ?? null };
}

function withoutPoliteEnd(text: string, { politeEnd }: Vocabulary): string {
	const found = politeEnd.exec(fold(text));
	return found ? text.slice(0, found.index) : text;
}

const HAS_WORD = /[\p{L}\p{N}]/u;
