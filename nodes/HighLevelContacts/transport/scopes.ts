import type { IHttpRequestMethods } from 'n8n-workflow';

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

interface ScopeRow {
	method: RegExp;
	path: RegExp;
	scope: string;
	/** What it is for, to follow "It is needed to" */
	purpose: string;
}

const READ = /^GET$/;
const ANY = /./;

/** Which scope a request needs (docs/highlevel-api.md, Scopes), the special before the general. */
const ROWS: ScopeRow[] = [
	{
		method: ANY,
		path: /^\/contacts\/search/,
		scope: 'contacts.readonly',
		purpose: 'look up contacts',
	},
	{
		method: READ,
		path: /^\/contacts/,
		scope: 'contacts.readonly',
		purpose: 'read contacts and their notes, tasks and appointments',
	},
	{
		method: ANY,
		path: /^\/contacts/,
		scope: 'contacts.write',
		purpose: 'change contacts and their notes, tasks and tags',
	},
	{
		method: ANY,
		path: /^\/locations\/[^/]+\/tasks\/search/,
		scope: 'locations/tasks.readonly',
		purpose: 'search the tasks of the whole account',
	},
	{
		method: READ,
		path: /^\/locations\/[^/]+\/tags/,
		scope: 'locations/tags.readonly',
		purpose: "read the account's list of tags",
	},
	{
		method: ANY,
		path: /^\/locations\/[^/]+\/tags/,
		scope: 'locations/tags.write',
		purpose: "change the account's list of tags",
	},
	{
		method: READ,
		path: /^\/locations\/[^/]+\/customFields/,
		scope: 'locations/customFields.readonly',
		purpose: 'read the custom fields of the account',
	},
	{
		method: READ,
		path: /^\/locations/,
		scope: 'locations.readonly',
		purpose: 'read the settings of the sub-account',
	},
	{
		method: READ,
		path: /^\/calendars\/groups/,
		scope: 'calendars/groups.readonly',
		purpose: 'read the groups of calendars',
	},
	{
		method: READ,
		path: /^\/calendars\/(events|blocked-slots|appointments)/,
		scope: 'calendars/events.readonly',
		purpose: 'read appointments',
	},
	{
		method: READ,
		path: /^\/calendars/,
		scope: 'calendars.readonly',
		purpose: 'read calendars and free slots',
	},
	{
		method: ANY,
		path: /^\/calendars/,
		scope: 'calendars/events.write',
		purpose: 'book and change appointments',
	},
	{
		method: READ,
		path: /^\/users/,
		scope: 'users.readonly',
		purpose: 'read the users of the account',
	},
	{ method: READ, path: /^\/businesses/, scope: 'businesses.readonly', purpose: 'read businesses' },
	{ method: READ, path: /^\/campaigns/, scope: 'campaigns.readonly', purpose: 'read campaigns' },
	{ method: READ, path: /^\/workflows/, scope: 'workflows.readonly', purpose: 'read workflows' },
	{
		method: READ,
		path: /^\/oauth\/installedLocations/,
		scope: 'oauth.readonly',
		purpose: "list the agency's sub-accounts",
	},
	{
		method: ANY,
		path: /^\/oauth\/locationToken/,
		scope: 'oauth.write',
		purpose: 'work in the sub-accounts of an agency',
	},
];

/** The scope that a request needs and what it is for; nothing where it is not known. */
export function requiredScope(
	method: IHttpRequestMethods,
	path: string,
): { scope: string; purpose: string } | undefined {
	return ROWS.find((row) => row.method.test(method) && row.path.test(path));
}
