import { asRecord, isRecord } from '../../../shared/answered';
import { MOST_REMEMBERED } from '../memory/digest';
import { KeyMemory, type PackedKeys } from '../memory/keyMemory';
import type { ContactEvent } from './contactEvents';
import { NewContacts, type NewContactsState } from './newContacts';
import type { Cursor, Row, WatchedDate } from './row';
import { behindAtMost, HEADER_MS, type Start } from './startInstant';

export interface ScanPosition {
	/** Reading starts here, this millisecond included, */
	from: number;
	/** and behind this row, when the millisecond was not handled to its end. */
	after?: Cursor;
}

/**
 * The account is read in the order of `dateUpdated`, also for new contacts: whoever is edited has no row for some
 * seconds, up to a minute, and then comes again at the end of this order. What is farther back than that (the
 * overlap) is *settled*. The place moves behind what is settled and was read in an earlier poll, too, as a row can
 * also be away for a moment without a new date. What is newer is read again each time, and a key for each reported
 * version keeps it from being reported twice. The place is a row (date and id), so that ten thousand contacts with
 * the same date are settled bit by bit like any others.
 * How far back is far enough follows from HighLevel's own clock. A contact's date is the account's time; the reply's
 * Date header, which may run differently, only tells how much time has gone by. `behind` is the most that the
 * account's clock can be behind the header, learnt from the newest contact seen. It is never below zero, so that one
 * contact with a date in the future does not settle everything before it.
 * An event that tells nothing but new contacts reads them in the order in which they were added (`order`) when there
 * are more than can be remembered; what lies behind then needs no memory.
 */
export interface ContactState extends ScanPosition, NewContactsState {
	v: 1;
	of: string;
	/** Is set when the place does not go by the date that the event watches. */
	order?: WatchedDate;
	/** An earlier poll has read up to here, which is farther than the place, but for what was too new then. */
	read?: ScanPosition & { at: number };
	start?: Start;
	/** In milliseconds; absent as long as no contact was ever seen. */
	behind?: number;
	/** These versions were reported and may be read again. */
	seen: PackedKeys;
	known?: string;
}

/** What else a state may lack has a default. */
export function isContactState(saved: unknown): saved is ContactState {
	const { from, seen, since, born } = asRecord(saved);
	return typeof from === 'number' && typeof since === 'number' && isRecord(seen) && isRecord(born);
}

/** Together they stay below the 200 KB that a state may have. */
export const MOST_SEEN = 120_000;
const MAX_NEW = 40_000;

export type ScanEvent = Pick<ContactEvent, 'watches' | 'eventKey' | 'classify' | 'tellsApart'>;

export interface NewestContacts {
	rows: Row[];
	isFull: boolean;
	endedAt: number;
	/** These are reported although they are from before the start, and must not be reported again. */
	reported: Row[];
}

/**
 * What is there now is not reported. The state starts before the newest contact by the overlap, as the clocks of
 * HighLevel's servers differ, and in an empty account at the beginning of time.
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

/** The states of version 0.1 do not say it. */
export function orderOf(state: ContactState, { watches }: Pick<ScanEvent, 'watches'>): WatchedDate {
	return state.order ?? watches;
}

/** An event that remembers nothing else gets all of the room. */
export function maxNewContacts({ eventKey }: ScanEvent): number {
	return eventKey ? MAX_NEW : MOST_REMEMBERED;
}
