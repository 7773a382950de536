/**
 * The day that HighLevel means by a date without a time, as `YYYY-MM-DD`: it sends ISO text in some answers and
 * epoch milliseconds in others, and both name the day in UTC. What is neither stays as it came.
 */
export function utcDay(value: unknown): unknown {
	if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? value;
	if (typeof value !== 'number') return value;
	const date = new Date(value);
	return Number.isNaN(date.getTime()) ? value : date.toISOString().slice(0, 10);
}
