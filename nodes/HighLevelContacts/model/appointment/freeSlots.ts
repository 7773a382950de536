import { asList, asRecord, asText } from '../../../shared/answered';
export interface FreeSlot {
	/** ISO with the offset of the asked time zone; to be sent unchanged when it is booked */
	start: string;
	/** Day in that time zone, `YYYY-MM-DD` */
	date: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether an answer holds days at all. */
export function hasDays(answer: Record<string, unknown>): boolean {
	return Object.keys(answer).some((key) => DAY.test(key));
}

/** Reads HighLevel's map of days, in which not every key is a day (docs/highlevel-api.md, Calendars). */
export function readFreeSlots(answer: Record<string, unknown>): FreeSlot[] {
	return Object.keys(answer)
		.filter((key) => DAY.test(key))
		.sort()
		.flatMap((date) => {
			const slots = asList(asRecord(answer[date]).slots);
			return slots.flatMap((slot) => {
				const start = asText(slot);
				return start === undefined ? [] : [{ start, date }];
			});
		});
}
