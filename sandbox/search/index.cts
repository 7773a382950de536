import type { Contact } from '../model/types.cts';
import { compareToCursor, cursorOf, position, rowOf, type Row, type SortRule } from './order.cts';

interface Pending {
	contact: Contact;
	/** From when on the row before it is not found any more */
	hidesAt: number;
	visibleAt: number;
}

/** How long the index takes over a write. */
export interface IndexLag {
	/** Until the new row is found */
	delayMs: number;
	/** How long before that there is no row at all */
	gapMs?: number;
}

interface SortedList {
	sort: SortRule[];
	rows: Row[];
}

const REMEMBERED_RESULTS = 8;

/**
 * The contacts as search sees them: each write becomes visible some time later. Before that, there is a time
 * without any row of the contact (docs/highlevel-api.md, Search); deleted contacts stay until then.
 * Lists are kept sorted as contacts come and go, and filtered results are remembered until the next
 * change, so that a page costs the same whether the account holds ten contacts or a hundred thousand.
 */
export class SearchIndex {
	private visible = new Map<string, Contact>();
	private before = new Map<string, Contact | undefined>();
	private pending = new Map<string, Pending[]>();
	private delays = new Map<string, number>();
	private lists = new Map<string, SortedList>();
	private results = new Map<string, Row[]>();

	clear(): void {
		for (const map of [this.visible, this.before, this.pending, this.delays]) map.clear();
		this.forgetLists();
	}

	/** Takes in a write, which takes the contact's own time to be seen if it has one. */
	put(contact: Contact, now: number, { delayMs, gapMs = 0 }: IndexLag): void {
		const own = this.delays.get(contact.id);
		const delay = own ?? delayMs;
		if (delay <= 0 && !this.pending.has(contact.id)) {
			this.show(contact);
			return;
		}
		const visibleAt = now + delay;
		const keepsRow = contact.deleted || own !== undefined;
		const waiting = this.pending.get(contact.id) ?? [];
		waiting.push({ contact, visibleAt, hidesAt: keepsRow ? visibleAt : visibleAt - gapMs });
		this.pending.set(contact.id, waiting);
	}

	/** Shows all that was written, as after a long time. */
	settle(): void {
		this.catchUp(Infinity);
	}

	/**
	 * Gives one contact an index delay of its own. Its latest write, even one already seen, is seen
	 * `delayMs` after `now`; later writes are delayed as well.
	 */
	delay(contactId: string, now: number, delayMs: number): void {
		this.delays.set(contactId, delayMs);
		const waiting = this.pending.get(contactId);
		if (waiting) {
			for (const write of waiting) write.visibleAt = write.hidesAt = now + delayMs;
			return;
		}
		const current = this.visible.get(contactId);
		if (!current) return;
		this.withdraw(current);
		const older = this.before.get(contactId);
		if (older) this.show(older);
		const visibleAt = now + delayMs;
		this.pending.set(contactId, [{ contact: current, visibleAt, hidesAt: visibleAt }]);
	}

	/** The rows of one location in the order of `sort`. The list must not be changed. */
	sorted(locationId: string, sort: SortRule[], now: number): Row[] {
		this.catchUp(now);
		const key = JSON.stringify([locationId, sort]);
		let list = this.lists.get(key);
		if (!list) {
			const rows: Row[] = [];
			for (const contact of this.visible.values()) {
				if (contact.locationId === locationId) rows.push(rowOf(contact, sort));
			}
			rows.sort((a, b) => compareToCursor(a, cursorOf(b), sort));
			list = { sort, rows };
			this.lists.set(key, list);
		}
		return list.rows;
	}

	/** As {@link sorted}, reduced to the matching rows; `key` tells one filter from another. */
	matching(
		locationId: string,
		sort: SortRule[],
		now: number,
		key: string,
		matches: (contact: Contact) => boolean,
	): Row[] {
		const rows = this.sorted(locationId, sort, now);
		const resultKey = JSON.stringify([locationId, sort, key]);
		const known = this.results.get(resultKey);
		if (known) return known;
		const found = rows.filter(({ contact }) => matches(contact));
		if (this.results.size >= REMEMBERED_RESULTS) {
			this.results.delete(this.results.keys().next().value as string);
		}
		this.results.set(resultKey, found);
		return found;
	}

	private catchUp(now: number): void {
		for (const [id, writes] of this.pending) {
			const due = writes.findLast(({ visibleAt }) => visibleAt <= now);
			if (due) this.show(due.contact);
			const rest = writes.filter(({ visibleAt }) => visibleAt > now);
			if (rest.length > 0) this.pending.set(id, rest);
			else this.pending.delete(id);
			const row = this.visible.get(id);
			if (row && rest.some(({ hidesAt }) => hidesAt <= now)) this.withdraw(row);
		}
	}

	private show(contact: Contact): void {
		const older = this.visible.get(contact.id);
		if (older) this.withdraw(older);
		this.before.set(contact.id, older);
		this.results.clear();
		if (contact.deleted) return;
		this.visible.set(contact.id, contact);
		this.eachListOf(contact, ({ rows, sort }) => {
			const row = rowOf(contact, sort);
			rows.splice(position(rows, cursorOf(row), sort, false), 0, row);
		});
	}

	private withdraw(contact: Contact): void {
		this.visible.delete(contact.id);
		this.results.clear();
		this.eachListOf(contact, ({ rows, sort }) => {
			const at = position(rows, cursorOf(rowOf(contact, sort)), sort, false);
			if (rows[at]?.contact.id === contact.id) rows.splice(at, 1);
		});
	}

	private eachListOf(contact: Contact, change: (list: SortedList) => void): void {
		for (const [key, list] of this.lists) {
			if (key.startsWith(JSON.stringify([contact.locationId]).slice(0, -1))) change(list);
		}
	}

	/** For bulk loads: sorting once is cheaper than inserting each. */
	forgetLists(): void {
		this.lists.clear();
		this.results.clear();
	}
}
