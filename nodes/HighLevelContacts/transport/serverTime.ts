import type { ReplyHeaders } from './rateHeaders';

/** The time in a reply's `Date` header, in epoch milliseconds; HTTP cuts it to whole seconds. */
export function readServerTime(headers: ReplyHeaders): number | undefined {
	const value = headers.date ?? headers.Date;
	const time = typeof value === 'string' ? Date.parse(value) : NaN;
	return Number.isNaN(time) ? undefined : time;
}
