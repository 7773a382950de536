/** A request as the check sends it itself; the node's own come as they are. */
export interface LineRequest {
	method: string;
	/** Begins after the base address, without a query */
	path: string;
	query?: Record<string, string | number | boolean>;
	body?: object;
	/** Sent as a form in place of a body */
	form?: Record<string, string>;
	/** Another `Version` than the one that the package sends to this part of the API */
	version?: string;
	/** Sent without the account's token */
	isAnonymous?: boolean;
}

/** One request with its answer. Holds what the account answered: never to be written down as it is. */
export interface Exchange {
	method: string;
	/** Without the query */
	path: string;
	status: number;
	/** Names in lower case */
	headers: Record<string, string>;
	/** Parsed JSON, or the text where it is none */
	body: unknown;
}
