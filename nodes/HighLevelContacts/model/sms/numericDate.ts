import { WORD_END } from './fold';
import type { NamedDay } from './moment';
import { matchAt } from './matchAt';
import type { DayPhrase } from './dayPhrase';
import type { DateWords } from './languages/dateWords';
import { RoundTheClock } from './roundTheClock';

/** Neither a longer number nor a telephone number goes on behind a date. */
const END = `${WORD_END}(?![-/]\\d|\\.\\d)`;

const ISO = new RegExp(`(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${END}`, 'yu');

const WITH_YEAR = new RegExp(`(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})${END}`, 'yu');

const SLASHED = new RegExp(`(\\d{1,2})/(\\d{1,2})${END}`, 'yu');

const DOTTED = new RegExp(`(\\d{1,2})\\.\\s?(\\d{1,2})\\.${END}`, 'yu');

/** Finds dates in numbers: 2026-03-05, 25.12., 12/25/2026. */
export class NumericDateReader {
	private readonly isDayFirst: boolean;

	private readonly roundTheClock: RoundTheClock;

	constructor(languages: DateWords[]) {
		this.isDayFirst = languages.some(({ dayFirst }) => dayFirst);
		this.roundTheClock = new RoundTheClock(languages);
	}

	read(text: string, start: number): DayPhrase | undefined {
		const iso = matchAt(ISO, text, start);
		if (iso) {
			const [all, year, month, day] = iso;
			const date = { year: Number(year), month: Number(month), day: Number(day) };
			return { end: start + all.length, day: { kind: 'date', ...date }, isClear: 'yes' };
		}
		if (this.roundTheClock.isAt(text, start)) return undefined;
		return this.withYear(text, start) ?? this.withoutYear(text, start);
	}

	private withYear(text: string, start: number): DayPhrase | undefined {
		const found = matchAt(WITH_YEAR, text, start);
		if (!found) return undefined;
		const [all, first, sign, second, written = ''] = found;
		// 2.5.11 is mostly a version.
		if (written.length === 2 && sign === '.' && !this.isDayFirst) return undefined;
		const year = Number(written) + (written.length === 2 ? 2000 : 0);
		const day = this.dayOf(Number(first), Number(second), sign === '.', year);
		return { end: start + all.length, day, isClear: 'rather' };
	}

	private withoutYear(text: string, start: number): DayPhrase | undefined {
		const dotted = this.isDayFirst ? matchAt(DOTTED, text, start) : null;
		const found = dotted ?? matchAt(SLASHED, text, start);
		if (!found) return undefined;
		const [first, second] = [Number(found[1]), Number(found[2])];
		// 50/50, 2/100
		if (Math.max(first, second) > 31 || Math.min(first, second) < 1) return undefined;
		const day = this.dayOf(first, second, dotted !== null);
		// 3/4 is a part of an inch, unless something around it speaks of time.
		const isClear = day.kind === 'ambiguous' ? 'hardly' : 'rather';
		return { end: start + found[0].length, day, isClear };
	}

	private dayOf(first: number, second: number, isDotted: boolean, year?: number): NamedDay {
		const monthFirst = { kind: 'date', year, month: first, day: second } as const;
		const dayFirst = { kind: 'date', year, month: second, day: first } as const;
		if (second > 12) return monthFirst;
		if (first > 12 || first === second || isDotted || this.isDayFirst) return dayFirst;
		return { kind: 'ambiguous' };
	}
}
