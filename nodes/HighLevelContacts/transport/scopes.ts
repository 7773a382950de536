import type { IHttpRequestMethods } from 'n8n-workflow';
import type { Endpoint } from './endpoint';
import { endpoints } from './endpoints';

/** Every operation needs `contacts`, and the logins of agencies need `agency`; the user chooses the others. */
export type Feature =
	| 'contacts'
	| 'agency'
	| 'appointments'
	| 'businesses'
	| 'campaigns'
	| 'customFields'
	| 'messages'
	| 'tags'
	| 'tasks'
	| 'users';

interface KnownScope {
	/** It follows "It is needed to". */
	purpose: string;
	feature: Feature;
}

/** docs/highlevel-api.md, Scopes, names those that the requests need. */
export const SCOPES = {
	'contacts.readonly': {
		purpose: 'read contacts and their notes, tasks and appointments',
		feature: 'contacts',
	},
	'contacts.write': {
		purpose: 'change contacts and their notes, tasks and tags',
		feature: 'contacts',
	},
	'locations.readonly': { purpose: 'read the settings of the sub-account', feature: 'contacts' },
	'locations/tasks.readonly': {
		purpose: 'search the tasks of the whole account',
		feature: 'tasks',
	},
	'locations/tags.readonly': { purpose: "read the account's list of tags", feature: 'tags' },
	'locations/tags.write': { purpose: "change the account's list of tags", feature: 'tags' },
	'locations/customFields.readonly': {
		purpose: 'read the custom fields of the account',
		feature: 'customFields',
	},
	'calendars.readonly': { purpose: 'read calendars and free slots', feature: 'appointments' },
	'calendars/events.readonly': { purpose: 'read appointments', feature: 'appointments' },
	'calendars/groups.readonly': { purpose: 'read the groups of calendars', feature: 'appointments' },
	'calendars/events.write': { purpose: 'book and change appointments', feature: 'appointments' },
	'users.readonly': { purpose: 'read the users of the account', feature: 'users' },
	'businesses.readonly': { purpose: 'read businesses', feature: 'businesses' },
	'campaigns.readonly': { purpose: 'read campaigns', feature: 'campaigns' },
	'workflows.readonly': { purpose: 'read workflows', feature: 'campaigns' },
	'conversations.readonly': { purpose: 'find and read conversations', feature: 'messages' },
	'conversations.write': {
		purpose: 'mark conversations as read and star them',
		feature: 'messages',
	},
	'conversations/message.readonly': { purpose: 'read messages', feature: 'messages' },
	'conversations/message.write': {
		purpose: 'send messages, put them into conversations, upload files and report their status',
		feature: 'messages',
	},
	'files.readonly': { purpose: 'download the files of messages', feature: 'messages' },
	'oauth.readonly': { purpose: "list the agency's sub-accounts", feature: 'agency' },
	'oauth.write': { purpose: 'work in the sub-accounts of an agency', feature: 'agency' },
} as const satisfies Record<string, KnownScope>;

export type Scope = keyof typeof SCOPES;

interface Route {
	method: IHttpRequestMethods;
	path: RegExp;
	scope: Scope;
}

let routes: Route[] | undefined;

export function scopesOf(feature: Feature): Scope[] {
	const needed = new Set(endpoints.map(({ scope }) => scope));
	return [...needed].filter((scope) => SCOPES[scope].feature === feature).sort();
}

/**
 * Gives nothing where the scope is not known (docs/highlevel-api.md, Scopes).
 *
 * @param path of a request, with the values of its parts
 */
export function requiredScope(
	method: IHttpRequestMethods,
	path: string,
): { scope: Scope; purpose: string } | undefined {
	routes ??= endpoints.map(routeOf);
	const scope = routes.find((route) => route.method === method && route.path.test(path))?.scope;
	return scope && { scope, purpose: SCOPES[scope].purpose };
}

function routeOf({ method, path, scope }: Endpoint<unknown>): Route {
	const pattern = path.replace(/\/$/, '').replace(/\{\w+\}/g, '[^/]+');
	return { method, path: new RegExp(`^${pattern}/?$`), scope };
}
