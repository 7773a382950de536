import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import type { ReplyFacts } from './replyErrors';
import type { Effect } from './retryPolicy';
import type { Caller } from './session';

/** The `Version` header that each part of the API documents (docs/highlevel-api.md, Addresses and headers). */
export const API_VERSIONS = {
	contacts: '2021-07-28',
	calendars: '2021-04-15',
	conversations: '2021-04-15',
};

/** Whether a `dateAdded` of HighLevel's is not older than the first try of a request. */
export type IsRecent = (dateAdded: unknown) => boolean;

/** How to find out what a create has made whose answer was lost. */
export interface Recovery<T> {
	/**
	 * All that the tries of this request may have made, none when nothing is there. Null means that another thing
	 * is in the way, so that it cannot be known.
	 *
	 * @param isRecent only to be asked after a reply has come in, because HighLevel's clock is read from that
	 */
	find(isRecent: IsRecent): Promise<T[] | null>;
	/** Whether what is not found after a long look was surely not made, or cannot be made twice. */
	isSure(): Promise<boolean>;
	/** Whether it reaches somebody, so that a second one cannot be undone: it is looked for longer before that */
	reachesPeople?: boolean;
	idOf(made: T): string;
	/** Puts a remark to the result, which the user sees in the item's `warning`. */
	remark(made: T, warning: string): T;
}

export interface ApiRequest<T> {
	method: IHttpRequestMethods;
	/** Built by `pathTo`, so that no value can change it */
	path: string;
	query?: IDataObject;
	body?: object;
	/**
	 * Makes sure that a success holds what the caller needs. An answer that does not counts as lost.
	 *
	 * @throws UnexpectedAnswer when it does not
	 */
	read: (answer: unknown) => T;
	/** Part of the API, which decides the version; contacts unless told */
	area?: keyof typeof API_VERSIONS;
	/** The version itself, where no area has it */
	version?: string;
	/** Whose token it carries; the sub-account's unless told */
	caller?: Caller;
	/** What sending it twice would do; follows from the method unless told */
	effect?: Effect;
	/** For a create. Without it such a request fails after a lost reply rather than risk a duplicate. */
	recovery?: Recovery<T>;
	/**
	 * Makes a result of a reply that is not a success but expected here, such as the answer to a duplicate.
	 *
	 * @param uncertain whether an earlier try may have been carried out
	 */
	accept?(facts: ReplyFacts, uncertain: boolean): T | undefined;
	/** Corrects a success that came after a lost try, which may have done the work already. */
	afterLostTry?(body: T, isRecent: IsRecent): T;
	/** Is told the server's time, in epoch milliseconds cut to the second, when a reply carries it. */
	onServerTime?(time: number): void;
}

const EFFECTS: Partial<Record<IHttpRequestMethods, Effect>> = {
	GET: 'read',
	PUT: 'idempotent',
	DELETE: 'idempotent',
};

/** What sending a request twice would do. */
export function effectOf({
	effect,
	method,
}: Pick<ApiRequest<unknown>, 'effect' | 'method'>): Effect {
	return effect ?? EFFECTS[method] ?? 'create';
}
