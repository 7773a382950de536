import { DateNames } from './dateNames';
import type { DayPhrase } from './dayPhrase';
import { WORD_END, anyOf, wordList } from './fold';
import type { DateWords } from './languages/dateWords';
import { matchAt } from './matchAt';

/** Finds weekdays and what comes next in folded text: Fri, next Friday, next week. */
export class WeekdayReader {
	private readonly names: DateNames;

	private readonly weekday: RegExp;

	private readonly nextUnits: Array<['week' | 'month', RegExp]>;

	constructor(languages: DateWords[]) {
		this.names = new DateNames(languages);
		const all = (of: (one: DateWords) => string) => languages.flatMap((one) => wordList(of(one)));
		const next = anyOf(all((one) => one.next));
		const units = anyOf(all(({ units }) => Object.values(units).join(',')));
		this.weekday = new RegExp(
			`(?:(${next})\\s+)?(\\p{L}{2,})${WORD_END}(?!['-]\\p{L})\\.?(?:\\s+(${next})${WORD_END}(?!\\s+${units}))?`,
			'yu',
		);
		const of = anyOf(all((one) => one.of));
		this.nextUnits = (['week', 'month'] as const).map((unit) => {
			const one = anyOf(all(({ units }) => units[`${unit}s`]));
			const pattern = `(?:${of}\\s+(?:la\\s+)?)?(?:${next}\\s+${one}|${one}\\s+${next})${WORD_END}`;
			return [unit, new RegExp(pattern, 'yu')];
		});
	}

	read(text: string, start: number): DayPhrase | undefined {
		const found = matchAt(this.weekday, text, start);
		const name = found && this.names.weekday(found[2] ?? '');
		if (!name) return undefined;
		const isNext = Boolean(found[1] ?? found[3]);
		return {
			end: start + found[0].length,
			day: { kind: 'weekday', weekday: name.place, isNext },
			isClear: isNext ? 'yes' : name.isWhole ? 'rather' : 'hardly',
		};
	}

	/** The Monday of next week, the first of next month. */
	nextStart(text: string, start: number): DayPhrase | undefined {
		for (const [unit, pattern] of this.nextUnits) {
			const found = matchAt(pattern, text, start);
			if (found) {
				return { end: start + found[0].length, day: { kind: 'nextStart', unit }, isClear: 'yes' };
			}
		}
		return undefined;
	}
}
