import type { IHttpRequestMethods } from 'n8n-workflow';
import type { ApiRequest } from './apiRequest';
import { encodeSegment } from './path';
import type { Scope } from './scopes';

/** What is known of one of HighLevel's endpoints, whoever calls it. */
export interface Endpoint<T, Path extends string = string> {
	method: IHttpRequestMethods;
	/** With the names of its parts in braces, as in `/contacts/{contactId}/notes` */
	path: Path;
	/** Part of the API, which decides the version; contacts unless told */
	area?: ApiRequest<T>['area'];
	/** What sending it twice would do; follows from the method unless told */
	effect?: ApiRequest<T>['effect'];
	/** The scope that a connection needs for it (docs/highlevel-api.md, Scopes); see `SCOPES` */
	scope: Scope;
	/**
	 * Makes sure that a success holds what callers need.
	 *
	 * @throws UnexpectedAnswer when it does not, so that the answer counts as lost
	 */
	read: (answer: unknown) => T;
}

type Parts<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
	? Name | Parts<Rest>
	: never;

/** The parts of a path that a caller has to give; the sub-account is that of the connection. */
export type PathParts<Path extends string> = Record<Exclude<Parts<Path>, 'locationId'>, string>;

/** What is different from call to call. */
export type CallOptions<T> = Omit<ApiRequest<T>, 'method' | 'path' | 'area' | 'read'>;

/** Declares an endpoint. */
export function endpoint<T, const Path extends string>(
	known: Endpoint<T, Path>,
): Endpoint<T, Path> {
	return known;
}

/**
 * The path of a request.
 *
 * @throws InvalidInput when a part could change the path: empty, `.`, `..`, or not encodable
 */
export function pathTo(path: string, parts: Record<string, string>): string {
	return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeSegment(parts[name]));
}
