import { dayMillis } from '../../../shared/values/epoch';

const DAY = /^\d{4}-\d{2}-\d{2}/;
const WITH_OFFSET = /^[^T]*T.*[+-]\d{2}:?\d{2}$/;
const EPOCH = /^(0|-?\d{9,})(\.\d+)?$/;

/**
 * The day that HighLevel means by a date without a time, as `YYYY-MM-DD`: it sends ISO text in some answers and
 * epoch milliseconds in others, and both name the day in UTC. What is neither stays as it came.
 */
export function utcDay<T>(value: T): T | string {
	if (typeof value === 'number') return dayOf(new Date(dayMillis(value))) ?? value;
	if (typeof value !== 'string') return value;
	const text = value.trim();
	if (EPOCH.test(text)) return dayOf(new Date(dayMillis(Number(text)))) ?? value;
	const utc = WITH_OFFSET.test(text) ? dayOf(new Date(text)) : undefined;
	return utc ?? DAY.exec(text)?.[0] ?? value;
}

function dayOf(date: Date): string | undefined {
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
