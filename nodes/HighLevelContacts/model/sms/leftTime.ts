import { numbersOf } from './amountPhrase';
import { WORD_END, WORD_START, anyOf, wordList } from './fold';
import type { DateWords, DoubtWords } from './languages/dateWords';
import { LeftNameReader } from './leftNames';
import { RoundTheClock } from './roundTheClock';

export interface TextRange {
	start: number;
	end: number;
}

/** Stands for the words of a moment that was read. */
const READ = '\u0001';

const CLOSE = '[^\\p{L}\\p{N}.;!?\\n]*';

/** Numbers that are written as times and dates are, and were not read as one: 25:00, 2026-02-30, on 12/05. */
const NUMBERS = new RegExp(
	[
		`${WORD_START}(?<![/.:+-])(?:`,
		'\\d{1,2}:\\d{2}(?![:\\d])',
		`|\\d{1,2}\\s*[ap]\\.?m\\.?${WORD_END}`,
		'|\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?![.\\d])',
		'|\\d{4}-\\d{1,2}-\\d{1,2}(?![-\\d])',
		'|\\d{1,2}([/-])\\d{1,2}\\1\\d{2}(?:\\d{2})?(?![-/\\d])',
		'|[0-3]?\\d/[0-3]?\\d(?=[^\\p{L}\\p{N}/]*$)',
		`|\\d{1,2}(?:st|nd|rd|th)(?:\\s+of${WORD_END}|(?=[^\\p{L}\\p{N}]*$))`,
		')',
	].join(''),
	'u',
);

/** Finds words of time that are left in a text beside the moment that was read out of it. */
export class LeftTimeReader {
	private readonly anywhere: RegExp;

	private readonly alone: RegExp;

	private readonly amount: RegExp;

	private readonly event: RegExp;

	private readonly choice: RegExp;

	private readonly part: RegExp;

	private readonly leftNames: LeftNameReader;

	private readonly roundTheClock: RoundTheClock;

	private readonly atEnd: RegExp;

	private readonly beside: RegExp;

	private readonly negated: RegExp;

	private readonly noNegation: RegExp;

	constructor(languages: DateWords[]) {
		const all = (of: (one: DateWords) => string) => languages.flatMap((one) => wordList(of(one)));
		const doubt = (name: keyof DoubtWords) => anyOf(all((one) => one.doubt[name]));
		const word = (pattern: string) => `${WORD_START}${pattern}${WORD_END}`;
		this.leftNames = new LeftNameReader(languages);
		this.roundTheClock = new RoundTheClock(languages);
		this.anywhere = new RegExp(word(doubt('anywhere')), 'u');
		this.alone = new RegExp(word(doubt('alone')), 'u');
		const numbers = anyOf(languages.flatMap(numbersOf).map(([number]) => number));
		const units = anyOf(all(({ units }) => Object.values(units).join(',')));
		this.amount = new RegExp(
			`${WORD_START}(?:\\d+\\s*|(?:${numbers}|${doubt('quantities')})[\\s-]+)${units}${WORD_END}`,
			'u',
		);
		const parts = anyOf(all(({ parts }) => Object.values(parts).join(',')));
		this.part = new RegExp(`(?<!${WORD_START}${doubt('greetings')}\\s+)${word(parts)}`, 'u');
		const leads = anyOf(all((one) => `${one.before},${one.at},${one.within}`));
		const during = anyOf(all((one) => one.during));
		this.event = new RegExp(
			`${WORD_START}(?:${leads}|${during})\\s*(?:the\\s+|l'|le\\s+|la\\s+)?${doubt('events')}${WORD_END}`,
			'u',
		);
		const hour = `(?:\\d{1,2}|${numbers})`;
		const or = anyOf(all(({ doubt: { or } }) => or));
		this.choice = new RegExp(`${WORD_START}${hour}\\s+${or}\\s+${hour}${WORD_END}`, 'u');
		this.atEnd = new RegExp(
			`${WORD_START}(?:${leads}\\s+(?:the\\s+)?(?:\\d{1,3}(?:st|nd|rd|th)?|${numbers})|(?<!the\\s+)${doubt('last')}(?:\\s+[ap]\\.?m)?)(?=[^\\p{L}\\p{N}%$€£${READ}]*$)`,
			'u',
		);
		this.beside = new RegExp(
			[
				`${WORD_START}${doubt('before')}[\\s-]*${READ}+`,
				`(?:\\d+[-/.]|\\p{L}+[-/])${READ}+`,
				`${READ}+(?:[-/.]\\d|-\\p{L}|${CLOSE}${doubt('after')}${WORD_END})`,
			].join('|'),
			'u',
		);
		const near = `(?:${CLOSE}[\\p{L}\\p{N}']+){0,3}?${CLOSE}`;
		const negations = `${word(doubt('negations'))}(?!\\.?\\s*\\d)`;
		this.negated = new RegExp(`${negations}${near}${READ}+|${READ}+${near}${negations}`, 'u');
		this.noNegation = new RegExp(word(doubt('noNegations')), 'gu');
	}

	/**
	 * The place of the words that make it unclear when something is meant.
	 *
	 * @param text folded
	 * @param read what was read of it
	 */
	find(text: string, read: TextRange[]): TextRange | undefined {
		const left = read.reduce(
			(rest, { start, end }) => rest.slice(0, start) + READ.repeat(end - start) + rest.slice(end),
			this.withoutAlways(text),
		);
		const found =
			this.anywhere.exec(left) ??
			this.amount.exec(left) ??
			this.event.exec(left) ??
			this.choice.exec(left) ??
			this.part.exec(left) ??
			NUMBERS.exec(left) ??
			this.leftNames.find(left) ??
			this.atEnd.exec(left) ??
			(read.length > 0 ? this.around(left) : this.alone.exec(left));
		return found ? placeOf(found) : undefined;
	}

	private around(left: string): RegExpMatchArray | null {
		const said = left.replace(this.noNegation, (words) => ' '.repeat(words.length));
		return this.beside.exec(said) ?? this.negated.exec(said);
	}

	/** A 24/7 is no time. */
	private withoutAlways(text: string): string {
		return text.replace(/\d+\/\d+/g, (found, start: number) =>
			this.roundTheClock.isAt(text, start) ? ' '.repeat(found.length) : found,
		);
	}
}

function placeOf({ index = 0, 0: found }: RegExpMatchArray): TextRange {
	return { start: index, end: index + found.length };
}
