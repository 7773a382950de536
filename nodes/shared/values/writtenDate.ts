import { DateTime } from 'luxon';
import { InvalidInput } from '../invalidInput';
import { quoteValue } from './quoteValue';

/** Where a date without one is meant, and how its days and months are written there. */
export interface DateContext {
	/** IANA name of the zone in which a value without one is meant */
	zone: string;
	/** Two letters, the account's; without it 03/05/2026 can be read in two ways */
	country?: string;
}

const DATE = /^(\d{1,4})([/._-])(\d{1,2})\2(\d{1,4})/;
const TIME =
	/^(?:[T ]|, ?| at )(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:\.\d{1,3})?)?(?: ?([ap])\.?m\.?)?$/i;

/** Countries, with their territories, in which the month is written before the day. */
const MONTH_FIRST = 'US AS BZ FM GU MH MP PH PR PW UM VI'.split(' ');
/** Countries in which both are usual */
const EITHER = ['CA'];

/**
 * A date of digits with signs between them, with or without a time, in any of the forms that HighLevel takes for a day
 * (docs/highlevel-api.md, Contacts): 05/25/1990, 1990.05.25, 06/04/2024 08:20 PM. Nothing for all else.
 *
 * @throws InvalidInput when day and month cannot be told apart
 */
export function writtenDate(
	text: string,
	label: string,
	{ zone, country }: DateContext,
): DateTime | undefined {
	const [found = '', first = '', , second = '', third = ''] = DATE.exec(text) ?? [];
	const time = timeIn(text.slice(found.length));
	if (found === '' || !time) return undefined;
	if (first.length === 4) return valid([first, second, third], time, zone);
	if (third.length !== 4) return undefined;
	const monthFirst = valid([third, first, second], time, zone);
	const dayFirst = valid([third, second, first], time, zone);
	if (!monthFirst || !dayFirst || monthFirst.equals(dayFirst)) return monthFirst ?? dayFirst;
	const code = country?.trim().toUpperCase() ?? '';
	if (/^[A-Z]{2}$/.test(code) && !EITHER.includes(code))
		return MONTH_FIRST.includes(code) ? monthFirst : dayFirst;
	throw ambiguous(text, label, monthFirst, dayFirst);
}

function ambiguous(text: string, label: string, one: DateTime, other: DateTime): InvalidInput {
	const inWords = (date: DateTime) => date.toFormat('d MMMM yyyy', { locale: 'en' });
	const inDigits = (date: DateTime) => date.toFormat('yyyy-MM-dd');
	return new InvalidInput(
		`The field '${label}' holds a date that can be read in two ways: ${quoteValue(text)}`,
		`It may be ${inWords(one)} or ${inWords(other)}. Write ${inDigits(one)} or ${inDigits(other)}.`,
	);
}

type Time = [hour: number, minute: number, second: number];

function timeIn(rest: string): Time | undefined {
	if (rest === '') return [0, 0, 0];
	const [, hour, minute, second, half] = TIME.exec(rest) ?? [];
	if (hour === undefined || (minute === undefined && half === undefined)) return undefined;
	const hours = half === undefined ? Number(hour) : hoursOf(Number(hour), half);
	return hours === undefined ? undefined : [hours, Number(minute ?? 0), Number(second ?? 0)];
}

/** The hours since midnight of 12 hours that are counted twice. */
function hoursOf(hour: number, half: string): number | undefined {
	if (hour < 1 || hour > 12) return undefined;
	return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function valid(date: string[], [hour, minute, second]: Time, zone: string): DateTime | undefined {
	const [year, month, day] = date.map(Number);
	const made = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone });
	return made.isValid ? made : undefined;
}
