import { ClockReader, type ClockPhrase } from './clockPhrase';
import { WORD_END, anyOf, wordList } from './fold';
import { DAY_PARTS, type DateWords, type DayPart } from './languages/dateWords';
import { matchAt } from './matchAt';
import type { TimeOfDay } from './moment';
import { TimeSpanReader } from './timeSpan';

/** When a part of the day is, for those who name no hour. */
const PART_HOURS: Record<DayPart, number> = { morning: 9, noon: 12, afternoon: 15, evening: 19 };

/** When the working day ends. */
const CLOSING: TimeOfDay = { hour: 17, minute: 0 };

export interface TimePhrase {
	end: number;
	time: TimeOfDay;
	/** Whether it could hardly be anything else; "at 5" could be a place in a street */
	isClear: boolean;
}

export interface TimeSurroundings {
	/** A number alone is enough, because a day stands before it */
	isAfterDay?: boolean;
	/** The part of the day that was named before: tonight */
	part?: DayPart;
}

interface PartPhrase {
	end: number;
	part: DayPart;
	isClear: boolean;
}

/** Finds times of day in folded text: at 14:30, between 2 and 3pm, 7 in the morning, noon. */
export class TimeReader {
	private readonly clocks: ClockReader;

	private readonly spans: TimeSpanReader;

	private readonly at: RegExp;

	private readonly closing: RegExp;

	private readonly parts: Array<[DayPart, RegExp]>;

	private readonly during: RegExp;

	constructor(languages: DateWords[]) {
		this.clocks = new ClockReader(languages);
		this.spans = new TimeSpanReader(languages, this.clocks);
		const words = (of: (one: DateWords) => string) => languages.flatMap((one) => wordList(of(one)));
		const at = anyOf(words((one) => one.at));
		// No word end, because of "@5".
		this.at = new RegExp(`${at}(?:\\s+|(?=\\d))`, 'yu');
		this.closing = new RegExp(`${anyOf(words((one) => one.closing))}${WORD_END}`, 'yu');
		this.during = new RegExp(`(?:${anyOf(words((one) => one.during))}\\s*)?`, 'yu');
		this.parts = DAY_PARTS.map((part) => [
			part,
			new RegExp(`${anyOf(words(({ parts }) => parts[part]))}${WORD_END}`, 'yu'),
		]);
	}

	read(text: string, start: number, around: TimeSurroundings = {}): TimePhrase | undefined {
		const closing = matchAt(this.closing, text, start);
		if (closing) return { end: start + closing[0].length, time: CLOSING, isClear: true };
		const clock = this.spans.read(text, start) ?? this.clockAt(text, start, around);
		if (clock) {
			const part = this.partAfter(text, clock.end);
			const isClear = clock.isClear || part !== undefined;
			const hour = inPart(clock, part?.part ?? around.part);
			return phrase({ ...clock, isClear }, part?.end ?? clock.end, hour);
		}
		return this.fromPart(text, start);
	}

	/** A number as an hour, where a day stands behind it: by 5 tomorrow. */
	readNumber(text: string, start: number): TimePhrase | undefined {
		const clock = this.clocks.read(text, start, true);
		return clock && phrase(clock, clock.end, inPart(clock));
	}

	/** The time at a place, with the part of the day behind its day: at 3 tomorrow morning. */
	partOf(text: string, start: number, dayEnd: number): TimePhrase | undefined {
		const lead = matchAt(this.at, text, start)?.[0].length ?? 0;
		const clock = this.clocks.read(text, start + lead, true);
		const part = clock && this.partAfter(text, dayEnd);
		return clock && part && phrase(clock, part.end, inPart(clock, part.part));
	}

	/** Morning at 8; morning. */
	private fromPart(text: string, start: number): TimePhrase | undefined {
		const lead = matchAt(this.at, text, start)?.[0].length ?? 0;
		const part = this.partAt(text, start + lead, lead > 0);
		if (!part) return undefined;
		const more = this.clocks.readAdded(text, part.end);
		const minute = more?.minutes ?? 0;
		const end = more?.end ?? part.end;
		const time = { hour: PART_HOURS[part.part] - (minute < 0 ? 1 : 0), minute: (minute + 60) % 60 };
		const gap = matchAt(GAP, text, end)?.[0].length ?? 0;
		const clock = gap > 0 && !more && this.clockAt(text, end + gap, {});
		const both = clock && phrase({ ...clock, isClear: true }, clock.end, inPart(clock, part.part));
		return both || { end, time, isClear: part.isClear };
	}

	private clockAt(
		text: string,
		start: number,
		{ isAfterDay = false, part }: TimeSurroundings,
	): ClockPhrase | undefined {
		const lead = matchAt(this.at, text, start)?.[0].length ?? 0;
		const clock = this.clocks.read(text, start + lead, lead > 0 || isAfterDay);
		if (!clock || lead > 0 || clock.isClear || !isAfterDay) return clock;
		// "Friday 3" is a time, "Friday 3 boxes" is none.
		const isLast = !/^[^.,;!?\n]*[\p{L}\p{N}]/u.test(text.slice(clock.end));
		const isHour = clock.hour >= 1 && clock.hour <= 12;
		return (isLast && isHour) || part || this.partAfter(text, clock.end) ? clock : undefined;
	}

	private partAfter(text: string, end: number): PartPhrase | undefined {
		const gap = matchAt(GAP, text, end)?.[0].length ?? 0;
		return gap > 0 ? this.partAt(text, end + gap, false) : undefined;
	}

	private partAt(text: string, start: number, hasLead: boolean): PartPhrase | undefined {
		const during = matchAt(this.during, text, start)?.[0] ?? '';
		const place = start + during.length;
		for (const [part, pattern] of this.parts) {
			const found = matchAt(pattern, text, place);
			// "Morning" on its own is a greeting.
			const isClear = during !== '' || hasLead;
			if (found) return { end: place + found[0].length, part, isClear };
		}
		return undefined;
	}
}

const GAP = /[\s,]*/y;

function phrase(
	{ minute, isClear }: ClockPhrase,
	end: number,
	hour: number | undefined,
): TimePhrase | undefined {
	return hour === undefined ? undefined : { end, time: { hour, minute }, isClear };
}

/**
 * The hour of 24. Hours 1 to 6 without more are meant in the afternoon: nobody asks for a call at 3 at night.
 *
 * @returns nothing when the hour is not in that part of the day
 */
function inPart({ hour, isExact }: ClockPhrase, part?: DayPart): number | undefined {
	if (isExact) return hour;
	if (part === 'morning') return hour < 12 ? hour : undefined;
	if (part === 'evening') return hour >= 4 && hour < 12 ? hour + 12 : undefined;
	if (part === 'afternoon' && hour !== 12) return hour < 8 ? hour + 12 : undefined;
	return hour >= 1 && hour <= 6 ? hour + 12 : hour;
}
