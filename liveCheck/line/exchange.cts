/** The check sends these itself; the node's own come as they are. */
export interface LineRequest {
	method: string;
	path: string;
	query?: Record<string, string | number | boolean>;
	body?: object;
	form?: Record<string, string>;
	/** The package sends another `Version` to this part of the API. */
	version?: string;
	isAnonymous?: boolean;
}

/** It holds what the account answered, and is never to be written down as it is. */
export interface Exchange {
	method: string;
	path: string;
	status: number;
	headers: Record<string, string>;
	/** The body is the text where it is no JSON. */
	body: unknown;
}
