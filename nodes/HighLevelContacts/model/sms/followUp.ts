import { readDue, type DueSettings, type DueText } from './dueDate';
import { fold } from './fold';
import { capitalised, titleOf } from './title';
import type { Vocabulary } from './vocabulary';

/**
 * Finds a wish to be reminded or called anywhere in a text: "Can you call me back on Friday?" The title is what
 * the reminder is about, up to the end of the sentence; the words for the date do not belong to it.
 *
 * @returns nothing when there is none, or when it is a wish not to be called
 */
export function readFollowUp(
	text: string,
	words: Vocabulary,
	settings: DueSettings,
): { title: string | null; due: DueText['due'] } | undefined {
	const folded = fold(text);
	const reminder = words.remind.exec(folded);
	const call = words.followUp.exec(folded);
	const phrase = reminder ?? call;
	if (!phrase) return undefined;
	const end = phrase.index + phrase[0].length;
	if (words.negationBefore.test(folded.slice(0, phrase.index))) return undefined;
	if (words.negationAfter.test(folded.slice(end))) return undefined;
	const { due, rest } = readDue(text.slice(end), settings, true);
	const about = firstSentence(reminder ? withoutLeadIn(rest, words) : rest);
	const said = text.slice(phrase.index, end);
	const title = reminder
		? (titleOf(about) ?? titleOf(said))
		: titleOf(withoutPolite(`${said} ${about}`, words));
	return { title: capitalised(title), due: due ?? dateBefore(text, phrase.index, settings) };
}

/** "Tomorrow at 3 please call me" names the time first. */
function dateBefore(text: string, end: number, settings: DueSettings): DueText['due'] {
	return readDue(text.slice(0, end), settings, true).due;
}

function withoutLeadIn(text: string, { leadIn }: Vocabulary): string {
	const found = leadIn.exec(fold(text));
	return found ? text.slice(found[0].length) : text;
}

function withoutPolite(text: string, { politeStart, politeEnd }: Vocabulary): string {
	const start = politeStart.exec(fold(text))?.[0].length ?? 0;
	const said = text.slice(start);
	const end = politeEnd.exec(fold(said))?.index;
	return end ? said.slice(0, end) : said;
}

function firstSentence(text: string): string {
	return /^[\s\S]*?(?=[.!?](?:\s|$)|\n|$)/.exec(text.trimStart())?.[0] ?? text;
}
