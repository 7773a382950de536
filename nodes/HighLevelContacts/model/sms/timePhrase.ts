import { WORD_END, anyOf, wordList } from './fold';
import type { DateWords, DayPart } from './languages/language';
import type { TimeOfDay } from './moment';

/** When a part of the day is, for those who name no hour. */
const PART_HOURS: Record<DayPart, number> = { morning: 9, noon: 12, afternoon: 15, evening: 19 };

export interface TimePhrase {
	end: number;
	time: TimeOfDay;
	/** Whether it could hardly be anything else; "at 5" could be a place in a street */
	isClear: boolean;
}

/** Finds times of day in folded text: at 14:30, 3pm, at 5, in the morning, 15h30, um 15 Uhr. */
export class TimeReader {
	private readonly at: RegExp;

	private readonly clock = new RegExp(
		`(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(a\\.?m\\.?|p\\.?m\\.?)${WORD_END}`,
		'yu',
	);

	private readonly minutes = new RegExp(`(\\d{1,2})[:h](\\d{2})${WORD_END}`, 'yu');

	private readonly dotted = new RegExp(`(\\d{1,2})\\.(\\d{2})${WORD_END}`, 'yu');

	private readonly bare = new RegExp(`(\\d{1,2})${WORD_END}(?!\\s*[%$€£])`, 'yu');

	private readonly oClock: RegExp;

	private readonly parts: Array<[DayPart, RegExp]>;

	private readonly during: RegExp;

	constructor(languages: DateWords[]) {
		const words = (of: (one: DateWords) => string) => languages.flatMap((one) => wordList(of(one)));
		// No word end, because of "@5".
		this.at = new RegExp(`${anyOf(words(({ at }) => at))}(?=[\\s\\d])\\s*`, 'yu');
		this.during = new RegExp(`(?:${anyOf(words(({ during }) => during))}\\s+)?`, 'yu');
		this.oClock = new RegExp(
			`(\\d{1,2})\\s*${anyOf(words(({ oClock }) => oClock))}${WORD_END}`,
			'yu',
		);
		this.parts = (Object.keys(PART_HOURS) as DayPart[]).map((part) => [
			part,
			new RegExp(`${anyOf(words(({ parts }) => parts[part]))}${WORD_END}`, 'yu'),
		]);
	}

	/** The time that begins at this place of the text. */
	read(text: string, start: number): TimePhrase | undefined {
		const lead = matchAt(this.at, text, start);
		const place = start + (lead?.[0].length ?? 0);
		const hasLead = lead !== null;
		const digits =
			this.clockAt(text, place, hasLead) ?? (hasLead ? this.bareAt(text, place) : undefined);
		return digits ?? this.partAt(text, place, hasLead);
	}

	private clockAt(text: string, start: number, hasLead: boolean): TimePhrase | undefined {
		const clock = matchAt(this.clock, text, start);
		if (clock) {
			const hour = Number(clock[1]);
			if (hour < 1 || hour > 12) return undefined;
			const isAfternoon = clock[3]?.startsWith('p');
			const hour24 = (hour % 12) + (isAfternoon ? 12 : 0);
			return phrase(start, clock[0], hour24, Number(clock[2] ?? 0), true);
		}
		const minutes =
			matchAt(this.minutes, text, start) ?? (hasLead ? matchAt(this.dotted, text, start) : null);
		if (minutes) {
			return phrase(start, minutes[0], usualHour(minutes[1]), Number(minutes[2]), hasLead);
		}
		const oClock = matchAt(this.oClock, text, start);
		return oClock ? phrase(start, oClock[0], usualHour(oClock[1]), 0, true) : undefined;
	}

	private bareAt(text: string, start: number): TimePhrase | undefined {
		const bare = matchAt(this.bare, text, start);
		return bare ? phrase(start, bare[0], usualHour(bare[1]), 0, false) : undefined;
	}

	private partAt(text: string, start: number, hasLead: boolean): TimePhrase | undefined {
		const during = matchAt(this.during, text, start)?.[0] ?? '';
		const place = start + during.length;
		for (const [part, pattern] of this.parts) {
			const found = matchAt(pattern, text, place);
			// "Morning" on its own is a greeting.
			const isClear = during !== '' || hasLead;
			if (found) return phrase(place, found[0], PART_HOURS[part], 0, isClear);
		}
		return undefined;
	}
}

/** Like `exec`, from a place on, with a sticky pattern. */
export function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
	pattern.lastIndex = start;
	return pattern.exec(text);
}

/** Hours 1 to 6 without am, pm or a leading zero are meant in the afternoon: nobody asks for a call at 3 at night. */
function usualHour(digits = ''): number {
	const hour = Number(digits);
	return hour >= 1 && hour <= 6 && !digits.startsWith('0') ? hour + 12 : hour;
}

function phrase(
	start: number,
	found: string,
	hour: number,
	minute: number,
	isClear: boolean,
): TimePhrase | undefined {
	if (hour > 23 || minute > 59) return undefined;
	return { end: start + found.length, time: { hour, minute }, isClear };
}
