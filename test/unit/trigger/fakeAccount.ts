import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { poll } from '../../../nodes/HighLevelContacts/trigger/poll';

/**
 * An account as the trigger sees it through the search, in memory and on a clock of its own, so that
 * thousands of histories can be tried in seconds. The sandbox is the place for everything else.
 */

interface Version {
	id: string;
	added: number;
	updated: number;
	visibleAt: number;
}

export interface Emitted {
	event: string;
	id: string;
	updated: number;
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
	private readonly credentialId = `account-${(accounts += 1)}`;

	constructor(
		private readonly skew = { account: 0, local: 0 },
		private readonly pageSize = 3,
	) {}

	get accountTime(): number {
		return this.time + this.skew.account;
	}

	create(delayMs: number): string {
		const id = `c${String((this.created += 1)).padStart(4, '0')}`;
		const now = this.accountTime;
		this.versions.set(id, [{ id, added: now, updated: now, visibleAt: now + delayMs }]);
		return id;
	}

	edit(id: string, delayMs: number): void {
		const versions = this.versions.get(id);
		const last = versions?.at(-1);
		if (!last) return;
		const now = this.accountTime;
		versions?.push({ ...last, updated: now, visibleAt: now + delayMs });
	}

	remove(id: string): void {
		this.versions.delete(id);
	}

	/** The latest version of each contact that was not removed. */
	contacts(): Version[] {
		return [...this.versions.values()].map((versions) => versions.at(-1) as Version);
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
			sleep: async (ms: number) => {
				this.time += ms;
			},
		};
		const host = this.host(parameters, staticData, mode);
		const rows = await poll(host, clock, this.pageSize);
		return (rows?.[0] ?? []).map(({ json }: INodeExecutionData) => ({
			event: String(json.event),
			id: String(json.id),
			updated: Date.parse(String(json.dateUpdated)),
		}));
	}

	private host(parameters: IDataObject, staticData: IDataObject, mode: string): IPollFunctions {
		const credentials = { highLevelContactsTokenApi: { id: this.credentialId, name: '' } };
		const host = {
			getMode: () => mode,
			getWorkflow: () => ({ id: 'workflow' }),
			getNode: () => ({ id: 'node', name: 'Trigger', type: 'trigger', credentials }),
			getTimezone: () => 'UTC',
			getCredentials: async () => ({ baseUrl: 'https://highlevel.example', locationId: 'loc' }),
			getNodeParameter: (name: string, fallback: unknown) =>
				({ authentication: 'token', ...parameters })[name] ?? fallback,
			getWorkflowStaticData: () => staticData,
			getPollBudgetMs: this.budgetMs === undefined ? undefined : () => this.budgetMs,
			helpers: {
				httpRequestWithAuthentication: async (_type: string, { body }: { body: string }) =>
					this.answer(JSON.parse(body) as SearchBody),
			},
		};
		return host as unknown as IPollFunctions;
	}

	private answer({ pageLimit, filters, sort, searchAfter }: SearchBody) {
		this.requests += 1;
		this.beforeReply(this.requests);
		const [{ field, direction }] = sort;
		const from = Date.parse(filters?.[0]?.value.gte ?? '1970-01-01');
		const at = (version: Version) => (field === 'dateAdded' ? version.added : version.updated);
		const order = (a: [number, string], b: [number, string]) =>
			a[0] - b[0] || (a[1] < b[1] ? -1 : Number(a[1] > b[1]));
		const rows = this.visible()
			.filter((version) => at(version) >= from)
			.map((version) => ({ version, cursor: [at(version), version.id] as [number, string] }))
			.sort((a, b) => (direction === 'asc' ? order(a.cursor, b.cursor) : order(b.cursor, a.cursor)))
			.filter(({ cursor }) => !searchAfter || order(cursor, searchAfter) > 0)
			.slice(0, pageLimit);
		this.time += this.answerMs;
		return {
			statusCode: 200,
			headers: {
				...(this.tellsTime ? { date: new Date(this.time).toUTCString() } : {}),
				'x-ratelimit-max': '1000000',
				'x-ratelimit-remaining': '999999',
			},
			body: {
				contacts: rows.map(({ version: { id, added, updated }, cursor }) => ({
					id,
					dateAdded: new Date(added).toISOString(),
					dateUpdated: new Date(updated).toISOString(),
					searchAfter: cursor,
				})),
			},
		};
	}

	private visible(): Version[] {
		return [...this.versions.values()].flatMap(
			(versions) => versions.findLast(({ visibleAt }) => visibleAt <= this.accountTime) ?? [],
		);
	}
}

interface SearchBody {
	pageLimit: number;
	filters?: Array<{ value: { gte: string } }>;
	sort: [{ field: string; direction: string }];
	searchAfter?: [number, string];
}
