import type { DurationLikeObject } from 'luxon';
import { DateNames } from './dateNames';
import { WORD_END, anyOf, fold, wordList } from './fold';
import type { DateWords } from './languages/language';
import type { NamedDay } from './moment';
import { RoundTheClock } from './roundTheClock';
import { matchAt } from './timePhrase';

export interface DayPhrase {
	end: number;
	day: NamedDay;
	/**
	 * How likely it is a date at all. A weekday and a day of a month may belong to a title (the Friday
	 * newsletter); the beginning of a weekday, such as "sun", mostly does.
	 */
	isClear: 'yes' | 'rather' | 'hardly';
	/** Already says the time of day: in 2 hours, tonight */
	isTime?: boolean;
}

type Unit = keyof DateWords['units'];

interface Amounts {
	pattern: RegExp;
	numbers: Map<string, number>;
	units: Map<string, Unit>;
}

/** Finds days in folded text: 2026-03-05, tomorrow, next Friday, in 3 days, 5 March, next week. */
export class DayReader {
	private readonly names: DateNames;

	private readonly relative: Array<[DurationLikeObject, RegExp]>;

	private readonly amounts: Amounts[];

	private readonly nextUnits: Array<['week' | 'month', RegExp]>;

	private readonly weekday: RegExp;

	private readonly dayMonth: RegExp;

	private readonly monthDay = new RegExp(
		`(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?${WORD_END}`,
		'yu',
	);

	private readonly iso = new RegExp(`(\\d{4})-(\\d{1,2})-(\\d{1,2})${WORD_END}`, 'yu');

	private readonly dayFirst?: RegExp;

	private readonly roundTheClock: RoundTheClock;

	constructor(languages: DateWords[]) {
		const all = (of: (one: DateWords) => string) => languages.flatMap((one) => wordList(of(one)));
		const word = (of: (one: DateWords) => string) =>
			new RegExp(`${anyOf(all(of))}${WORD_END}`, 'yu');
		this.names = new DateNames(languages.map(({ locale }) => locale));
		this.relative = [
			[{ days: 2 }, word(({ dayAfterTomorrow }) => dayAfterTomorrow)],
			[{ days: 1 }, word(({ tomorrow }) => tomorrow)],
			[{ days: 0 }, word(({ today }) => today)],
		];
		this.roundTheClock = new RoundTheClock(languages);
		this.amounts = languages.map(amountsOf);
		const next = anyOf(all((one) => one.next));
		this.nextUnits = (['week', 'month'] as const).map((unit) => {
			const units = anyOf(all(({ units }) => units[`${unit}s`]));
			return [unit, new RegExp(`(?:${next}\\s+${units}|${units}\\s+${next})${WORD_END}`, 'yu')];
		});
		this.weekday = new RegExp(
			`(?:(${next})\\s+)?(\\p{L}{3,})${WORD_END}\\.?(?:\\s+(${next})${WORD_END})?`,
			'yu',
		);
		const of = anyOf(all((one) => one.of));
		this.dayMonth = new RegExp(
			`(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s*(?:${of}\\s+)?(\\p{L}{3,})${WORD_END}\\.?(?:,?\\s*(?:${of}\\s+)?(\\d{4})${WORD_END})?`,
			'yu',
		);
		if (languages.some((one) => one.dayFirst)) {
			this.dayFirst = new RegExp(
				`(\\d{1,2})(?:\\.\\s?(\\d{1,2})\\.(?:\\s?(\\d{4}))?|/(\\d{1,2})(?:/(\\d{4}))?)${WORD_END}(?!/)`,
				'yu',
			);
		}
	}

	/** The day that begins at this place of the text. */
	read(text: string, start: number): DayPhrase | undefined {
		return (
			this.dateAt(text, start) ??
			this.relativeAt(text, start) ??
			this.amountAt(text, start) ??
			this.namedAt(text, start)
		);
	}

	private dateAt(text: string, start: number): DayPhrase | undefined {
		const iso = matchAt(this.iso, text, start);
		if (iso) return { ...date(start, iso[0], iso[3], Number(iso[2]), iso[1]), isClear: 'yes' };
		const numbers = this.dayFirst && matchAt(this.dayFirst, text, start);
		if (numbers && !this.roundTheClock.isAt(text, start)) {
			const [all, day, dotted, dottedYear, slashed, slashedYear] = numbers;
			return date(start, all, day, Number(dotted ?? slashed), dottedYear ?? slashedYear);
		}
		const dayMonth = matchAt(this.dayMonth, text, start);
		const month = dayMonth && this.names.month(dayMonth[2] ?? '');
		if (dayMonth && month) return date(start, dayMonth[0], dayMonth[1], month, dayMonth[3]);
		const monthDay = matchAt(this.monthDay, text, start);
		const firstMonth = monthDay && this.names.month(monthDay[1] ?? '');
		if (!monthDay || !firstMonth) return undefined;
		return date(start, monthDay[0], monthDay[2], firstMonth, monthDay[3]);
	}

	private relativeAt(text: string, start: number): DayPhrase | undefined {
		for (const [by, pattern] of this.relative) {
			const found = matchAt(pattern, text, start);
			if (found) return later(start, found[0], by);
		}
		return undefined;
	}

	private amountAt(text: string, start: number): DayPhrase | undefined {
		for (const { pattern, numbers, units } of this.amounts) {
			const found = matchAt(pattern, text, start);
			const amount = numbers.get(found?.[1] ?? '') ?? Number(found?.[1]);
			const unit = units.get(found?.[2] ?? '');
			if (found && unit) {
				const isTime = unit === 'hours' || unit === 'minutes';
				return { ...later(start, found[0], { [unit]: amount }), isTime };
			}
		}
		return undefined;
	}

	private namedAt(text: string, start: number): DayPhrase | undefined {
		for (const [unit, pattern] of this.nextUnits) {
			const found = matchAt(pattern, text, start);
			if (found) {
				return { end: start + found[0].length, day: { kind: 'nextStart', unit }, isClear: 'yes' };
			}
		}
		const found = matchAt(this.weekday, text, start);
		const name = found?.[2] ?? '';
		const weekday = this.names.weekday(name);
		if (!found || !weekday) return undefined;
		const isNext = Boolean(found[1] ?? found[3]);
		const isClear = isNext ? 'yes' : this.names.isWholeWeekday(name) ? 'rather' : 'hardly';
		return {
			end: start + found[0].length,
			day: { kind: 'weekday', weekday, isNext },
			isClear,
		};
	}
}

function amountsOf({ within, numbers, units }: DateWords): Amounts {
	const numberWords = numbers
		.split(' ')
		.flatMap((words, place) =>
			words.split('/').map((word): [string, number] => [fold(word), place + 1]),
		);
	const unitWords = (Object.keys(units) as Unit[]).flatMap((unit) =>
		wordList(units[unit]).map((word): [string, Unit] => [word, unit]),
	);
	const number = `(\\d{1,3}|${anyOf(numberWords.map(([word]) => word))})`;
	const unit = `(${anyOf(unitWords.map(([word]) => word))})`;
	return {
		pattern: new RegExp(`${anyOf(wordList(within))}\\s+${number}\\s*${unit}${WORD_END}`, 'yu'),
		numbers: new Map(numberWords),
		units: new Map(unitWords),
	};
}

function later(start: number, found: string, by: DurationLikeObject): DayPhrase {
	return { end: start + found.length, day: { kind: 'later', by }, isClear: 'yes' };
}

function date(
	start: number,
	found: string,
	day: string | undefined,
	month: number,
	year: string | undefined,
): DayPhrase {
	return {
		end: start + found.length,
		day: { kind: 'date', day: Number(day), month, year: year ? Number(year) : undefined },
		isClear: 'rather',
	};
}
