import { asTime } from './answered';
import { parseDateTime } from './dates';

interface Bound {
	value: unknown;
	/** The field's name as the user sees it */
	label: string;
}

/**
 * Makes the test whether a date lies between two that the user may have given. What has no date passes only
 * when neither was given.
 *
 * @param zone IANA name of the workflow's time zone
 * @throws InvalidInput for a bound that is not a date
 */
export function dateRange(after: Bound, before: Bound, zone: string): (date: unknown) => boolean {
	const earliest = millis(after, zone);
	const latest = millis(before, zone);
	return (date) => isBetween(date, earliest, latest);
}

/** Whether a date of HighLevel's lies between two, in epoch milliseconds; one without a date passes only without bounds. */
export function isBetween(date: unknown, earliest?: number, latest?: number): boolean {
	if (earliest === undefined && latest === undefined) return true;
	const time = asTime(date);
	return time >= (earliest ?? -Infinity) && time <= (latest ?? Infinity);
}

function millis({ value, label }: Bound, zone: string): number | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	return parseDateTime(value, zone, label).toMillis();
}
