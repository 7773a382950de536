import type { DateTime } from 'luxon';
import type { DatePhrase, DateReader } from './datePhrase';
import { fold } from './fold';
import type { LeftTimeReader, TextRange } from './leftTime';
import { momentOf, type NamedMoment, type TimeOfDay } from './moment';

export interface DueText {
	/** Nothing when the text names no date, or none that is clear */
	due?: DateTime;
	/** Words of time that were not understood, or could mean several moments */
	unclear?: string;
	/** The text without the words that say when, and without a please at its end */
	rest: string;
}

export interface DueSettings {
	/** In the zone in which the text is meant */
	now: DateTime;
	/** Time of day for a day without one */
	usual: TimeOfDay;
	reader: DateReader;
	leftTime: LeftTimeReader;
	/** Pattern for words at the end that mean nothing, such as please */
	politeEnd: RegExp;
}

/**
 * Finds out when something is due, and takes the words for it out of the text. A date counts at the end of the
 * text and at its start; between other words only when it is hard to take for something else. When words of time
 * are left, it is unclear, and the text stays whole.
 *
 * @param isAboutTime the text is a request for a time, so that any date in it counts
 */
export function readDue(text: string, settings: DueSettings, isAboutTime = false): DueText {
	const whole = fold(text);
	const end = settings.politeEnd.exec(whole)?.index ?? whole.length;
	const said = text.slice(0, end);
	const folded = whole.slice(0, end);
	const phrases = settings.reader.all(folded);
	const chosen = choose(phrases, folded, isAboutTime);
	const other = chosen && complement(phrases, chosen);
	const read = [chosen, other].filter((phrase) => phrase !== undefined);
	const quoted = ({ start, end: last }: TextRange) => said.slice(start, last).trim();
	const left =
		phrases.find((phrase) => !read.includes(phrase)) ?? settings.leftTime.find(folded, read);
	if (left) return { unclear: quoted(left), rest: said };
	if (!chosen) return { rest: said };
	const moment: NamedMoment = {
		day: chosen.day ?? other?.day,
		time: chosen.time ?? other?.time,
	};
	const due = momentOf(moment, settings.now, settings.usual);
	if (!due) return { unclear: quoted(chosen), rest: said };
	const cuts = read.sort((a, b) => b.start - a.start);
	return { due, rest: cuts.reduce(cutOut, said).trim() };
}

/** What is left around a date; behind the last word only signs are, which go with it. */
function cutOut(text: string, { start, end }: DatePhrase): string {
	const after = text.slice(end);
	const before = text.slice(0, start).trimEnd();
	return HAS_WORD.test(after) ? `${before} ${after.trimStart()}` : before;
}

function choose(phrases: DatePhrase[], text: string, isAboutTime: boolean): DatePhrase | undefined {
	const isLast = ({ end }: DatePhrase) => !HAS_WORD.test(text.slice(end));
	const isFirst = ({ start, end, isClear }: DatePhrase) =>
		!HAS_WORD.test(text.slice(0, start)) && (isClear || /^\s*[,:-]/.test(text.slice(end)));
	return (
		phrases.find(isLast) ??
		phrases.find(isFirst) ??
		phrases.find(({ isClear }) => isClear || isAboutTime)
	);
}

/** "Call tomorrow about the offer at 3pm": the day of one phrase and the time of another. */
function complement(phrases: DatePhrase[], { day, time }: DatePhrase): DatePhrase | undefined {
	if (!day) return phrases.find((other) => other.isClear && other.day && !other.time);
	if (time || isDuration(day)) return undefined;
	return phrases.find((other) => other.isClear && !other.day);
}

function isDuration(day: NonNullable<DatePhrase['day']>): boolean {
	return day.kind === 'later' && (day.by.hours !== undefined || day.by.minutes !== undefined);
}

const HAS_WORD = /[\p{L}\p{N}]/u;
