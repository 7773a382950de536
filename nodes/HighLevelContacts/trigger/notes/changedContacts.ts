import { asList, asText, idIn } from '../../../shared/answered';
import type { IDataObject } from 'n8n-workflow';
import { contactsMatching } from '../../queries/contactPages';
import type { SearchFilter } from '../../model/search/contactFilters';
import { takeFirst } from '../../transport/paginate';
import type { WatchTools } from '../childEvent';
import { versionOf } from '../contacts/contactEvents';
import {
	firstState,
	isContactState,
	type ContactState,
	type ScanEvent,
} from '../contacts/contactState';
import { fetchPage, type SearchPage } from '../contacts/fetchPage';
import { ContactScan } from '../contacts/contactScan';
import type { Row } from '../contacts/row';
import { MINUTE } from '../leadTime';
import { matchesFilters } from '../matchesFilters';

/** HighLevel's search finds a change after that time at the latest; contact events have the same overlap. */
const OVERLAP_MS = 3 * MINUTE;
const PAGE = 100;
/** Half a minute is enough for so many changed contacts. The others follow in the next poll. */
const MOST_CHANGED = 300;

/** Every version of a contact is news, once. */
const versions: ScanEvent = {
	watches: 'dateUpdated',
	eventKey: versionOf,
	classify: () => 'contactUpdated',
};

export interface Target {
	contactId: string;
	/** All of its notes were reported, so that this version of it need not be looked at again. */
	isDone?: boolean;
}

/**
 * Reads the notes of the contacts that have changed since, each time that they do, and always of those that changed
 * last, since it is not documented whether a note counts as a change of its contact (docs/highlevel-api.md, Still
 * open).
 */
export class ChangedContacts {
	/** The contact that changed last is at the end. */
	private latest: string[];
	private next?: ContactState;
	private scan?: ContactScan;
	private last?: SearchPage;
	private isAtEnd = false;
	private readonly walked: Array<{ row: Row; target?: Target }> = [];
	/** A contact that changes between two pages comes up twice, and its notes are read once. */
	private readonly changed = new Map<string, Target>();

	constructor(
		private readonly filters: SearchFilter[],
		private readonly always: number,
		private readonly saved?: IDataObject,
	) {
		this.latest = asList(saved?.latest).flatMap((id) => asText(id) ?? []);
	}

	/** Puts those that changed the longest ago first. */
	async choose(tools: WatchTools): Promise<Target[]> {
		const place = this.saved?.place;
		if (isContactState(place)) await this.walk(tools, place);
		else await this.start(tools);
		// This is the start, or the user has chosen another number of them.
		if (this.saved?.always !== this.always) {
			this.latest = (await this.newest(tools, this.always)).reverse();
		}
		const others = this.latest.filter((id) => !this.changed.has(id));
		return [...this.changed.values(), ...others.map((contactId) => ({ contactId }))];
	}

	/** The last one comes first. */
	async newest({ api }: WatchTools, count: number): Promise<string[]> {
		const sort = { field: 'dateUpdated', direction: 'desc' };
		const found = contactsMatching(api, { filters: this.filters }, sort, count);
		return (await takeFirst(found, count)).flatMap((contact) => idIn(contact) ?? []);
	}

	hadBefore(at: number): boolean {
		return this.scan?.hadBefore(at) ?? false;
	}

	/** A deleted contact need not be looked at any more until it changes. */
	drop(contactId: string): void {
		this.latest = this.latest.filter((id) => id !== contactId);
	}

	pack(): IDataObject {
		const place = this.scan ? this.close(this.scan) : this.next;
		const { always, latest } = this;
		return { place, always, latest };
	}

	private async start({ api, clock }: WatchTools): Promise<void> {
		const page = await fetchPage(api, clock, {
			size: PAGE,
			watches: 'dateUpdated',
			direction: 'desc',
		});
		this.next = firstState('', versions, OVERLAP_MS, {
			...page,
			isFull: !page.isLast,
			reported: [],
		});
	}

	private async walk({ api, clock, giveUpAt }: WatchTools, place: ContactState): Promise<void> {
		const { from } = place;
		let after = place.after;
		do {
			const page = await fetchPage(api, clock, {
				size: PAGE,
				watches: 'dateUpdated',
				direction: 'asc',
				from,
				after,
			});
			this.last = page;
			this.scan ??= new ContactScan(place, versions, OVERLAP_MS, page.begunAt, page.rows);
			for (const row of page.rows) {
				const isNews =
					matchesFilters(row.contact, this.filters) && this.scan.look(row) !== undefined;
				const isFull = this.changed.size >= MOST_CHANGED;
				if (isNews && (isFull || !this.scan.hasRoom)) return;
				this.walked.push({ row, target: isNews ? this.target(row.id) : undefined });
				if (isNews) this.latest = moved(this.latest, row.id).slice(-this.always);
			}
			after = page.rows.at(-1)?.cursor;
		} while (!this.last.isLast && after && clock.now() < giveUpAt);
		this.isAtEnd = this.last.isLast;
	}

	private target(contactId: string): Target {
		const target = this.changed.get(contactId) ?? { contactId };
		this.changed.set(contactId, target);
		return target;
	}

	/** The place must stay before a contact of which not all was reported. */
	private close(scan: ContactScan): ContactState {
		let isThrough = this.isAtEnd;
		for (const { row, target } of this.walked) {
			if (target && !target.isDone) {
				isThrough = false;
				break;
			}
			scan.pass(row, target && 'contactUpdated');
		}
		return scan.close(isThrough, this.last?.endedAt ?? 0);
	}
}

function moved(ids: string[], id: string): string[] {
	return [...ids.filter((other) => other !== id), id];
}
