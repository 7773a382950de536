import type { ClockPhrase, ClockReader } from './clockPhrase';
import { WORD_END, anyOf, wordList } from './fold';
import type { DateWords } from './languages/dateWords';
import { matchAt } from './matchAt';

/** Finds spans of time in folded text, of which the beginning counts: between 2 and 3pm, 10-noon, 14h-16h. */
export class TimeSpanReader {
	private readonly at: RegExp;

	private readonly between: RegExp;

	private readonly to: RegExp;

	private readonly noon: RegExp;

	private readonly duringNoon: RegExp;

	constructor(
		languages: DateWords[],
		private readonly clocks: ClockReader,
	) {
		const words = (of: (one: DateWords) => string) =>
			anyOf(languages.flatMap((one) => wordList(of(one))));
		const at = `${words((one) => one.at)}\\s*`;
		this.at = new RegExp(at, 'yu');
		this.between = new RegExp(`${words((one) => one.between)}\\s+(?:${at})?`, 'yu');
		this.to = new RegExp(`\\s*-\\s*|\\s+(${words((one) => one.to)})\\s+(?:${at})?`, 'yu');
		const noon = `${words(({ parts }) => parts.noon)}${WORD_END}`;
		this.noon = new RegExp(noon, 'yu');
		this.duringNoon = new RegExp(`${words(({ during }) => during)}\\s+${noon}`, 'yu');
	}

	/** The beginning of the span that begins at this place, with the end of its words. */
	read(text: string, start: number): ClockPhrase | undefined {
		const between = matchAt(this.between, text, start);
		const lead = between ?? matchAt(this.at, text, start);
		const first = this.point(text, start + (lead?.[0].length ?? 0));
		const to = first && matchAt(this.to, text, first.end);
		const last = to && this.point(text, first.end + to[0].length);
		if (!first || !last) return undefined;
		// 7-eleven
		if (to[1] === undefined && !/\d/.test(text.slice(first.end, last.end)) && !last.isExact)
			return undefined;
		const isBound = between !== null || to[1] === undefined;
		// "Lundi 23 à 8h" is a day with its time.
		const isTimeOfDay = !lead && !first.isClear && this.leadsToTime(text, first.end);
		if (!isBound && (!last.isClear || isTimeOfDay)) return undefined;
		const isClear = first.isClear || last.isClear;
		if (!isClear && !lead && HAS_MORE.test(text.slice(last.end))) return undefined;
		return { ...first, ...startingHour(first, last), end: last.end, isClear };
	}

	/** Whether a time of day, rather than the end of a span, follows: à 8h, a mediodía. */
	private leadsToTime(text: string, end: number): boolean {
		const place = end + (matchAt(BLANK, text, end)?.[0].length ?? 0);
		return matchAt(this.at, text, place) !== null || matchAt(this.duringNoon, text, place) !== null;
	}

	private point(text: string, start: number): ClockPhrase | undefined {
		const noon = matchAt(this.noon, text, start);
		if (!noon) return this.clocks.read(text, start, true);
		return { end: start + noon[0].length, hour: 12, minute: 0, isExact: true, isClear: true };
	}
}

const BLANK = /\s*/y;

/** Something else than signs right behind it. */
const HAS_MORE = /^\s*[^\s.,;!?]/;

/** 2-3pm begins at 2pm, and 11-1pm at 11am. */
function startingHour(first: ClockPhrase, last: ClockPhrase): Partial<ClockPhrase> {
	if (first.isExact || !last.isExact || first.hour > 12) return {};
	const sameHalf = (first.hour % 12) + (last.hour >= 12 ? 12 : 0);
	return { hour: sameHalf > last.hour ? sameHalf - 12 : sameHalf, isExact: true };
}
