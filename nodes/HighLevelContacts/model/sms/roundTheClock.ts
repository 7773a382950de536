import { WORD_END, WORD_START, anyOf, wordList } from './fold';
import type { DateWords } from './languages/dateWords';
import { matchAt } from './matchAt';

/** Tells "support 24/7", and "ouvert 7/7" in French, from a 24 July and a 7 July. */
export class RoundTheClock {
	private readonly always: RegExp;

	constructor(languages: DateWords[]) {
		const words = (of: (one: DateWords) => string) =>
			anyOf(languages.flatMap((one) => wordList(of(one))));
		const onDay = words((one) => one.onDay);
		const at = words((one) => one.at);
		const oClock = words((one) => one.oClock);
		const day = `(?<!${WORD_START}${onDay}\\s+)`;
		const year = '(?!/\\d{4})';
		// Telephone numbers come after it, too, so that digits alone are no time.
		const time = `(?![\\s,]*(?:${at}\\s*\\d|\\d{1,2}\\s*(?:[:h]|${oClock})))`;
		this.always = new RegExp(`(?:24|7)/7-\\p{L}|${day}(?:24|7)/7${WORD_END}${year}${time}`, 'yu');
	}

	/** Whether a 24/7 at this place of folded text means always, as nothing around it makes it a date. */
	isAt(text: string, start: number): boolean {
		return matchAt(this.always, text, start) !== null;
	}
}
