import type { Contact } from '../model/types.cts';
import type { Caller } from '../oauth/tokens.cts';
import type { World } from '../world.cts';
import { checkLocation } from './location.cts';
import { read, shape, type Shape } from './shape.cts';

export const CONTACTS_VERSION = '2021-07-28';
export const CALENDARS_VERSION = '2021-04-15';
/** As documented; the version of the contacts is taken, too. */
export const CONVERSATIONS_VERSION = '2021-04-15';

/** What contacts and their parts answer when something was done: both spellings. */
export const DONE = { succeded: true, succeeded: true };

/** What a handler is given: input that passed its shape, and who asks. */
interface Call<B, Q> {
	world: World;
	caller: Caller;
	/** The sub-account of a Location token; the asked one for an agency's. */
	locationId: string;
	params: Record<string, string>;
	/**
	 * The contact that the path names, looked up when a handler asks for it; throws what HighLevel answers
	 * when there is none in the sub-account.
	 */
	readonly contact: Contact;
	body: B;
	query: Q;
	/** As it came, for bodies that are not JSON or a form. */
	rawBody: unknown;
	contentType: string;
	/** Sets a status other than the endpoint's own. */
	setStatus: (status: number) => void;
}

interface Definition<B, Q> {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** With `:name` parameters; a collection root ends with a slash and is served without it, too. */
	path: string;
	/** The documented Version value; none: the header is not looked at. */
	version?: string;
	/** A path that ends with a slash is not served without it. */
	needsSlash?: boolean;
	/** Needed in the token. */
	scope?: string;
	/**
	 * Which class of token may call: default `Location`. `Location-only-yet` refuses an agency token as
	 * not yet supported; `public` asks for no token.
	 */
	access?: 'Location' | 'Company' | 'any' | 'Location-only-yet' | 'public';
	/** A token of the wrong kind is refused as "user type mismatch" here. */
	userType?: boolean;
	/** Whether its answers carry the headers of the limits; default yes. */
	tellsLimits?: boolean;
	/** Success status; default 200. */
	status?: number;
	/** Whether it changes something; default: every method but GET. */
	write?: boolean;
	body?: Shape<B>;
	/** The handler reads the raw body itself; `body` is not looked at. */
	raw?: boolean;
	query?: Shape<Q>;
	/** Answers the body of success, without the traceId. */
	handle: (call: Call<B, Q>) => object | Promise<object>;
}

/** An endpoint as the server runs it. */
export interface Endpoint extends Omit<Definition<never, never>, 'body' | 'query' | 'handle'> {
	access: NonNullable<Definition<never, never>['access']>;
	run(call: Omit<Call<unknown, unknown>, 'contact'>): object | Promise<object>;
}

const NOTHING = shape({});

/** Puts an endpoint on the list. Input outside `body` and `query` is refused with 422, as HighLevel does. */
export function endpoint<B = object, Q = object>(definition: Definition<B, Q>): Endpoint {
	const { body, query, handle, ...rest } = definition;
	const bodyForm = (body ?? NOTHING) as Shape<B>;
	const unread = definition.method === 'GET' || definition.raw;
	const queryForm = (query ?? NOTHING) as Shape<Q>;
	return {
		access: 'Location',
		status: 200,
		tellsLimits: true,
		write: definition.method !== 'GET',
		...rest,
		run(call) {
			const input = {
				query: read(queryForm, call.query),
				body: unread ? (undefined as B) : read(bodyForm, call.body ?? {}),
			};
			const asked = namedLocation(call.params, input.query, input.body);
			if (asked !== undefined && rest.access !== 'public') {
				checkLocation(call.world, call.caller, asked);
			}
			const locationId = asked ?? call.locationId;
			return handle({
				...call,
				...input,
				locationId,
				get contact() {
					return call.world.contacts.get(call.params.contactId ?? '', locationId);
				},
			});
		},
	};
}

/** The location that a request names, wherever it does so. */
function namedLocation(...places: unknown[]): string | undefined {
	for (const place of places) {
		const value = (place as { locationId?: unknown } | undefined)?.locationId;
		if (typeof value === 'string') return value;
	}
	return undefined;
}
