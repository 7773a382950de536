import { DateNames } from './dateNames';
import { WORD_END, WORD_START, anyOf, wordList } from './fold';
import type { DateWords } from './languages/dateWords';
import { isNear } from '../../../shared/values/typo';

const MISTYPED = /(?<![\p{L}\p{N}])\p{L}{5,}(?![\p{L}\p{N}])/gu;

const PAIR = /(?<![\p{L}\p{N}])(\p{L}{2,})\s?[-/]\s?(\p{L}{2,})/gu;

/** Finds names of days and months that are left in folded text and were not read as a date. */
export class LeftNameReader {
	private readonly names: DateNames;

	private readonly near: string[];

	private readonly others: Set<string>;

	private readonly months: RegExp[];

	constructor(languages: DateWords[]) {
		const all = (of: (one: DateWords) => string) => languages.flatMap((one) => wordList(of(one)));
		this.names = new DateNames(languages);
		this.near = [...all(({ tomorrow }) => tomorrow), ...all(({ tonight }) => tonight)];
		this.others = new Set(all(({ notNames }) => notNames));
		const of = `(?:${anyOf(all((one) => one.of))}\\s+)?`;
		const lead = anyOf(all(({ doubt }) => doubt.inMonth));
		this.months = [
			`${WORD_START}${lead}[\\s-]+(\\p{L}{3,}|20\\d{2})${WORD_END}`,
			`${WORD_START}(\\p{L}{3,})[\\s.,'-]*${of}\\d{1,4}${WORD_END}`,
			`${WORD_START}\\d{1,2}[\\s.,/-]*${of}(\\p{L}{3,})${WORD_END}`,
		].map((pattern) => new RegExp(pattern, 'gu'));
	}

	find(left: string): RegExpMatchArray | undefined {
		return this.month(left) ?? this.weekdayPair(left) ?? this.mistyped(left);
	}

	/** In December, Jan 2027, 24/Dec. */
	private month(left: string): RegExpMatchArray | undefined {
		return this.months
			.flatMap((pattern) => [...left.matchAll(pattern)])
			.find(({ 1: word = '' }) => /^\d/.test(word) || this.names.month(word) !== undefined);
	}

	/** Mon-Wed */
	private weekdayPair(left: string): RegExpMatchArray | undefined {
		return [...left.matchAll(PAIR)].find(({ 1: one = '', 2: other = '' }) =>
			[one, other].every((word) => this.names.weekday(word) !== undefined),
		);
	}

	private mistyped(left: string): RegExpMatchArray | undefined {
		return [...left.matchAll(MISTYPED)].find(
			([word]) =>
				!this.others.has(word) &&
				(this.names.isNearWeekday(word) || this.near.some((meant) => isNear(word, meant))),
		);
	}
}
