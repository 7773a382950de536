import { KeyMemory, type PackedKeys } from '../memory/keyMemory';
import type { Row } from './row';

export interface NewContactsState {
	/** Contacts that were added up to here are old, whether or not they were ever seen. */
	since: number;
	/** These were added after that and are not new any more. */
	born: PackedKeys;
	/** The account was last read to its end at this time, in epoch milliseconds. */
	aged?: number;
}

/** An absent contact counts as new all that time, so it is remembered that it was told. */
const REMEMBERED_MS = 12 * 60 * 60_000;

/**
 * New are the contacts that were added since the start and were not told yet. This goes by the date on which they
 * were added, which never changes, and by a list of those told, not by where they turn up in the search: a contact
 * that is edited has no row for a while, and is found elsewhere then.
 */
export class NewContacts {
	private readonly keys: KeyMemory;
	private since: number;
	private aged?: number;

	constructor(
		{ since, born, aged }: NewContactsState,
		private readonly most: number,
	) {
		this.keys = new KeyMemory(born);
		this.since = since;
		this.aged = aged;
	}

	get hasRoom(): boolean {
		return this.keys.weight < this.most;
	}

	isNew(row: Row): boolean {
		return row.added > this.since && !this.keys.has(creationOf(row));
	}

	add(row: Row): void {
		if (row.added > this.since) this.keys.add(creationOf(row));
	}

	/** Takes a contact off the list that is never read again. */
	delete(row: Row): void {
		this.keys.delete(creationOf(row));
	}

	settle(at: number): void {
		this.since = Math.max(this.since, at);
		this.keys.dropBefore(this.since);
	}

	/**
	 * Forgets those that were told long ago. It goes by when the account was read and not by when they were added:
	 * after an outage, contacts of days ago are told today, and may be absent today.
	 *
	 * @param now when the account was read to its end
	 * @param settledMs how far back from a scan no contact can be missing any more, but for a short time
	 */
	age(now: number, settledMs: number): void {
		if (this.keys.weight === 0) return;
		this.aged ??= now;
		if (now < this.aged + REMEMBERED_MS) return;
		this.settle(this.aged - settledMs);
		this.aged = now;
	}

	shrink(): void {
		this.settle(this.keys.shrinkTo(this.most) ?? this.since);
	}

	pack(): NewContactsState {
		const { since, aged } = this;
		return { since, born: this.keys.pack(), ...(aged === undefined ? {} : { aged }) };
	}
}

function creationOf({ id, added }: Row) {
	return { at: added, text: id };
}
