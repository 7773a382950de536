import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { poll } from '../../../nodes/HighLevelContacts/trigger/poll';

/**
 * An account as the trigger sees it through the search, in memory and on a clock of its own, so that
 * thousands of histories can be tried in seconds. The sandbox is the place for everything else.
 */

/** What a person has entered. */
export interface Entry {
	tags?: string[];
	email?: string;
}

export interface Version extends Entry {
	id: string;
	added: number;
	updated: number;
	isDeleted?: boolean;
	/** From when on the version before it is not found any more */
	hidesAt: number;
	visibleAt: number;
}

/** How long the index takes, and for how long before that it has no row; or the first only. */
export type Lag = number | { delayMs: number; gapMs: number };

export interface FakeNote {
	id: string;
	contactId: string;
	dateAdded: string;
	body: string;
}

export interface Emitted {
	event: string;
	id: string;
	updated: number;
	contactId?: string;
}

const MINUTE = 60_000;
export const OVERLAP = 3 * MINUTE;

let accounts = 0;

export class FakeAccount {
	time = Date.UTC(2026, 2, 2, 10, 0, 0);
	staticData: IDataObject = {};
	/** How long an answer takes. */
	answerMs = 7;
	/** What n8n allows for one poll; older versions do not say. */
	budgetMs: number | undefined = 5 * MINUTE;
	/** Whether answers carry the Date header. */
	tellsTime = true;
	/** Requests of the last poll */
	requests = 0;
	/** Called before each answer; may change the account or throw. */
	beforeReply: (request: number) => void = () => undefined;
	private created = 0;
	private readonly versions = new Map<string, Version[]>();
	readonly notes: FakeNote[] = [];
	private readonly credentialId = `account-${(accounts += 1)}`;

	constructor(
		private readonly skew = { account: 0, local: 0 },
		private readonly pageSize = 3,
	) {}

	get accountTime(): number {
		return this.time + this.skew.account;
	}

	create(lag: Lag, entry: Entry = {}): string {
		const id = `c${String((this.created += 1)).padStart(4, '0')}`;
		const now = this.accountTime;
		this.versions.set(id, [{ id, added: now, updated: now, ...entry, ...this.indexed(lag) }]);
		return id;
	}

	edit(id: string, lag: Lag, entry: Entry = {}): void {
		this.write(id, lag, { ...entry, updated: this.accountTime });
	}

	/** The index writes the contact anew, for a reason that does not count as a change. */
	touch(id: string, lag: Lag): void {
		this.write(id, lag, {});
	}

	/** The search shows it until `lingersMs` later. */
	remove(id: string, lingersMs = 0): void {
		if (lingersMs === 0) this.versions.delete(id);
		else this.write(id, lingersMs, { isDeleted: true });
	}

	note(contactId: string): string {
		const id = `n${this.notes.length}`;
		const dateAdded = new Date(this.accountTime).toISOString();
		this.notes.push({ id, contactId, dateAdded, body: 'Called back' });
		return id;
	}

	/** Whether the search shows the contact as it is at this moment. */
	isFound({ id, updated }: Version): boolean {
		return this.visible().some((version) => version.id === id && version.updated === updated);
	}

	private write(id: string, lag: Lag, change: Partial<Version>): void {
		const versions = this.versions.get(id);
		const last = versions?.at(-1);
		if (last && !last.isDeleted) versions?.push({ ...last, ...change, ...this.indexed(lag) });
	}

	private indexed(lag: Lag): Pick<Version, 'hidesAt' | 'visibleAt'> {
		const { delayMs, gapMs } = typeof lag === 'number' ? { delayMs: lag, gapMs: 0 } : lag;
		const visibleAt = this.accountTime + delayMs;
		return { visibleAt, hidesAt: visibleAt - gapMs };
	}

	/** The latest version of each contact that was not removed. */
	contacts(): Version[] {
		return [...this.versions.values()]
			.map((versions) => versions.at(-1) as Version)
			.filter(({ isDeleted }) => !isDeleted);
	}

	/** What one poll emits, oldest first. @param staticData another copy, for a poll whose state is lost */
	async poll(
		parameters: IDataObject,
		staticData = this.staticData,
		mode: 'trigger' | 'manual' = 'trigger',
	): Promise<Emitted[]> {
		this.requests = 0;
		const clock = {
			now: () => this.time + this.skew.local,
			sleep: async (ms: number, signal?: AbortSignal) => {
				// What can be called off is a time-out, and every answer here is in time.
				if (signal) await new Promise(() => undefined);
				this.time += ms;
			},
		};
		const host = this.host(parameters, staticData, mode);
		const rows = await poll(host, clock, this.pageSize);
		return (rows?.[0] ?? []).map(({ json }: INodeExecutionData) => ({
			event: String(json.event),
			id: String(json.id),
			updated: Date.parse(String(json.dateUpdated)),
			...(json.contactId ? { contactId: String(json.contactId) } : {}),
		}));
	}

	private host(parameters: IDataObject, staticData: IDataObject, mode: string): IPollFunctions {
		const credentials = { highLevelContactsTokenApi: { id: this.credentialId, name: '' } };
		const host = {
			getMode: () => mode,
			getWorkflow: () => ({ id: 'workflow' }),
			getNode: () => ({ id: 'node', name: 'Trigger', type: 'trigger', credentials, parameters }),
			getTimezone: () => 'UTC',
			getCredentials: async () => ({ baseUrl: 'https://highlevel.example', locationId: 'loc' }),
			getNodeParameter: (name: string, fallback: unknown) =>
				({ authentication: 'token', ...parameters })[name] ?? fallback,
			getWorkflowStaticData: () => staticData,
			getPollBudgetMs: this.budgetMs === undefined ? undefined : () => this.budgetMs,
			helpers: {
				httpRequestWithAuthentication: async (_type: string, { url, body }: Request) =>
					this.answer(url, body),
			},
		};
		return host as unknown as IPollFunctions;
	}

	private answer(url: string, body?: string) {
		this.requests += 1;
		this.beforeReply(this.requests);
		const contactId = /contacts\/([^/]+)\/notes/.exec(url)?.[1];
		const found = contactId
			? { notes: this.notes.filter((note) => note.contactId === contactId).reverse() }
			: this.search(JSON.parse(body ?? '') as SearchBody);
		this.time += this.answerMs;
		return {
			statusCode: 200,
			headers: {
				...(this.tellsTime ? { date: new Date(this.time).toUTCString() } : {}),
				'x-ratelimit-max': '1000000',
				'x-ratelimit-remaining': '999999',
			},
			body: found,
		};
	}

	private search({ pageLimit, filters = [], sort, searchAfter }: SearchBody) {
		const [{ field, direction }] = sort;
		const at = (version: Version, date: string) =>
			date === 'dateAdded' ? version.added : version.updated;
		const order = (a: [number, string], b: [number, string]) =>
			a[0] - b[0] || (a[1] < b[1] ? -1 : Number(a[1] > b[1]));
		const matches = (version: Version, { field: name, value }: SearchFilter) =>
			typeof value === 'string'
				? version.tags?.includes(value)
				: at(version, name) >= Date.parse(value.gte);
		const contacts = this.visible()
			.filter((version) => filters.every((filter) => matches(version, filter)))
			.map((version) => ({ version, cursor: [at(version, field), version.id] as [number, string] }))
			.sort((a, b) => (direction === 'asc' ? order(a.cursor, b.cursor) : order(b.cursor, a.cursor)))
			.filter(
				({ cursor }) =>
					!searchAfter || order(cursor, searchAfter) * (direction === 'asc' ? 1 : -1) > 0,
			)
			.slice(0, pageLimit)
			.map(({ version: { id, added, updated, tags, email }, cursor }) => ({
				id,
				dateAdded: new Date(added).toISOString(),
				dateUpdated: new Date(updated).toISOString(),
				tags,
				email,
				searchAfter: cursor,
			}));
		return { contacts };
	}

	private visible(): Version[] {
		const now = this.accountTime;
		return [...this.versions.values()].flatMap((versions) => {
			const shown = versions.findLastIndex(({ visibleAt }) => visibleAt <= now);
			const isAway = versions.slice(shown + 1).some(({ hidesAt }) => hidesAt <= now);
			const row = versions[shown];
			return row && !isAway && !row.isDeleted ? [row] : [];
		});
	}
}

interface Request {
	url: string;
	body?: string;
}

interface SearchFilter {
	field: string;
	value: string | { gte: string };
}

interface SearchBody {
	pageLimit: number;
	filters?: SearchFilter[];
	sort: [{ field: string; direction: string }];
	searchAfter?: [number, string];
}
