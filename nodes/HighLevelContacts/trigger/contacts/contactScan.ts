import { KeyMemory } from '../memory/keyMemory';
import type { EventName } from './contactEvents';
import {
	maxNewContacts,
	MOST_SEEN,
	orderOf,
	type ContactState,
	type ScanPosition,
	type ScanEvent,
} from './contactState';
import { NewContacts } from './newContacts';
import type { Row, WatchedDate } from './row';
import { APART_MS, behindAtMost, StartInstant } from './startInstant';

/** Walks through the account from the place where the last poll ended. It sends no request and reads no clock. */
export class ContactScan {
	private readonly seen: KeyMemory;
	private readonly newContacts: NewContacts;
	private readonly start: StartInstant;
	private readonly order: WatchedDate;
	/** All up to here was found when this scan began, but for what is away for a moment. */
	private readonly settledUpTo: number;
	/** As a rule, so was all up to here. */
	private readonly ripeUpTo: number;
	private place: ScanPosition;
	private read: ContactState['read'];
	/** An earlier poll has looked long enough ago. */
	private readonly isSecond: boolean;
	private isBeyond: boolean;
	private newest?: number;
	private reached = -Infinity;

	/**
	 * @param begunAt the server's time when the first search ran, or a little earlier
	 * @param firstRows what it has found, which also tells how far the clock of the dates can be behind
	 */
	constructor(
		private readonly state: ContactState,
		private readonly event: ScanEvent,
		private readonly overlapMs: number,
		private readonly begunAt: number,
		firstRows: Row[] = [],
	) {
		const { from, after, behind = Infinity, seen, born } = state;
		this.order = orderOf(state, event);
		// Version 0.1 kept what was told of new contacts in the list of what was reported.
		const told = event.eventKey ? born : { ...born, ...seen };
		this.seen = new KeyMemory(event.eventKey && seen);
		this.newContacts = new NewContacts({ ...state, born: told }, maxNewContacts(event));
		const newest = Math.max(...firstRows.map(({ updated }) => updated));
		const behindNow = Math.min(behind, behindAtMost(newest, begunAt));
		this.start = new StartInstant(state.start, overlapMs, behindNow, begunAt);
		this.place = { from, after };
		this.isSecond = state.read !== undefined && begunAt >= state.read.at + APART_MS;
		this.isBeyond = !this.isSecond;
		this.settledUpTo = begunAt - behind - overlapMs;
		this.ripeUpTo = begunAt - behind - overlapMs / 2;
	}

	/**
	 * Without room a contact waits in HighLevel until older ones are settled, which takes no longer than the overlap
	 * and two polls.
	 */
	get hasRoom(): boolean {
		return this.seen.weight < MOST_SEEN && (this.newContacts.hasRoom || !this.needsAllNewcomers);
	}

	isNew(row: Row): boolean {
		return this.newContacts.isNew(row) && !this.start.wasThere(row.added, row.updated);
	}

	wasThere(at: number): boolean {
		return this.start.wasThere(at);
	}

	/** What belongs to a contact shows at once, but may not have been read before the start. */
	hadBefore(at: number): boolean {
		return this.start.hadBefore(at);
	}

	look(row: Row): EventName | undefined {
		return this.isKnown(row) ? undefined : this.event.classify(row, this.isNew(row));
	}

	/** @throws Error when the rows are not in the order of their dates */
	pass(row: Row, reported?: EventName): void {
		if (row.at < this.reached) {
			throw new Error(
				'HighLevel did not sort the contacts by date, so that new ones may be hidden',
			);
		}
		this.reached = row.at;
		this.remember(row, reported);
		if (row.at <= this.ripeUpTo) this.moveBehind(row);
		this.newest = Math.max(this.newest ?? -Infinity, row.at, row.updated);
	}

	/**
	 * @param isComplete whether the account was read to its end
	 * @param endedAt the server's time of the last reply
	 */
	close(isComplete: boolean, endedAt: number): ContactState {
		const { state, overlapMs } = this;
		const { of, behind = Infinity } = state;
		const least = Math.min(behind, behindAtMost(this.newest ?? -Infinity, endedAt));
		this.move(isComplete);
		this.seen.dropBefore(this.place.from);
		if (isComplete) this.newContacts.age(this.begunAt, overlapMs + least);
		if (!this.needsAllNewcomers) this.newContacts.shrink();
		const next = this.turn(isComplete);
		const newContacts = this.newContacts.pack();
		return {
			v: 1,
			of,
			...next,
			start: this.start.next(isComplete, newContacts.since),
			behind: Number.isFinite(least) ? least : undefined,
			seen: this.seen.pack(),
			...newContacts,
		};
	}

	/**
	 * An event that tells nothing but creations would lose those of whom it does not know any more whether they are
	 * new.
	 */
	private get needsAllNewcomers(): boolean {
		return !this.event.eventKey;
	}

	private remember(row: Row, reported?: EventName): void {
		const { eventKey, tellsApart } = this.event;
		const { added, updated } = row;
		if (eventKey && (reported || this.start.wasThere(updated))) this.seen.add(eventKey(row));
		// Who does not match the filters at first, may within the overlap; afterwards that is no creation.
		const isOld = added <= this.settledUpTo || this.start.wasThere(added, updated);
		if (tellsApart && (reported === 'contactCreated' || isOld)) this.newContacts.add(row);
	}

	private isKnown(row: Row): boolean {
		const { eventKey } = this.event;
		return eventKey ? this.seen.has(eventKey(row)) : !this.newContacts.isNew(row);
	}

	private moveBehind(row: Row): void {
		const here = { from: row.at, after: row.cursor };
		this.read = { ...here, at: this.begunAt };
		const last = this.state.read;
		if (last && row.at > last.from) this.isBeyond = true;
		if (!this.isBeyond && row.at <= this.settledUpTo) {
			this.place = here;
			// A contact may be newer than its place in the index; then it comes again, further on.
			const key = this.event.eventKey?.(row);
			if (key && key.at <= this.settledUpTo) this.seen.delete(key);
			if (this.order === 'dateAdded') this.newContacts.delete(row);
		}
		const { after } = last ?? {};
		if (after && String(after) === String(row.cursor)) this.isBeyond = true;
	}

	private move(isComplete: boolean): void {
		const last = this.state.read;
		// In a quiet account nothing changes, so that n8n has nothing to save.
		const isQuiet = !this.read && this.seen.weight === 0;
		const isNoFarther = isComplete ? isQuiet : !this.isBeyond;
		if (last && (!this.isSecond || isNoFarther)) {
			this.read = last;
		} else if (isComplete && !isQuiet) {
			const settled = { from: this.settledUpTo + 1 };
			if (last) this.place = later(this.place, last.from <= settled.from ? last : settled);
			this.read = { ...later(last ?? this.place, { from: this.ripeUpTo + 1 }), at: this.begunAt };
		}
	}

	private turn(isComplete: boolean): Pick<ContactState, 'from' | 'after' | 'order' | 'read'> {
		const { place, read, order } = this;
		if (order === 'dateAdded' && isComplete) {
			this.newContacts.settle(place.after ? place.from : place.from - 1);
		} else if (order === 'dateAdded' || this.hasRoom || !this.needsAllNewcomers) {
			return { ...place, order, read };
		}
		const { since } = this.newContacts.pack();
		return { from: since + 1, order: order === 'dateAdded' ? 'dateUpdated' : 'dateAdded' };
	}
}

function later(a: ScanPosition, b: ScanPosition): ScanPosition {
	const { from, after } = b.from > a.from ? b : a;
	return { from, after };
}
