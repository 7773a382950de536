import { NodeOperationError, type INodeExecutionData } from 'n8n-workflow';
import { contactsMatching } from '../../queries/contactPages';
import { hidesSmsSetting } from '../../model/contact/smsConsent';
import { isOwnChange } from '../../transport/ownChanges';
import { takeFirst } from '../../transport/paginate';
import { ContactOutput } from '../contactOutput';
import type { Poll, PollTools } from '../poll';
import type { ChangeDetector, ContactChange } from './changeDetector';
import { sampleName } from './contactEvents';
import type { ContactSettings } from './contactSettings';
import { firstState, isContactState, orderOf, type ContactState } from './contactState';
import { ContactScan } from './contactScan';
import { fetchPage, type SearchPage } from './fetchPage';
import { matchesFilters } from '../matchesFilters';
import { readRows, type Row } from './row';

/** In some accounts contacts change faster than they can be read. */
const MOST_PAGES = 100;
/** So many contacts are read on their own in half a minute, where the search leaves out what is needed. */
const MOST_READS = 300;

interface Report {
	row: Row;
	change: ContactChange;
}

export class ContactPoll implements Poll<ContactState> {
	readonly isState = isContactState;
	private readonly reports: Report[] = [];
	private reads = 0;

	constructor(
		private readonly tools: PollTools,
		private readonly settings: ContactSettings,
		private readonly pageSize: number,
	) {}

	async sample(): Promise<INodeExecutionData[]> {
		const [row] = await this.newest(1);
		if (!row) {
			throw new NodeOperationError(this.tools.host.getNode(), 'There is no contact to test with', {
				description:
					'No contact in this HighLevel sub-account matches the filters. Add one in HighLevel, or change the filters, and test again. One that was just added may be found only after 10 seconds, sometimes a minute.',
			});
		}
		this.report(row, { event: sampleName(this.settings.event, row) });
		return await this.items();
	}

	async run(state: ContactState | undefined, of: string) {
		const next = state ? await this.readOn(state) : await this.start(of);
		return { items: await this.items(), next };
	}

	private async start(of: string): Promise<ContactState> {
		const { api, clock } = this.tools;
		const { event, overlapMs, firstRunContacts } = this.settings;
		const page = await fetchPage(api, clock, {
			size: this.pageSize,
			watches: 'dateUpdated',
			direction: 'desc',
		});
		const reported = await this.newest(firstRunContacts);
		for (const row of reported.toReversed()) this.report(row, { event: sampleName(event, row) });
		const state = firstState(of, event, overlapMs, { ...page, isFull: !page.isLast, reported });
		const changeDetector = event.openMemory?.(this.settings.watched);
		// The place was noted before: what changes in between is read again, and is no news then.
		await changeDetector?.learn(api);
		return { ...state, known: changeDetector?.pack() };
	}

	private async readOn(state: ContactState): Promise<ContactState> {
		const { event, overlapMs, watched } = this.settings;
		const { clock, giveUpAt } = this.tools;
		const changeDetector = event.openMemory?.(watched, state.known);
		let page = await this.page(state);
		const scan = new ContactScan(state, event, overlapMs, page.begunAt, page.rows);
		for (let pages = 1; ; pages += 1) {
			const isThrough = this.take(page.rows, scan, changeDetector);
			const last = page.rows.at(-1);
			const isEnd = page.isLast || !last;
			if (isEnd || !isThrough || pages >= MOST_PAGES || clock.now() >= giveUpAt) {
				const next = scan.close(isEnd && isThrough, page.endedAt);
				return { ...next, known: changeDetector?.pack() };
			}
			page = await this.page(state, last.cursor);
		}
	}

	/** @returns whether all of the page was handled */
	private take(rows: Row[], scan: ContactScan, changeDetector?: ChangeDetector): boolean {
		for (const row of rows) {
			const change = this.isWanted(row) ? changeOf(row, scan, changeDetector) : undefined;
			if (change && !scan.hasRoom) return false;
			if (change && !this.isOwn(row)) {
				if (this.isFull) return false;
				this.report(row, change);
			}
			// A change of our own counts as reported, so that it is not taken for another's after a restart.
			scan.pass(row, changeDetector ? undefined : change?.event);
			changeDetector?.remember(row);
		}
		return true;
	}

	private get isFull(): boolean {
		return this.reports.length >= this.settings.maxItems || this.reads >= MOST_READS;
	}

	private isWanted({ contact }: Row): boolean {
		const { search, ignoredTags } = this.settings;
		return matchesFilters(contact, search.filters, ignoredTags);
	}

	private isOwn({ id, updated }: Row): boolean {
		return this.settings.ignoresOwn && isOwnChange(this.tools.api.locationId, id, updated);
	}

	/** Each page repeats the same filter and order, as the search demands. */
	private async page(state: ContactState, after = state.after): Promise<SearchPage> {
		const { event, search } = this.settings;
		const watches = orderOf(state, event);
		const isAboutNewOnes = !event.eventKey && watches === 'dateUpdated';
		return await fetchPage(this.tools.api, this.tools.clock, {
			size: this.pageSize,
			watches,
			direction: 'asc',
			from: state.from,
			// However many others are changed, that costs nothing.
			addedFrom: isAboutNewOnes ? state.since : undefined,
			after,
			query: search.query,
		});
	}

	private async newest(count: number): Promise<Row[]> {
		const { event, search } = this.settings;
		const sort = { field: event.watches, direction: 'desc' };
		const found = contactsMatching(this.tools.api, search, sort, count);
		return readRows(await takeFirst(found, count), event.watches);
	}

	private report(row: Row, change: ContactChange): void {
		this.reports.push({ row, change });
		if (this.settings.form === 'sms' && hidesSmsSetting(row.contact)) this.reads += 1;
	}

	private async items(): Promise<INodeExecutionData[]> {
		const output = new ContactOutput(this.tools.api, this.settings.form);
		const contacts = await output.ofFound(this.reports.map(({ row }) => row.contact));
		return this.reports.map(({ row, change }) => ({
			json: { ...change, ...contacts.get(row.contact) },
		}));
	}
}

function changeOf(
	row: Row,
	scan: ContactScan,
	changeDetector?: ChangeDetector,
): ContactChange | undefined {
	if (scan.wasThere(row.updated)) return undefined;
	if (changeDetector) return changeDetector.compare(row, scan.isNew(row));
	const event = scan.look(row);
	return event && { event };
}
