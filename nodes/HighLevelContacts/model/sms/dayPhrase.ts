import { AmountReader } from './amountPhrase';
import { WORD_END, anyOf, wordList } from './fold';
import type { DateWords } from './languages/dateWords';
import { matchAt } from './matchAt';
import type { NamedDay } from './moment';
import { MonthDayReader } from './monthDay';
import { NumericDateReader } from './numericDate';
import { isTypoOf } from '../../../shared/values/typo';
import { WeekdayReader } from './weekday';

export interface DayPhrase {
	end: number;
	day: NamedDay;
	/**
	 * How likely it is a date at all. A weekday and a day of a month may belong to a title (the Friday
	 * newsletter); the beginning of a weekday, such as "sun", mostly does.
	 */
	isClear: 'yes' | 'rather' | 'hardly';
	/** Already says the time of day: in 2 hours */
	isTime?: boolean;
}

/** Finds days in folded text: 2026-03-05, tomorrow, next Friday, in 3 days, 5 March, Friday the 20th, next week. */
export class DayReader {
	private readonly relative: Array<[number, RegExp]>;

	private readonly tomorrow: string[];

	private readonly others: Set<string>;

	private readonly amounts: AmountReader[];

	private readonly numeric: NumericDateReader;

	private readonly monthDays: MonthDayReader;

	private readonly weekdays: WeekdayReader;

	private readonly link: RegExp;

	constructor(languages: DateWords[]) {
		const all = (of: (one: DateWords) => string) => languages.flatMap((one) => wordList(of(one)));
		const word = (of: (one: DateWords) => string) =>
			new RegExp(`${anyOf(all(of))}${WORD_END}`, 'yu');
		this.relative = [
			[2, word(({ dayAfterTomorrow }) => dayAfterTomorrow)],
			[1, word(({ tomorrow }) => tomorrow)],
			[0, word(({ today }) => today)],
		];
		this.tomorrow = all(({ tomorrow }) => tomorrow);
		this.others = new Set(all(({ notNames }) => notNames));
		this.amounts = languages.map((one) => new AmountReader(one));
		this.numeric = new NumericDateReader(languages);
		this.monthDays = new MonthDayReader(languages);
		this.weekdays = new WeekdayReader(languages);
		this.link = new RegExp(`[\\s,(]+(?:${anyOf(all((one) => one.before))}\\s+)?`, 'yu');
	}

	read(text: string, start: number): DayPhrase | undefined {
		for (const amounts of this.amounts) {
			const amount = amounts.readFrom(text, start);
			const from = amount && this.single(text, amount.end);
			if (from && !from.isTime) {
				return {
					end: from.end,
					day: { kind: 'after', by: amount.by, from: from.day },
					isClear: 'yes',
				};
			}
		}
		const first = this.single(text, start);
		return first && (this.withSecond(text, first) ?? this.withAmount(text, first) ?? first);
	}

	private single(text: string, start: number): DayPhrase | undefined {
		return (
			this.dateAt(text, start) ??
			this.relativeAt(text, start) ??
			this.amountAt(text, start) ??
			this.weekdays.nextStart(text, start) ??
			this.weekdays.read(text, start)
		);
	}

	private dateAt(text: string, start: number): DayPhrase | undefined {
		return this.numeric.read(text, start) ?? this.monthDays.read(text, start);
	}

	/** Friday the 20th; 24 November, Tuesday; Tuesday next week; next week Tuesday. */
	private withSecond(text: string, first: DayPhrase): DayPhrase | undefined {
		const link = matchAt(this.link, text, first.end);
		if (!link) return undefined;
		const place = first.end + link[0].length;
		const isWeekday = first.day.kind === 'weekday';
		const second = isWeekday
			? (this.dateAt(text, place) ??
				this.monthDays.afterWeekday(text, place) ??
				this.weekdays.nextStart(text, place))
			: this.weekdays.read(text, place);
		const day =
			second && (isWeekday ? joined(first.day, second.day) : joined(second.day, first.day));
		return day ? { end: second.end, day, isClear: 'yes' } : undefined;
	}

	private withAmount(text: string, first: DayPhrase): DayPhrase | undefined {
		if (first.isTime) return undefined;
		for (const amounts of this.amounts) {
			const amount = amounts.readAfterDay(text, first.end);
			if (amount) {
				return {
					...first,
					end: amount.end,
					day: { kind: 'after', by: amount.by, from: first.day },
				};
			}
		}
		return undefined;
	}

	private relativeAt(text: string, start: number): DayPhrase | undefined {
		for (const [days, pattern] of this.relative) {
			const found = matchAt(pattern, text, start);
			if (found) {
				return {
					end: start + found[0].length,
					day: { kind: 'later', by: { days } },
					isClear: 'yes',
				};
			}
		}
		return this.mistyped(text, start);
	}

	private mistyped(text: string, start: number): DayPhrase | undefined {
		const word = matchAt(WORD, text, start)?.[0] ?? '';
		return !this.others.has(word) && this.tomorrow.some((meant) => isTypoOf(word, meant))
			? { end: start + word.length, day: { kind: 'later', by: { days: 1 } }, isClear: 'rather' }
			: undefined;
	}

	private amountAt(text: string, start: number): DayPhrase | undefined {
		for (const amounts of this.amounts) {
			const amount = amounts.read(text, start);
			if (amount) {
				const { end, by, isTime } = amount;
				return { end, day: { kind: 'later', by }, isClear: 'yes', isTime };
			}
		}
		return undefined;
	}
}

const WORD = /[\p{L}\p{N}]+/uy;

/** What a weekday and another day say together; nothing when they do not belong together. */
function joined(weekday: NamedDay, other: NamedDay): NamedDay | undefined {
	if (weekday.kind !== 'weekday') return undefined;
	if (other.kind === 'date' || other.kind === 'dayOfMonth') {
		return { ...other, weekday: weekday.weekday };
	}
	return other.kind === 'nextStart' && other.unit === 'week' && !weekday.isNext
		? { kind: 'weekdayNextWeek', weekday: weekday.weekday }
		: undefined;
}
