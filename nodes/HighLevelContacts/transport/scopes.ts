import type { IHttpRequestMethods } from 'n8n-workflow';
import type { Endpoint } from './endpoint';
import { endpoints } from './endpoints';

/** The scopes that the package's requests need, and what for, to follow "It is needed to" (docs/highlevel-api.md, Scopes). */
export const SCOPES = {
	'contacts.readonly': 'read contacts and their notes, tasks and appointments',
	'contacts.write': 'change contacts and their notes, tasks and tags',
	'locations/tasks.readonly': 'search the tasks of the whole account',
	'locations/tags.readonly': "read the account's list of tags",
	'locations/tags.write': "change the account's list of tags",
	'locations/customFields.readonly': 'read the custom fields of the account',
	'locations.readonly': 'read the settings of the sub-account',
	'calendars/groups.readonly': 'read the groups of calendars',
	'calendars/events.readonly': 'read appointments',
	'calendars.readonly': 'read calendars and free slots',
	'calendars/events.write': 'book and change appointments',
	'users.readonly': 'read the users of the account',
	'businesses.readonly': 'read businesses',
	'campaigns.readonly': 'read campaigns',
	'workflows.readonly': 'read workflows',
	'oauth.readonly': "list the agency's sub-accounts",
	'oauth.write': 'work in the sub-accounts of an agency',
} as const;

export type Scope = keyof typeof SCOPES;

interface Route {
	method: IHttpRequestMethods;
	path: RegExp;
	scope: Scope;
}

let routes: Route[] | undefined;

/**
 * The scope that a request needs and what it is for; nothing where it is not known (docs/highlevel-api.md, Scopes).
 *
 * @param path of a request, with the values of its parts
 */
export function requiredScope(
	method: IHttpRequestMethods,
	path: string,
): { scope: Scope; purpose: string } | undefined {
	routes ??= endpoints.map(routeOf);
	const scope = routes.find((route) => route.method === method && route.path.test(path))?.scope;
	return scope && { scope, purpose: SCOPES[scope] };
}

function routeOf({ method, path, scope }: Endpoint<unknown>): Route {
	const pattern = path.replace(/\/$/, '').replace(/\{\w+\}/g, '[^/]+');
	return { method, path: new RegExp(`^${pattern}/?$`), scope };
}
