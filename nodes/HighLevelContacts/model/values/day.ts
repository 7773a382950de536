import { DateTime } from 'luxon';
import { InvalidInput } from '../../../shared/invalidInput';
import { isWholeDay } from '../../../shared/values/epoch';
import { dayAt, dayOfNumber, mayBeDay } from '../../../shared/values/dateNumber';
import { dateOfText } from '../../../shared/values/dateText';
import { noDate } from '../../../shared/values/instant';
import { isEmpty } from '../../../shared/values/empty';
import { numberIn } from '../../../shared/values/number';
import { quoteValue } from '../../../shared/values/quoteValue';
import { ANY_YEARS, BIRTH_YEARS, type YearRange } from '../../../shared/values/yearRange';
import type { DateContext } from '../../../shared/values/writtenDate';

/**
 * A day as HighLevel takes it, `YYYY-MM-DD`; nothing when it is empty. A text keeps the day that it names, whatever its
 * zone; a midnight in UTC is that day in UTC, which is how HighLevel answers a day.
 *
 * @throws InvalidInput when it is not a date, or when it can be read in two ways
 */
export function readDay(value: unknown, label: string, context: DateContext): string | undefined {
	return dayIn(value, label, context, ANY_YEARS)?.toFormat('yyyy-MM-dd');
}

/**
 * As above, for the day on which somebody was born.
 *
 * @throws InvalidInput also for a day on which nobody who lives can have been born
 */
export function readBirthDay(
	value: unknown,
	label: string,
	context: DateContext,
): string | undefined {
	const day = dayIn(value, label, context, BIRTH_YEARS);
	if (day === undefined || BIRTH_YEARS.holds(day)) return day?.toFormat('yyyy-MM-dd');
	throw new InvalidInput(
		`The field '${label}' holds a day on which nobody can have been born: ${quoteValue(value)}`,
		'Check the year.',
	);
}

function dayIn(
	value: unknown,
	label: string,
	context: DateContext,
	span: YearRange,
): DateTime | undefined {
	const given = typeof value === 'string' ? value.trim() : value;
	if (isEmpty(given)) return undefined;
	const number = numberIn(given);
	const day =
		number === undefined ? dayOf(given, label, context) : dayOfNumber(number, context.zone, span);
	if (day?.isValid) return day;
	throw noDate(value, label);
}

function dayOf(given: unknown, label: string, context: DateContext): DateTime | undefined {
	if (typeof given === 'string') {
		const named = dateOfText(given, label, context);
		return named && keptDay(named, context.zone);
	}
	if (given instanceof Date) {
		return mayBeDay(given.getTime()) ? dayAt(given.getTime(), context.zone) : undefined;
	}
	if (!DateTime.isDateTime(given) || !mayBeDay(given.toMillis())) return undefined;
	return isMidnight(given) && !isWholeDay(given.toMillis())
		? given
		: dayAt(given.toMillis(), context.zone);
}

/** A day that was made into a point in time somewhere is a midnight, in UTC or in the zone that is meant. */
function keptDay(named: DateTime, zone: string): DateTime {
	if (isWholeDay(named.toMillis())) return named.toUTC();
	const there = named.setZone(zone);
	return !isMidnight(named) && isMidnight(there) ? there : named;
}

function isMidnight(time: DateTime): boolean {
	return time.toMillis() === time.startOf('day').toMillis();
}
