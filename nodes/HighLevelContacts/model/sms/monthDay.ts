import { DateNames } from './dateNames';
import type { DayPhrase } from './dayPhrase';
import { WORD_END, WORD_START, anyOf, wordList } from './fold';
import type { DateWords } from './languages/dateWords';
import { matchAt } from './matchAt';

/** Finds days of a month in folded text: 5 December 2026, Dec 5th, on the 3rd, le 3, am 3. */
export class MonthDayReader {
	private readonly names: DateNames;

	private readonly dayMonth: RegExp;

	private readonly monthDay = new RegExp(
		`(\\p{L}{3,})(?:\\.?\\s+|[.-])(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?${WORD_END}`,
		'yu',
	);

	private readonly dayOnly: RegExp[];

	private readonly number: RegExp;

	/** The first number that behind a weekday is no hour. */
	private readonly firstDay: number;

	constructor(languages: DateWords[]) {
		this.names = new DateNames(languages);
		const of = anyOf(languages.flatMap((one) => wordList(one.of)));
		this.dayMonth = new RegExp(
			`(\\d{1,2})(?:st|nd|rd|th|er|ro|\\.|º)?[\\s-]*(?:${of}\\s+)?(\\p{L}{3,})${WORD_END}\\.?(?:[,-]?\\s*(?:${of}\\s+)?(\\d{4})${WORD_END})?`,
			'yu',
		);
		const follows = followsDay(languages);
		this.dayOnly = languages.map((one) => dayOnly(one, follows));
		this.number = new RegExp(`(\\d{1,2})${WORD_END}(?!\\s*[ap]\\.?m)${follows}`, 'yu');
		this.firstDay = languages.some(({ dayNumber }) => dayNumber === 'lead') ? 1 : 13;
	}

	read(text: string, start: number): DayPhrase | undefined {
		const dayMonth = matchAt(this.dayMonth, text, start);
		const month = dayMonth && this.names.month(dayMonth[2] ?? '');
		if (month) return date(start, dayMonth[0], dayMonth[1], month.place, dayMonth[3]);
		const monthDay = matchAt(this.monthDay, text, start);
		const first = monthDay && this.names.month(monthDay[1] ?? '');
		if (first) return date(start, monthDay[0], monthDay[2], first.place, monthDay[3]);
		return this.onlyDay(text, start);
	}

	/** The number of "lundi 23"; in English and German "Monday 3" is rather at three. */
	afterWeekday(text: string, start: number): DayPhrase | undefined {
		const found = matchAt(this.number, text, start);
		const day = Number(found?.[1]);
		if (!found || day < this.firstDay) return undefined;
		return { end: start + found[0].length, day: { kind: 'dayOfMonth', day }, isClear: 'hardly' };
	}

	private onlyDay(text: string, start: number): DayPhrase | undefined {
		for (const pattern of this.dayOnly) {
			const found = matchAt(pattern, text, start);
			if (!found) continue;
			return {
				end: start + found[0].length,
				day: { kind: 'dayOfMonth', day: Number(found[1]) },
				isClear: found[0].startsWith('the ') ? 'rather' : 'hardly',
			};
		}
		return undefined;
	}
}

/** What stands behind a day without its month: not what is counted, as in "the 2nd floor". */
function followsDay(languages: DateWords[]): string {
	const words = (of: (one: DateWords) => string) =>
		languages.flatMap((language) => wordList(of(language)));
	const parts = words(({ parts }) => Object.values(parts).join(','));
	const leads = [...words(({ at }) => at), ...words(({ during }) => during)];
	const time = `${anyOf([...leads, ...parts])}${WORD_END}|@|\\d{1,2}(?:[:h]|\\s*[ap]\\.?m)`;
	return `(?=\\s*(?:$|[,;:!?)\\n-]|\\.(?:\\s|$)|${time}))`;
}

/** A day without its month, as the language writes it. */
function dayOnly(one: DateWords, follows: string): RegExp {
	const lead = `(?<=${WORD_START}${anyOf(wordList(one.onNumber))}\\s+)`;
	const ordinal = `(?:${anyOf(wordList(one.ordinal))})`;
	const number = {
		ordinal: `(?:the\\s+)?(\\d{1,2})${ordinal}`,
		lead: `${lead}(\\d{1,2})${ordinal}?`,
		both: `${lead}(\\d{1,2})${ordinal}`,
	}[one.dayNumber];
	return new RegExp(`${number}(?![\\p{L}\\p{N}])${follows}`, 'yu');
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
