import { DateTime } from 'luxon';
import { InvalidInput } from '../invalidInput';
import { instantOfNumber } from './dateNumber';
import { dateOfText } from './dateText';
import { isEmpty } from './empty';
import { numberIn } from './number';
import { quoteValue } from './quoteValue';
import { RECENT_YEARS } from './yearRange';
import type { DateContext } from './writtenDate';

/**
 * A point in time, in every form in which n8n, sheets, databases and people write one; nothing when it is empty. A
 * number is read as that which is plausible (epoch milliseconds or seconds, a spreadsheet's days).
 *
 * @throws InvalidInput when it is not a date, or when it can be read in two ways
 */
export function readInstant(
	value: unknown,
	label: string,
	context: DateContext,
): DateTime | undefined {
	const given = typeof value === 'string' ? value.trim() : value;
	if (isEmpty(given)) return undefined;
	const time = timeOf(given, label, context);
	if (time?.isValid && !isEpochStart(time)) return time;
	throw noDate(value, label);
}

/** As above, as HighLevel takes it: UTC, without milliseconds (docs/highlevel-api.md, Notes and tasks). */
export function readUtcTime(
	value: unknown,
	label: string,
	context: DateContext,
): string | undefined {
	return readInstant(value, label, context)?.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

export function noDate(value: unknown, label: string): InvalidInput {
	return new InvalidInput(
		`The field '${label}' holds no date that can be understood: ${quoteValue(value)}`,
		'Use the form 2026-03-05 or 2026-03-05T09:00:00; add Z or an offset such as +01:00 to name the time zone.',
	);
}

function timeOf(given: unknown, label: string, context: DateContext): DateTime | undefined {
	const number = numberIn(given);
	if (number !== undefined) return instantOfNumber(number, context.zone, RECENT_YEARS);
	if (typeof given === 'string') return dateOfText(given, label, context);
	const time = given instanceof Date ? DateTime.fromJSDate(given) : given;
	return DateTime.isDateTime(time) && RECENT_YEARS.holds(time) ? time : undefined;
}

/** In 1970 lie the numbers that were taken for milliseconds and are none. */
function isEpochStart(time: DateTime): boolean {
	return Math.abs(time.toMillis()) < 366 * 86_400_000;
}
