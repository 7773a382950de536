import type { IDataObject } from 'n8n-workflow';
import { searchContacts } from '../../actions/contact/contactPages';
import type { ContactSearch } from '../../model/contactFilters';
import type { WatchTools } from '../childEvent';
import { readRow, type Row } from '../contacts/row';
import { MINUTE } from '../leadTime';
import { DatedMemory } from '../memory/datedMemory';

/** For how long after a change a contact may turn up late in HighLevel's search. */
const OVERLAP_MS = 10 * MINUTE;
/** Characters; some thousand contacts */
const MOST = 40_000;
/** Contacts that are gone through in one poll. */
const MOST_LISTED = 500;
const PAGE = 100;

/**
 * Chooses the contacts whose notes are read: those that have changed, each time that they do, and the ones that
 * changed last, each time. Whether a note itself counts as a change of the contact is not documented
 * (highlevel-api.md 9).
 */
export class RecentContacts {
	private readonly memory: DatedMemory;
	private newest = 0;

	/** @param always how many of those that changed last are read each time */
	constructor(
		private readonly search: ContactSearch,
		private readonly always: number,
		private readonly saved?: IDataObject,
	) {
		this.memory = new DatedMemory(saved, MOST);
	}

	/** Those that have changed first, the longest ago first. */
	async choose({ api }: WatchTools): Promise<Row[]> {
		const changed: Row[] = [];
		const others: Row[] = [];
		const sort = { field: 'dateUpdated', direction: 'desc' };
		const pageSize = Math.max(PAGE, this.always);
		let place = 0;
		for await (const contact of searchContacts(api, this.search, sort, pageSize)) {
			const row = readRow(contact, 'dateUpdated');
			this.newest = Math.max(this.newest, row.at);
			const isChanged = this.saved !== undefined && this.memory.isNews(versionOf(row));
			if (isChanged) changed.unshift(row);
			else if (place < this.always) others.push(row);
			place += 1;
			const isOld = this.memory.isOld(row.at) || this.saved === undefined;
			if (place >= MOST_LISTED || (place >= this.always && isOld)) break;
		}
		return [...changed, ...others];
	}

	/** To be called when everything about this version of a contact was reported. */
	remember(row: Row): void {
		this.memory.add(versionOf(row));
	}

	/** @param isComplete whether all of the chosen ones were read */
	pack(isComplete: boolean): IDataObject {
		if (isComplete && this.newest > 0) this.memory.settle(this.newest - OVERLAP_MS);
		return this.memory.pack();
	}
}

function versionOf({ id, updated }: Row) {
	return { at: updated, text: `${id} ${updated}` };
}
