import type { DurationLikeObject } from 'luxon';
import { WORD_END, anyOf, fold, wordList, wordValues } from './fold';
import { UNITS, type DateWords, type TimeUnit } from './languages/dateWords';
import { matchAt } from './matchAt';

interface Amount {
	end: number;
	by: DurationLikeObject;
	/** Whether it says the time of day as well: 2 hours */
	isTime: boolean;
}

/** Finds amounts of time in folded text of one language: 2 weeks, an hour and a half, 1h30. */
export class AmountReader {
	private readonly numbers: Map<string, number>;

	private readonly units: Map<string, TimeUnit>;

	private readonly pattern: RegExp;

	private readonly minutesAfter: RegExp;

	private readonly andHalf: RegExp;

	private readonly within: RegExp;

	private readonly afterDay: RegExp;

	private readonly fromNow: RegExp;

	private readonly from: RegExp;

	constructor(words: DateWords) {
		this.numbers = new Map([...numbersOf(words), ...wordValues(words.fractions)]);
		this.units = new Map(
			UNITS.flatMap((unit) => wordList(words.units[unit]).map((word) => [word, unit] as const)),
		);
		const number = `(\\d{1,3}(?:[.,]\\d{1,2})?|${anyOf([...this.numbers.keys()])})`;
		const unit = `(${anyOf([...this.units.keys()])})`;
		this.pattern = new RegExp(`${number}[\\s-]*${unit}(?![\\p{L}])`, 'yu');
		const and = `\\s*(?:${anyOf(wordList(words.to))}\\s+)?`;
		const minutes = anyOf(wordList(words.units.minutes));
		this.minutesAfter = new RegExp(
			`(?:(?<=h)(\\d{2})|${and}(\\d{1,2})\\s*${minutes})${WORD_END}`,
			'yu',
		);
		const lead = (list: string) => new RegExp(`${anyOf(wordList(list))}\\s+`, 'yu');
		this.andHalf = new RegExp(`\\s+${anyOf(wordList(words.andHalf))}${WORD_END}`, 'yu');
		this.within = lead(words.within);
		this.afterDay = new RegExp(`\\s+${anyOf(wordList(words.afterDay))}\\s+`, 'yu');
		this.fromNow = new RegExp(`\\s+${anyOf(wordList(words.fromNow))}${WORD_END}`, 'yu');
		this.from = new RegExp(`\\s+${anyOf(wordList(words.from))}\\s+`, 'yu');
	}

	/** In 2 hours, 2 hours from now. */
	read(text: string, start: number): Amount | undefined {
		const lead = matchAt(this.within, text, start);
		if (lead) return this.amountAt(text, start + lead[0].length);
		const amount = this.amountAt(text, start);
		const fromNow = amount && matchAt(this.fromNow, text, amount.end);
		return fromNow ? { ...amount, end: amount.end + fromNow[0].length } : undefined;
	}

	/** "A week from", with a day to follow. */
	readFrom(text: string, start: number): Amount | undefined {
		const amount = this.amountAt(text, start);
		const from = amount && !amount.isTime && matchAt(this.from, text, amount.end);
		return from ? { ...amount, end: amount.end + from[0].length } : undefined;
	}

	/** What is added to the day before it: Freitag in einer Woche. */
	readAfterDay(text: string, start: number): Amount | undefined {
		const lead = matchAt(this.afterDay, text, start);
		const amount = lead && this.amountAt(text, start + lead[0].length);
		return amount && !amount.isTime ? amount : undefined;
	}

	private amountAt(text: string, start: number): Amount | undefined {
		const found = matchAt(this.pattern, text, start);
		const unit = this.units.get(found?.[2] ?? '');
		if (!found || !unit) return undefined;
		const said = found[1] ?? '';
		const amount = this.numbers.get(said) ?? Number(said.replace(',', '.'));
		const end = start + found[0].length;
		if (unit === 'hours') return this.hours(text, end, amount);
		// Which day half a week is, nobody knows.
		if (!Number.isInteger(amount) || /\d/.test(text[end] ?? '')) return undefined;
		const by = unit === 'fortnights' ? { weeks: 2 * amount } : { [unit]: amount };
		return { end, by, isTime: unit === 'minutes' };
	}

	private hours(text: string, end: number, hours: number): Amount | undefined {
		const half = matchAt(this.andHalf, text, end);
		if (half) return inMinutes(end + half[0].length, hours * 60 + 30);
		const more = matchAt(this.minutesAfter, text, end);
		if (more) return inMinutes(end + more[0].length, hours * 60 + Number(more[1] ?? more[2]));
		return Number.isInteger(hours)
			? { end, by: { hours }, isTime: true }
			: inMinutes(end, hours * 60);
	}
}

function inMinutes(end: number, minutes: number): Amount {
	return { end, by: { minutes: Math.round(minutes) }, isTime: true };
}

export function numbersOf({ numbers }: DateWords): Array<[string, number]> {
	return numbers
		.split(',')
		.flatMap((words, place) =>
			words.split('/').map((word): [string, number] => [fold(word.trim()), place + 1]),
		);
}
