import { DayReader, type DayPhrase } from './dayPhrase';
import { WORD_END, WORD_START, anyOf, wordList } from './fold';
import type { DateWords } from './languages/dateWords';
import { matchAt } from './matchAt';
import type { NamedDay, NamedMoment } from './moment';
import { TimeReader, type TimePhrase } from './timePhrase';

/** Words of a text that say when, with the word that leads to them: by next Friday at 14:30. */
export interface DatePhrase extends NamedMoment {
	start: number;
	end: number;
	/** Whether it means a date wherever it stands; otherwise only at the end of the text */
	isClear: boolean;
}

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
		this.tonight = new RegExp(
			`(\\d{1,2}\\s+)?${anyOf(words(({ tonight }) => tonight))}${WORD_END}`,
			'yu',
		);
	}

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
		if (tonight) return this.fromTonight(text, start, tonight);
		const lead = matchAt(this.before, text, start)?.[0].length ?? 0;
		const day = this.days.read(text, start + lead);
		if (day) return this.fromDay(text, start, lead > 0, day);
		return this.fromTime(text, start, lead);
	}

	private fromTonight(text: string, start: number, [all, number]: RegExpExecArray): DatePhrase {
		const end = start + all.length;
		const time = this.timeAfter(text, end, 'evening');
		// The number of "order 8 tonight" is no hour.
		const day: NamedDay =
			number === undefined ? { kind: 'later', by: { days: 0 } } : { kind: 'ambiguous' };
		return {
			start,
			end: time?.end ?? end,
			day,
			time: time?.time ?? { hour: 19, minute: 0 },
			isClear: true,
		};
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
			day: time ? withNumber(day, text.slice(end, time.end)) : day,
			time: time?.time,
			isClear: isClear === 'yes' || hasLead || time !== undefined,
		};
	}

	private fromTime(text: string, start: number, lead: number): DatePhrase | undefined {
		const place = start + lead;
		// "Before" leads to a day as well as to a time.
		const certain =
			this.times.read(text, place) ?? (lead > 0 ? this.times.read(text, start) : undefined);
		const time = certain ?? (lead > 0 ? this.times.readNumber(text, place) : undefined);
		if (!time) return undefined;
		const day = this.dayAfter(text, time.end);
		// "By 5" alone could be an amount.
		if (!day) {
			return (
				certain && { start, end: time.end, time: time.time, isClear: time.isClear || lead > 0 }
			);
		}
		const more = this.times.partOf(text, place, day.end);
		return {
			start,
			end: more?.end ?? day.end,
			day: day.day,
			time: more?.time ?? time.time,
			isClear: true,
		};
	}

	private dayAfter(text: string, end: number): DayPhrase | undefined {
		const gap = matchAt(GAP, text, end)?.[0].length ?? 0;
		const lead = matchAt(this.before, text, end + gap)?.[0].length ?? 0;
		const day = gap > 0 ? this.days.read(text, end + gap + lead) : undefined;
		return day?.isTime ? undefined : day;
	}

	private timeAfter(text: string, end: number, part?: 'evening'): TimePhrase | undefined {
		const gap = matchAt(GAP, text, end)?.[0].length ?? 0;
		if (gap === 0 && text[end] !== '@') return undefined;
		const lead = matchAt(this.before, text, end + gap)?.[0].length ?? 0;
		const around = { isAfterDay: true, part };
		return (
			this.times.read(text, end + gap, around) ??
			(lead > 0 ? this.times.read(text, end + gap + lead, around) : undefined)
		);
	}
}

/** "Friday 4" is at four, unless a Friday is the fourth. */
function withNumber(day: NamedDay, behind: string): NamedDay {
	const number = /^[\s,]*(\d{1,2})$/.exec(behind)?.[1];
	return day.kind === 'weekday' && number ? { ...day, orDay: Number(number) } : day;
}

const GAP = /[\s,]*/y;

const START = new RegExp(`${WORD_START}[^\\s]`, 'gu');
