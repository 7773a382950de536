import type { IDataObject } from 'n8n-workflow';
import type { DetectedEvent, Watch } from './childEvent';
import { MINUTE } from './leadTime';
import { DatedMemory } from './memory/datedMemory';

interface Upcoming {
	id: string;
	contactId: string | null;
	/** In epoch milliseconds; NaN when that is not known. */
	at: number;
	json: IDataObject;
}

export interface ReminderSource {
	leadMs: number;
	/** So long it is still reported afterwards, when that was not possible before. */
	lateMs: number;
	read: () => Promise<{ rows: Upcoming[]; now: number }>;
}

/** Reports things once for each time at which they happen: what is moved comes again. */
export function remind({ leadMs, lateMs, read }: ReminderSource, saved?: IDataObject): Watch {
	const memory = new DatedMemory(saved);
	const detected = ({ id, contactId, at, json }: Upcoming, now: number): DetectedEvent => ({
		contactId,
		json: { ...json, minutesLeft: Math.floor((at - now) / MINUTE) },
		remember: () => memory.add(eventKeyOf({ id, at })),
	});
	return {
		async find() {
			const { rows, now } = await read();
			memory.ignoreUpTo(now - lateMs);
			return rows
				.filter((row) => row.at - leadMs <= now && memory.isNews(eventKeyOf(row)))
				.sort((a, b) => a.at - b.at)
				.map((row) => detected(row, now));
		},
		async sample() {
			const { rows, now } = await read();
			const dated = rows.filter(({ at }) => !Number.isNaN(at)).sort((a, b) => a.at - b.at);
			const row = dated.find(({ at }) => at > now) ?? dated.at(-1);
			return row && detected(row, now);
		},
		pack: () => memory.pack(),
	};
}

/** The same thing at another time is another one, since keys are kept by their times. */
function eventKeyOf({ id, at }: Pick<Upcoming, 'id' | 'at'>) {
	return { at, text: id };
}
