import { DayReader, type DayPhrase } from './dayPhrase';
import { WORD_END, WORD_START, anyOf, wordList } from './fold';
import type { DateWords } from './languages/language';
import type { NamedMoment, TimeOfDay } from './moment';
import { TimeReader, matchAt } from './timePhrase';

/** Words of a text that say when, with the word that leads to them: by next Friday at 14:30. */
export interface DatePhrase extends NamedMoment {
	/** Place of its first character */
	start: number;
	/** Place after its last one */
	end: number;
	/** Whether it means a date wherever it stands; otherwise only at the end of the text */
	isClear: boolean;
}

/** Finds dates and times in folded text. */
export class DateReader {
	private readonly days: DayReader;

	private readonly times: TimeReader;

	private readonly before: RegExp;

	private readonly tonight: RegExp;

	constructor(languages: DateWords[]) {
		this.days = new DayReader(languages);
		this.times = new TimeReader(languages);
		const words = (of: (one: DateWords) => string) => languages.flatMap((one) => wordList(of(one)));
		this.before = new RegExp(`${anyOf(words(({ before }) => before))}${WORD_END}\\s+`, 'yu');
		this.tonight = new RegExp(`${anyOf(words(({ tonight }) => tonight))}${WORD_END}`, 'yu');
	}

	/** All dates and times, in the order of the text. */
	all(text: string): DatePhrase[] {
		const found: DatePhrase[] = [];
		let place = 0;
		for (const { index } of text.matchAll(START)) {
			if (index < place) continue;
			const phrase = this.at(text, index);
			if (!phrase) continue;
			found.push(phrase);
			place = phrase.end;
		}
		return found;
	}

	private at(text: string, start: number): DatePhrase | undefined {
		const tonight = matchAt(this.tonight, text, start);
		if (tonight) {
			const evening: TimeOfDay = { hour: 19, minute: 0 };
			const end = start + tonight[0].length;
			const time = this.timeAfter(text, end);
			return {
				start,
				end: time?.end ?? end,
				day: { kind: 'later', by: { days: 0 } },
				time: time?.time ?? evening,
				isClear: true,
			};
		}
		const lead = matchAt(this.before, text, start)?.[0].length ?? 0;
		const day = this.days.read(text, start + lead);
		if (day) return this.fromDay(text, start, lead > 0, day);
		return this.fromTime(text, start, lead);
	}

	private fromDay(
		text: string,
		start: number,
		hasLead: boolean,
		{ end, day, isClear, isTime }: DayPhrase,
	): DatePhrase | undefined {
		const time = isTime ? undefined : this.timeAfter(text, end);
		if (isClear === 'hardly' && !hasLead && !time) return undefined;
		return {
			start,
			end: time?.end ?? end,
			day,
			time: time?.time,
			isClear: isClear === 'yes' || hasLead || time !== undefined,
		};
	}

	private fromTime(text: string, start: number, lead: number): DatePhrase | undefined {
		const time = this.times.read(text, start + lead);
		if (!time) return undefined;
		const gap = matchAt(GAP, text, time.end)?.[0].length ?? 0;
		const dayStart = time.end + gap;
		const dayLead = matchAt(this.before, text, dayStart)?.[0].length ?? 0;
		const day = gap > 0 ? this.days.read(text, dayStart + dayLead) : undefined;
		if (day && !day.isTime) {
			return { start, end: day.end, day: day.day, time: time.time, isClear: true };
		}
		return { start, end: time.end, time: time.time, isClear: time.isClear || lead > 0 };
	}

	/** The time after a day. Of "morning at 8" the hour counts. */
	private timeAfter(text: string, end: number): { end: number; time: TimeOfDay } | undefined {
		const gap = matchAt(GAP, text, end)?.[0].length ?? 0;
		if (gap === 0) return undefined;
		const first = this.times.read(text, end + gap);
		if (!first) return undefined;
		const more = matchAt(GAP, text, first.end)?.[0].length ?? 0;
		const second = more > 0 ? this.times.read(text, first.end + more) : undefined;
		return second ?? first;
	}
}

const GAP = /[\s,]*/y;

/** Where a word or a sign begins. */
const START = new RegExp(`${WORD_START}[^\\s]`, 'gu');
