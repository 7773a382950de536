import { KeyMemory, type PackedKeys } from '../memory/keyMemory';
import type { EventName, ContactEvent } from './contactEvents';
import type { Cursor, Row } from './row';

/**
 * How the trigger keeps its place. Nothing here sends a request or reads a clock.
 *
 * The account is read in the order of the watched date. What is far enough back that no contact can turn up
 * there late any more is *settled*: the place moves behind it, it is never read again and needs no memory.
 * What is newer is read again each time, and a key for each reported contact keeps it from being reported
 * twice. As the place is a row (date and id) and not only a date, ten thousand contacts with the same date
 * are settled bit by bit like any others.
 *
 * How far back is far enough follows from HighLevel's own clock. A contact's date is the account's time; the
 * reply's Date header, which may run differently, only tells how much time has gone by. `behind` is the most
 * that the account's clock can be behind the header, learnt from the newest contact seen. It is never below
 * zero, so that one contact with a date in the future does not settle everything before it.
 */
export interface ContactState {
	v: 1;
	/** Of which account, event and filters it speaks */
	of: string;
	/** Reading starts here, this millisecond included */
	from: number;
	/** … and behind this row, when the millisecond was not handled to its end */
	after?: Cursor;
	/** Contacts added up to here are no longer new: the account was read to its end after that */
	since: number;
	/** Milliseconds; absent as long as no contact was ever seen */
	behind?: number;
	/** What was reported and may be read again */
	seen: PackedKeys;
	/** Contacts added after `since` that were reported as created */
	born: PackedKeys;
	/** What a comparing event remembers of contacts */
	known?: string;
}

/** Limits in characters: both lists stay well below the 200 KB that a state may have (field.md 7). */
const MOST_SEEN = 120_000;
const MOST_BORN = 50_000;
/** The Date header is cut to whole seconds. */
const HEADER_MS = 1000;

/** What a reading has to know of its event. */
export type ReadingEvent = Pick<ContactEvent, 'identity' | 'classify' | 'tellsApart'>;

/** The contacts at the end of the account when the trigger starts. */
export interface Start {
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
	event: ReadingEvent,
	overlapMs: number,
	{ rows, isFull, endedAt, reported }: Start,
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
	const born = new KeyMemory();
	for (const row of [...rows, ...reported]) {
		if (row.at <= floor) continue;
		seen.add(event.identity(row));
		if (event.tellsApart && row.added > floor) born.add(creationOf(row));
	}
	return {
		v: 1,
		of,
		from: floor === 0 ? 0 : floor + 1,
		since: floor,
		behind: newest && behindAtMost(newest, endedAt),
		seen: seen.pack(),
		born: born.pack(),
	};
}

/** One poll's walk through the account, from the place where the last one ended. */
export class Reading {
	private readonly seen: KeyMemory;
	private readonly born: KeyMemory;
	/** Everything up to here was visible when this reading began */
	private readonly settledUpTo: number;
	private place: Pick<ContactState, 'from' | 'after'>;
	private settled?: Row;
	private newest?: Row;
	private reached = -Infinity;

	/** @param begunAt the server's time when the first search ran, or a little earlier */
	constructor(
		private readonly state: ContactState,
		private readonly event: ReadingEvent,
		overlapMs: number,
		begunAt: number,
	) {
		this.seen = new KeyMemory(state.seen);
		this.born = new KeyMemory(state.born);
		this.place = { from: state.from, after: state.after };
		this.settledUpTo = state.behind === undefined ? -Infinity : begunAt - state.behind - overlapMs;
	}

	/**
	 * Whether a contact can be reported and remembered now. When not, it waits in HighLevel until older ones
	 * are settled, which takes no longer than the overlap.
	 */
	hasRoomFor(row: Row): boolean {
		return row.at <= this.settledUpTo || this.seen.weight < MOST_SEEN;
	}

	/** Whether a contact was created since the account was last read to its end. */
	isNew({ added }: Row): boolean {
		return added > this.state.since;
	}

	/** What there is to report about the next row; nothing when it is known or does not concern the event. */
	look(row: Row): EventName | undefined {
		if (this.seen.has(this.event.identity(row))) return undefined;
		const isNew = this.isNew(row) && !this.born.has(creationOf(row));
		return this.event.classify(row, isNew);
	}

	/**
	 * Goes past the next row.
	 *
	 * @param reported what was reported about it, if anything
	 * @throws Error when the rows are not in the order of their dates
	 */
	pass(row: Row, reported?: EventName): void {
		if (row.at < this.reached) {
			throw new Error(
				'HighLevel did not sort the contacts by date, so that new ones may be hidden',
			);
		}
		this.reached = row.at;
		const identity = this.event.identity(row);
		const isSettled = row.at <= this.settledUpTo;
		if (isSettled) {
			this.place = { from: row.at, after: row.cursor };
			this.settled = row;
		}
		// A contact may be newer than its place in the index; then it comes again, further on.
		if (isSettled && identity.at <= this.settledUpTo) this.seen.delete(identity);
		else if (reported) this.seen.add(identity);
		if (reported === 'contactCreated' && this.event.tellsApart) this.born.add(creationOf(row));
		if (!this.newest || row.at > this.newest.at) this.newest = row;
	}

	/**
	 * Ends the reading.
	 *
	 * @param isComplete whether the account was read to its end
	 * @param endedAt the server's time of the last reply
	 */
	close(isComplete: boolean, endedAt: number): ContactState {
		const { of, behind = Infinity } = this.state;
		const since = isComplete && this.settled ? this.settled.at : this.state.since;
		// Keys of contacts that have moved on since then would otherwise stay as long as the place does.
		const read = isComplete ? this.settledUpTo : Math.min(this.settledUpTo, this.reached);
		this.seen.dropBefore(Math.max(this.place.from, read));
		this.born.dropBefore(since);
		// So many new contacts at once: of the oldest it is forgotten that they were new, not that they were seen.
		const forgotten = this.born.shrinkTo(MOST_BORN) ?? 0;
		const now = this.newest ? behindAtMost(this.newest, endedAt) : Infinity;
		const least = Math.min(behind, now);
		return {
			v: 1,
			of,
			...this.place,
			since: Math.max(since, forgotten),
			behind: Number.isFinite(least) ? least : undefined,
			seen: this.seen.pack(),
			born: this.born.pack(),
		};
	}
}

function behindAtMost(newest: Row, serverTime: number): number {
	return Math.max(0, serverTime + HEADER_MS - Math.max(newest.at, newest.updated));
}

function creationOf({ id, added }: Row) {
	return { at: added, text: id };
}
