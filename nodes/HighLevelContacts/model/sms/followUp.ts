import { readDue, type DueSettings, type DueText } from './dueDate';
import { fold } from './fold';
import { capitalised, titleOf } from './title';
import type { Vocabulary } from './vocabulary';

export interface FollowUp extends Pick<DueText, 'due' | 'unclear'> {
	title: string | null;
}

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
): FollowUp | undefined {
	const folded = fold(text);
	const reminder = words.remind.exec(folded);
	const call = words.followUp.exec(folded);
	const phrase = reminder ?? call;
	if (!phrase) return undefined;
	const end = phrase.index + phrase[0].length;
	if (words.negationBefore.test(folded.slice(0, phrase.index))) return undefined;
	if (words.negationAfter.test(folded.slice(end))) return undefined;
	const { rest, ...after } = readDue(text.slice(end), settings, true);
	const about = firstSentence(reminder ? withoutLeadIn(rest, words) : rest);
	const said = text.slice(phrase.index, end);
	const title = reminder
		? (titleOf(about) ?? titleOf(said))
		: titleOf(withoutPolite(`${said} ${about}`, words));
	return { title: capitalised(title), ...both(after, text.slice(0, phrase.index), settings) };
}

/**
 * "Tomorrow at 3 please call me" names the time first. What the same sentence says before and after must not be two
 * times.
 */
function both(
	after: Pick<DueText, 'due' | 'unclear'>,
	before: string,
	settings: DueSettings,
): Pick<DueText, 'due' | 'unclear'> {
	const isOpen = !after.due && after.unclear === undefined;
	const { due, unclear } = readDue(isOpen ? before : lastSentence(before), settings, true);
	if (isOpen) return { due, unclear };
	if (!due && unclear === undefined) return after;
	return { unclear: after.unclear ?? unclear ?? lastSentence(before).trim() };
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

function lastSentence(text: string): string {
	return /[^.!?\n]*$/.exec(text)?.[0] ?? text;
}
