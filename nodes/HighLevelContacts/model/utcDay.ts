import type { Unverified } from './wire';

const DAY = /^\d{4}-\d{2}-\d{2}/;
const WITH_OFFSET = /T.*[+-]\d{2}:?\d{2}$/;
const EPOCH = /^-?\d{9,}$/;

/**
 * The day that HighLevel means by a date without a time, as `YYYY-MM-DD`: it sends ISO text in some answers and
 * epoch milliseconds in others, and both name the day in UTC. What is neither stays as it came.
 */
export function utcDay(value: unknown): Unverified {
	if (typeof value === 'number') return dayOf(new Date(value)) ?? value;
	if (typeof value !== 'string') return value as Unverified;
	if (EPOCH.test(value)) return dayOf(new Date(Number(value))) ?? value;
	const utc = WITH_OFFSET.test(value) ? dayOf(new Date(value)) : undefined;
	return utc ?? DAY.exec(value)?.[0] ?? value;
}

function dayOf(date: Date): string | undefined {
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
