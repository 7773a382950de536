import { asTime } from '../../../shared/answered';

/** Whether a date of HighLevel's lies between two, in epoch milliseconds; one without a date passes only without bounds. */
export function isBetween(date: unknown, earliest?: number, latest?: number): boolean {
	if (earliest === undefined && latest === undefined) return true;
	const time = asTime(date);
	return time >= (earliest ?? -Infinity) && time <= (latest ?? Infinity);
}
