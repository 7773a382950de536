import type { World } from '../world.cts';

/** One request as it came in and what became of it. Never holds a token, code or secret. */
export interface JournalEntry {
	/** Counts on over the life of the sandbox, also when older entries are dropped. */
	n: number;
	/** Epoch milliseconds on the sandbox's clock. */
	at: number;
	method: string;
	path: string;
	/** The endpoint's pattern, such as `/contacts/:contactId`; empty when no endpoint matched. */
	route: string;
	query: Record<string, unknown>;
	body: unknown;
	/** 0 while under way, and when the connection was cut. */
	status: number;
	/** The sub-account, or the company of an agency token. */
	location?: string;
	tokenKind: 'none' | 'private' | 'oauth' | 'invalid';
	version?: string;
	/** The fault that was injected. */
	fault?: string;
	/** Whether a write took effect, also when its answer was then withheld. */
	applied: boolean;
}

const SECRET_KEYS = /^(client_secret|code|refresh_token|access_token|token|authorization)$/i;

/** A copy of the top level with secrets masked, so that the journal can be shown and kept. */
export function withoutSecrets(values: unknown): unknown {
	if (typeof values !== 'object' || values === null || Array.isArray(values)) return values;
	return Object.fromEntries(
		Object.entries(values).map(([key, value]) => [key, SECRET_KEYS.test(key) ? '***' : value]),
	);
}

/** Adds an entry and drops the oldest ones beyond the limit. */
export function record(world: World, entry: Omit<JournalEntry, 'n'>): JournalEntry {
	const { journal, settings } = world;
	world.requestCount += 1;
	const complete = { n: world.requestCount, ...entry };
	journal.push(complete);
	// Dropped in blocks, since moving a long array for each request costs more than it saves.
	const { max } = settings.journal;
	if (journal.length > max * 1.1) journal.splice(0, journal.length - max);
	return complete;
}
