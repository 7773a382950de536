import { asRecord, isRecord } from '../../model/answered';
import { MOST_REMEMBERED } from '../memory/digest';
import { KeyMemory, type PackedKeys } from '../memory/keyMemory';
import type { ContactEvent } from './contactEvents';
import { NewContacts, type NewContactsState } from './newContacts';
import type { Cursor, Row, WatchedDate } from './row';
import { behindAtMost, HEADER_MS, type Start } from './startInstant';

/** A place in the order of a date. */
export interface ScanPosition {
	/** Reading starts here, this millisecond included */
	from: number;
	/** … and behind this row, when the millisecond was not handled to its end */
	after?: Cursor;
}

/**
 * How the trigger keeps its place.
 *
 * The account is read in the order of `dateUpdated`, also for new contacts: whoever is edited has no row for
 * some seconds, up to a minute, and then comes again at the end of this order. What is farther back than that
 * (the overlap) is *settled*. The place moves behind what is settled and was read in an earlier poll, too, as a row
 * can also be away for a moment without a new date. What is newer is read again each time, and a key for each reported
 * version keeps it from being reported twice. As the place is a row (date and id) and not only a date, ten
 * thousand contacts with the same date are settled bit by bit like any others.
 *
 * How far back is far enough follows from HighLevel's own clock. A contact's date is the account's time; the
 * reply's Date header, which may run differently, only tells how much time has gone by. `behind` is the most
 * that the account's clock can be behind the header, learnt from the newest contact seen. It is never below
 * zero, so that one contact with a date in the future does not settle everything before it.
 *
 * Only when there are more new contacts than can be remembered at once, an event that tells nothing else reads
 * them in the order in which they were added (`order`), where what lies behind needs no memory.
 */
export interface ContactState extends ScanPosition, NewContactsState {
	v: 1;
	/** Of which account, event and filters it speaks */
	of: string;
	/** By which date the place goes, when it is not the one that the event watches */
	order?: WatchedDate;
	/** Up to where an earlier poll has read, but for what was too new then; that is farther than the place */
	read?: ScanPosition & { at: number };
	start?: Start;
	/** Milliseconds; absent as long as no contact was ever seen */
	behind?: number;
	/** Versions that were reported and may be read again */
	seen: PackedKeys;
	/** What a comparing event remembers of contacts */
	known?: string;
}

/** Whether n8n has kept what makes a state one; what else it may lack has a default. */
export function isContactState(saved: unknown): saved is ContactState {
	const { from, seen, since, born } = asRecord(saved);
	return typeof from === 'number' && typeof since === 'number' && isRecord(seen) && isRecord(born);
}

/** Limits in characters: together they stay below the 200 KB that a state may have. */
export const MOST_SEEN = 120_000;
const MAX_NEW = 40_000;

/** What a scan has to know of its event. */
export type ScanEvent = Pick<ContactEvent, 'watches' | 'eventKey' | 'classify' | 'tellsApart'>;

/** The contacts that changed last when the trigger starts. */
export interface NewestContacts {
	/** Newest first */
	rows: Row[];
	/** Whether there are older contacts than these */
	isFull: boolean;
	/** The server's time of the reply */
	endedAt: number;
	/** Contacts that are reported nevertheless, and must not be reported again */
	reported: Row[];
}

/**
 * The first state: what is there now is not reported. It starts before the newest contact by the overlap,
 * for clocks of HighLevel's servers that differ, and in an empty account at the beginning of time.
 */
export function firstState(
	of: string,
	event: ScanEvent,
	overlapMs: number,
	{ rows, isFull, endedAt, reported }: NewestContacts,
): ContactState {
	const newest = rows[0];
	const oldest = rows.at(-1);
	const floor = newest
		? Math.max(
				Math.min(newest.at, endedAt + HEADER_MS) - overlapMs,
				isFull && oldest ? oldest.at : 0,
			)
		: 0;
	const seen = new KeyMemory();
	const newContacts = new NewContacts({ since: floor, born: {} }, maxNewContacts(event));
	for (const row of [...rows, ...reported]) {
		if (row.at > floor && event.eventKey) seen.add(event.eventKey(row));
		if (event.tellsApart) newContacts.add(row);
	}
	return {
		v: 1,
		of,
		from: floor === 0 ? 0 : floor + 1,
		order: 'dateUpdated',
		start: { at: endedAt },
		behind: newest && behindAtMost(Math.max(newest.at, newest.updated), endedAt),
		seen: seen.pack(),
		...newContacts.pack(),
	};
}

/** By which date the account is read. The states of version 0.1 do not say it. */
export function orderOf(state: ContactState, { watches }: Pick<ScanEvent, 'watches'>): WatchedDate {
	return state.order ?? watches;
}

/** Room for new contacts: all of it for an event that remembers nothing else. */
export function maxNewContacts({ eventKey }: ScanEvent): number {
	return eventKey ? MAX_NEW : MOST_REMEMBERED;
}
