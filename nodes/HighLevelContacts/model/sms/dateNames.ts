import { Info } from 'luxon';
import { fold, wordList, wordValues } from './fold';
import type { DateWords } from './languages/dateWords';
import { isNear, isTypoOf } from '../../../shared/values/typo';

/**
 * How surely a word names a day or a month: by its whole name (also mistyped), or by the beginning of it, which is
 * often another word, such as "sun" and "sat".
 */
export interface NamedDatePart {
	/** 1 for Monday to 7 for Sunday, or for January to 12 */
	place: number;
	isWhole: boolean;
}

/** Weekdays and months of some languages, by their names and by the beginnings of them. */
export class DateNames {
	private readonly weekdays: string[][];

	private readonly months: string[][];

	private readonly known: Map<string, number>;

	private readonly short: Map<string, number>;

	private readonly others: Set<string>;

	constructor(languages: DateWords[]) {
		this.weekdays = languages.map(({ locale }) => Info.weekdays('long', { locale }).map(fold));
		this.months = languages.map(({ locale }) => Info.months('long', { locale }).map(fold));
		this.known = new Map(languages.flatMap(({ weekdays }) => wordValues(weekdays)));
		this.short = new Map(languages.flatMap(({ shortWeekdays }) => wordValues(shortWeekdays)));
		this.others = new Set(languages.flatMap(({ notNames }) => wordList(notNames)));
	}

	weekday(word: string): NamedDatePart | undefined {
		const known = this.known.get(word);
		if (known !== undefined) return { place: known, isWhole: true };
		const short = this.short.get(word);
		if (short !== undefined) return { place: short, isWhole: false };
		return this.others.has(word) ? undefined : find(this.weekdays, word);
	}

	/** Whether a word may be the name of a weekday, mistyped. */
	isNearWeekday(word: string): boolean {
		return this.weekdays.flat().some((name) => !this.others.has(word) && isNear(word, name));
	}

	month(word: string): NamedDatePart | undefined {
		return find(this.months, word);
	}
}

/** The one name that begins with the word; nothing when several do. */
function find(languages: string[][], word: string): NamedDatePart | undefined {
	if (word.length < 3) return undefined;
	for (const names of languages) {
		const whole = names.indexOf(word);
		if (whole >= 0) return { place: whole + 1, isWhole: true };
		const begun = names.filter((name) => name.startsWith(word));
		if (begun.length === 1) return { place: names.indexOf(begun[0] ?? '') + 1, isWhole: false };
	}
	for (const names of languages) {
		const meant = names.findIndex((name) => isTypoOf(word, name));
		if (meant >= 0) return { place: meant + 1, isWhole: true };
	}
	return undefined;
}
