import { WORD_END, anyOf, wordList, wordValues } from './fold';
import { numbersOf } from './amountPhrase';
import type { DateWords } from './languages/dateWords';
import { matchAt } from './matchAt';
import type { TimeOfDay } from './moment';

export interface ClockPhrase extends TimeOfDay {
	end: number;
	/** Whether it is said which half of the day it is */
	isExact: boolean;
	/** Whether it could hardly be anything else; a number alone could be a place in a street */
	isClear: boolean;
}

const DIGITS = /(\d{1,2})(?:[:.h]?(\d{2}))?/.source;

const MERIDIEM = '\\s*(a\\.?m\\.?|p\\.?m\\.?)';

const WITH_MERIDIEM = new RegExp(`${DIGITS}${MERIDIEM}${WORD_END}`, 'yu');

/** At 3p; without a word before it, "3b" and "2p" are mostly names of flats. */
const SHORT_MERIDIEM = new RegExp(`${DIGITS}([ap])${WORD_END}`, 'yu');

const ONLY_MERIDIEM = new RegExp(`${MERIDIEM}${WORD_END}`, 'yu');

const MINUTES = new RegExp(`(\\d{1,2})[:h](\\d{2})${WORD_END}`, 'yu');

const DOTTED = new RegExp(`(\\d{1,2})\\.(\\d{2})${WORD_END}`, 'yu');

const MILITARY = new RegExp(`(\\d{2})(\\d{2})(?:\\s*(?:hrs|hours|h))?${WORD_END}`, 'yu');

const MILITARY_HOURS = new RegExp(`(\\d{2})(\\d{2})\\s*(?:hrs|hours)${WORD_END}`, 'yu');

const BARE = new RegExp(`(\\d{1,2})(ish)?${WORD_END}(?!\\s*[%$€£]|[/.,:]\\d)`, 'yu');

/** What is counted stands right behind a number. */
const HAS_WORD = /^\s*[\p{L}\p{N}]/u;

/** Finds the time that a clock shows in folded text: 14:30, 3pm, half past 4, 15h30, halb 4, 15 Uhr. */
export class ClockReader {
	private readonly numbers: Map<string, number>;

	private readonly word: RegExp;

	private readonly oClock: RegExp;

	private readonly before: RegExp;

	private readonly minutesBefore: Map<string, number>;

	private readonly after: RegExp;

	private readonly minutesAfter: Map<string, number>;

	constructor(languages: DateWords[]) {
		this.numbers = new Map(languages.flatMap(numbersOf));
		// "A" and "un" are no hours.
		const hours = [...this.numbers.keys()].filter((word) => word.length > 2);
		this.word = new RegExp(`(${anyOf(hours)})${WORD_END}`, 'yu');
		const oClock = anyOf(languages.flatMap((one) => wordList(one.oClock)));
		this.oClock = new RegExp(`\\s*${oClock}(?:\\s*(\\d{2}))?${WORD_END}`, 'yu');
		this.minutesBefore = new Map(languages.flatMap((one) => wordValues(one.minutesBefore)));
		this.before = new RegExp(`(${anyOf([...this.minutesBefore.keys()])})\\s+`, 'yu');
		this.minutesAfter = new Map(languages.flatMap((one) => wordValues(one.minutesAfter)));
		this.after = new RegExp(`\\s+(${anyOf([...this.minutesAfter.keys()])})${WORD_END}`, 'yu');
	}

	/**
	 * The time that begins at this place.
	 *
	 * @param hasLead whether a word before it leads to a time, so that a number is enough
	 */
	read(text: string, start: number, hasLead: boolean): ClockPhrase | undefined {
		return (
			this.digits(text, start, hasLead) ??
			this.addedBefore(text, start) ??
			this.hour(text, start, hasLead)
		);
	}

	/** Minutes that are added to what was said: midi et demi. */
	readAdded(text: string, start: number): { end: number; minutes: number } | undefined {
		const found = matchAt(this.after, text, start);
		const minutes = this.minutesAfter.get(found?.[1] ?? '');
		return found && minutes !== undefined ? { end: start + found[0].length, minutes } : undefined;
	}

	private digits(text: string, start: number, hasLead: boolean): ClockPhrase | undefined {
		const half =
			matchAt(WITH_MERIDIEM, text, start) ??
			(hasLead ? matchAt(SHORT_MERIDIEM, text, start) : null);
		if (half) {
			const [all, hour, minute, meridiem] = half;
			return halfDay(start + all.length, Number(hour), Number(minute ?? 0), meridiem);
		}
		const found =
			matchAt(MINUTES, text, start) ??
			matchAt(MILITARY_HOURS, text, start) ??
			(hasLead ? (matchAt(DOTTED, text, start) ?? matchAt(MILITARY, text, start)) : null);
		if (!found) return undefined;
		// "Friday 2000" could be as many flyers.
		const isClear = hasLead && /[:h]/.test(found[0]);
		return spoken(start + found[0].length, found[1], Number(found[2]), isClear);
	}

	/** Half past 4. */
	private addedBefore(text: string, start: number): ClockPhrase | undefined {
		const found = matchAt(this.before, text, start);
		const minutes = this.minutesBefore.get(found?.[1] ?? '');
		if (!found || minutes === undefined) return undefined;
		const hour = this.hour(text, start + found[0].length, true);
		return hour && hour.minute === 0 ? added(hour, hour.end, minutes) : undefined;
	}

	/** 15 Uhr 30, 4 y media, seven pm, three thirty, 3ish, 3. */
	private hour(text: string, start: number, hasLead: boolean): ClockPhrase | undefined {
		const half = matchAt(WITH_MERIDIEM, text, start);
		if (half && half[2] === undefined) {
			return halfDay(start + half[0].length, Number(half[1]), 0, half[3]);
		}
		const bare = matchAt(/(\d{1,2})/y, text, start) ?? matchAt(this.word, text, start);
		if (!bare) return undefined;
		const said = String(this.numbers.get(bare[1] ?? '') ?? bare[1]);
		const end = start + bare[0].length;
		const oClock = matchAt(this.oClock, text, end);
		if (oClock) {
			const whole = spoken(end + oClock[0].length, said, Number(oClock[1] ?? 0), true);
			const more = whole && this.readAdded(text, whole.end);
			return whole && more ? added(whole, more.end, more.minutes) : whole;
		}
		const meridiem = matchAt(ONLY_MERIDIEM, text, end);
		if (meridiem) return halfDay(end + meridiem[0].length, Number(said), 0, meridiem[1]);
		const more = this.readAdded(text, end);
		if (more) {
			const whole = spoken(end, said, 0, true);
			return whole && added(whole, more.end, more.minutes);
		}
		// "An offer" is no offer at one.
		if (said === '1' && !/\d/.test(bare[0]) && HAS_WORD.test(text.slice(end))) return undefined;
		const alone = matchAt(BARE, text, start);
		if (alone?.[2]) return spoken(start + alone[0].length, said, 0, true);
		if (!hasLead || (/\d/.test(bare[0]) && !alone)) return undefined;
		return spoken(end, said, 0, false);
	}
}

function halfDay(
	end: number,
	hour: number,
	minute: number,
	meridiem = '',
): ClockPhrase | undefined {
	if (hour < 1 || hour > 12 || minute > 59) return undefined;
	const hour24 = (hour % 12) + (meridiem.startsWith('p') ? 12 : 0);
	return { end, hour: hour24, minute, isExact: true, isClear: true };
}

function spoken(
	end: number,
	digits: string | undefined,
	minute: number,
	isClear: boolean,
): ClockPhrase | undefined {
	const hour = Number(digits);
	if (hour > 23 || minute > 59) return undefined;
	return { end, hour, minute, isExact: hour > 12 || digits?.startsWith('0') === true, isClear };
}

function added(clock: ClockPhrase, end: number, minutes: number): ClockPhrase {
	const all = (clock.hour * 60 + clock.minute + minutes + 24 * 60) % (24 * 60);
	return { ...clock, end, hour: Math.floor(all / 60), minute: all % 60, isClear: true };
}
