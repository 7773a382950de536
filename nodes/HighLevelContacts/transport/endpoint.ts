import type { IHttpRequestMethods } from 'n8n-workflow';
import type { ApiRequest } from './apiRequest';
import { encodeSegment } from './path';
import type { Scope } from './scopes';

export interface Endpoint<T, Path extends string = string> {
	method: IHttpRequestMethods;
	/** The names of its parts stand in braces, as in `/contacts/{contactId}/notes`. */
	path: Path;
	/** The area decides the version; it is contacts unless told. */
	area?: ApiRequest<T>['area'];
	/** What sending it twice would do follows from the method unless told. */
	effect?: ApiRequest<T>['effect'];
	/** A connection needs this scope (docs/highlevel-api.md, Scopes). */
	scope: Scope;
	/**
	 * Makes sure that a success holds what callers need.
	 *
	 * @throws UnexpectedAnswer when it does not, so that the answer counts as lost
	 */
	read: (answer: unknown) => T;
}

/** One that changes nothing, also in a dry run, and so is always sent. */
export type ReadEndpoint<T, Path extends string> = Endpoint<T, Path> &
	({ method: 'GET' } | { effect: 'read' });

type Parts<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
	? Name | Parts<Rest>
	: never;

/** The sub-account is that of the connection, so no caller gives it. */
export type PathParts<Path extends string> = Record<Exclude<Parts<Path>, 'locationId'>, string>;

export type CallOptions<T> = Omit<ApiRequest<T>, 'method' | 'path' | 'area' | 'read'>;

export function endpoint<T, const Path extends string>(
	known: ReadEndpoint<T, Path>,
): ReadEndpoint<T, Path>;
export function endpoint<T, const Path extends string>(known: Endpoint<T, Path>): Endpoint<T, Path>;
export function endpoint<T, const Path extends string>(
	known: Endpoint<T, Path>,
): Endpoint<T, Path> {
	return known;
}

/** @throws InvalidInput when a part could change the path: empty, `.`, `..`, or not encodable */
export function pathTo(path: string, parts: Record<string, string>): string {
	return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeSegment(parts[name]));
}
