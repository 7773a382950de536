import {
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
	type IPollFunctions,
} from 'n8n-workflow';
import { searchContacts } from '../actions/contact/contactPages';
import { contactOutput } from '../model/contactOutput';
import { asNodeError } from '../run/itemErrors';
import { Api } from '../transport/api';
import { systemClock, type Clock } from '../transport/clock';
import { forSubAccount, openConnection } from '../transport/connection';
import type { Host } from '../transport/exchange';
import { isOwnChange } from '../transport/ownChanges';
import { take } from '../transport/paginate';
import { Session } from '../transport/session';
import { firstState, Reading, type TriggerState } from './cursor';
import type { Comparison, Happening } from './comparison';
import { sampleName } from './events';
import { fetchPage, type SearchPage } from './fetchPage';
import { matchesFilters } from './matchesFilters';
import { readRow, type Row } from './row';
import { readSettings, type TriggerSettings } from './settings';
import { fingerprint, StateStore } from './stateStore';

/** Polls come each minute at the most; one that ends before the next begins costs nothing twice. */
const LONGEST_POLL_MS = 45_000;
/** Of the time after which n8n gives a poll up. The last page and its retries need the rest. */
const BUDGET_SHARE = 0.5;
/** The longest page that the search has (highlevel-api.md 4.11). */
const PAGE_SIZE = 500;
/** For an account in which contacts change faster than they can be read. */
const MOST_PAGES = 100;

type Items = INodeExecutionData[][] | null;

/**
 * One poll of the trigger. The state is written once, at the end: whatever fails before leaves it as it was,
 * and the next poll reads the same again.
 *
 * @param pageSize contacts per request; given by tests only
 * @throws NodeApiError with HighLevel's HTTP code, or NodeOperationError for wrong parameters
 */
export async function pollContacts(
	host: IPollFunctions,
	clock: Clock = systemClock,
	pageSize = PAGE_SIZE,
): Promise<Items> {
	try {
		const settings = readSettings(host);
		const opened = await openConnection(host as unknown as Host, settings.authentication);
		const connection = forSubAccount(opened, settings.locationId);
		const session = new Session(host as unknown as Host, connection, clock);
		const api = new Api(session, settings.api, undefined, clock);
		const poll = new Poll(host, clock, api, settings, pageSize);
		if (host.getMode() === 'manual') return await poll.sample();
		return await poll.run(new StateStore(host, fingerprint(connection, settings)));
	} catch (error) {
		const shown = asNodeError(host.getNode(), error);
		throw shown;
	}
}

class Poll {
	private readonly items: INodeExecutionData[] = [];

	constructor(
		private readonly host: IPollFunctions,
		private readonly clock: Clock,
		private readonly api: Api,
		private readonly settings: TriggerSettings,
		private readonly pageSize: number,
	) {}

	/** What the user gets who tries the trigger in the editor: the newest contact, and no change of state. */
	async sample(): Promise<Items> {
		const [row] = await this.newest(1);
		if (!row) {
			throw new NodeOperationError(this.host.getNode(), 'There is no contact to test with', {
				description:
					'No contact in this HighLevel sub-account matches the filters. Add one in HighLevel, or change the filters, and test again.',
			});
		}
		this.emit(row, { event: sampleName(this.settings.event, row) });
		return [this.items];
	}

	async run(store: StateStore): Promise<Items> {
		const { of, state } = store;
		const next = state ? await this.readOn(state) : await this.start(of);
		// Two polls can run at once. The one that ends last has seen nothing that the next one will not see.
		if (!store.save(next)) return null;
		return this.items.length > 0 ? [this.items] : null;
	}

	private async start(of: string): Promise<TriggerState> {
		const { event, overlapMs, firstRunContacts } = this.settings;
		const page = await fetchPage(this.api, this.clock, {
			size: this.pageSize,
			watches: event.watches,
			direction: 'desc',
		});
		const reported = await this.newest(firstRunContacts);
		for (const row of reported.toReversed()) this.emit(row, { event: sampleName(event, row) });
		const state = firstState(of, event, overlapMs, { ...page, isFull: !page.isLast, reported });
		const comparison = event.openMemory?.(this.settings.watched);
		// After the place was noted: what changes in between is read again, and is no news then.
		await comparison?.learn(this.api);
		return { ...state, known: comparison?.pack() };
	}

	private async readOn(state: TriggerState): Promise<TriggerState> {
		const { event, overlapMs, watched } = this.settings;
		const { from, known } = state;
		const comparison = event.openMemory?.(watched, known);
		const giveUpAt = this.clock.now() + this.budgetMs();
		let page = await this.page(from, state.after);
		const reading = new Reading(state, event, overlapMs, page.begunAt);
		for (let pages = 1; ; pages += 1) {
			const isThrough = this.take(page.rows, reading, comparison);
			const last = page.rows.at(-1);
			const isEnd = page.isLast || !last;
			if (isEnd || !isThrough || pages >= MOST_PAGES || this.clock.now() >= giveUpAt) {
				const next = reading.close(isEnd && isThrough, page.endedAt);
				return { ...next, known: comparison?.pack() };
			}
			page = await this.page(from, last.cursor);
		}
	}

	/** Emits what is new on a page. @returns whether all of it was handled */
	private take(rows: Row[], reading: Reading, comparison?: Comparison): boolean {
		const { maxContacts } = this.settings;
		for (const row of rows) {
			const happening = this.isWanted(row) ? lookAt(row, reading, comparison) : undefined;
			if (happening && !reading.hasRoomFor(row)) return false;
			if (happening && !this.isOwn(row)) {
				if (this.items.length >= maxContacts) return false;
				this.emit(row, happening);
			}
			// A change of our own counts as reported, so that it is not taken for another's after a restart.
			reading.pass(row, comparison ? undefined : happening?.event);
			comparison?.remember(row);
		}
		return true;
	}

	private isWanted({ contact }: Row): boolean {
		const { search, ignoredTags } = this.settings;
		const isIgnored = contact.tags?.some((tag) => ignoredTags.includes(tag.toLowerCase()));
		return !isIgnored && matchesFilters(contact, search.filters);
	}

	private isOwn({ id, updated }: Row): boolean {
		return this.settings.ignoresOwn && isOwnChange(this.api.locationId, id, updated);
	}

	/** Each page repeats the same filter and order, as the search demands. */
	private async page(from: number, after: TriggerState['after']): Promise<SearchPage> {
		const { event, search } = this.settings;
		return await fetchPage(this.api, this.clock, {
			size: this.pageSize,
			watches: event.watches,
			direction: 'asc',
			from,
			after,
			query: search.query,
		});
	}

	/** The newest contacts that match the filters, newest first. */
	private async newest(count: number): Promise<Row[]> {
		const { watches } = this.settings.event;
		const sort = { field: watches, direction: 'desc' };
		const contacts = await take(searchContacts(this.api, this.settings.search, sort, count), count);
		return contacts.map((contact) => readRow(contact, watches));
	}

	private emit({ contact }: Row, happening: Happening): void {
		const json: IDataObject = { ...happening, ...contactOutput(contact, this.settings.simple) };
		this.items.push({ json });
	}

	private budgetMs(): number {
		// Hosts before n8n 2.36 do not tell.
		const { getPollBudgetMs } = this.host as Partial<Pick<IPollFunctions, 'getPollBudgetMs'>>;
		return Math.min(LONGEST_POLL_MS, (getPollBudgetMs?.() ?? Infinity) * BUDGET_SHARE);
	}
}

/** What there is to report about a row. */
function lookAt(row: Row, reading: Reading, comparison?: Comparison): Happening | undefined {
	if (comparison) return comparison.compare(row, reading.isNew(row));
	const event = reading.look(row);
	return event && { event };
}
