import type { FreeSlot } from '../model/appointment/freeSlots';
import { omitEmpty } from '../model/values/omitEmpty';
import type { Api } from '../transport/api';
import { calendars } from '../transport/endpoints/calendars';
import { paginate } from '../transport/paginate';

/** HighLevel refuses more than 31 days (docs/highlevel-api.md, Calendars). */
export const LONGEST_RANGE_MS = 31 * 86_400_000;

export interface SlotRange {
	calendarId: string;
	/** Epoch milliseconds, both included */
	from: number;
	to: number;
	zone: string;
	userId?: string;
}

/** HighLevel takes a range of up to `LONGEST_RANGE_MS`. */
export async function fetchFreeSlots(api: Api, range: SlotRange): Promise<FreeSlot[]> {
	const { calendarId, from, to, zone, userId } = range;
	const query = omitEmpty({ startDate: from, endDate: to, timezone: zone, userId });
	const slots = await api.call(calendars.freeSlots, { calendarId }, { query });
	return slots.filter(({ start }) => {
		// HighLevel may send whole days, which would be there twice where a range was split.
		const time = Date.parse(start);
		return time >= from && time <= to;
	});
}

/** Takes a range of any length, with a request for every 31 days. */
export function freeSlots(api: Api, range: SlotRange): AsyncGenerator<FreeSlot> {
	return paginate<FreeSlot, number>(async (from = range.from) => {
		const to = Math.min(from + LONGEST_RANGE_MS, range.to);
		const rows = await fetchFreeSlots(api, { ...range, from, to });
		return { rows, next: to < range.to ? to + 1 : undefined };
	});
}
