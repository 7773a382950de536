import { asTime } from './answered';
import { readInstant } from './values/instant';
import type { DateContext } from './values/writtenDate';

interface Bound {
	value: unknown;
	/** The field's name as the user sees it */
	label: string;
}

/**
 * Makes the test whether a date lies between two that the user may have given. What has no date passes only
 * when neither was given.
 *
 * @throws InvalidInput for a bound that is not a date
 */
export function dateRange(
	after: Bound,
	before: Bound,
	context: DateContext,
): (date: unknown) => boolean {
	const earliest = readInstant(after.value, after.label, context)?.toMillis();
	const latest = readInstant(before.value, before.label, context)?.toMillis();
	return (date) => isBetween(date, earliest, latest);
}

/** Whether a date of HighLevel's lies between two, in epoch milliseconds; one without a date passes only without bounds. */
export function isBetween(date: unknown, earliest?: number, latest?: number): boolean {
	if (earliest === undefined && latest === undefined) return true;
	const time = asTime(date);
	return time >= (earliest ?? -Infinity) && time <= (latest ?? Infinity);
}
