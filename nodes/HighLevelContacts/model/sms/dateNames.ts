import { Info } from 'luxon';
import { fold } from './fold';

/** Weekdays and months of some languages, by their names and by the beginnings of them. */
export class DateNames {
	private readonly weekdays: string[][];

	private readonly months: string[][];

	/** @param locales such as `en` */
	constructor(locales: string[]) {
		this.weekdays = locales.map((locale) => Info.weekdays('long', { locale }).map(fold));
		this.months = locales.map((locale) => Info.months('long', { locale }).map(fold));
	}

	/** 1 for Monday to 7 for Sunday. */
	weekday(word: string): number | undefined {
		return find(this.weekdays, word);
	}

	/** 1 to 12. */
	month(word: string): number | undefined {
		return find(this.months, word);
	}

	/** Whether a word is the whole name of a weekday, which "sun" and "sat" are not. */
	isWholeWeekday(word: string): boolean {
		return this.weekdays.some((names) => names.includes(word));
	}
}

/** The place, from 1 on, of the one name that begins with the word; nothing when several do. */
function find(languages: string[][], word: string): number | undefined {
	if (word.length < 3) return undefined;
	for (const names of languages) {
		const whole = names.indexOf(word);
		if (whole >= 0) return whole + 1;
		const begun = names.filter((name) => name.startsWith(word));
		if (begun.length === 1) return names.indexOf(begun[0] ?? '') + 1;
	}
	return undefined;
}
