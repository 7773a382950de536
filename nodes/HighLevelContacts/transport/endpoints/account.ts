import type { Business, Calendar, Location, NamedEntity, User } from '../../model/wire';
import { asRecord } from '../../model/answered';
import { readRecords } from '../answer';
import { endpoint } from '../endpoint';

/** Only for its zone, country and settings, without which all works, if less well. */
function readLocation(answer: unknown): { location: Location } {
	return { location: asRecord(asRecord(answer).location) };
}

const readUsers: (answer: unknown) => { users: User[] } = readRecords('users');
const readCalendars: (answer: unknown) => { calendars: Calendar[] } = readRecords('calendars');
const readGroups: (answer: unknown) => { groups: NamedEntity[] } = readRecords('groups');
const readBusinesses: (answer: unknown) => { businesses: Business[] } = readRecords('businesses');
const readCampaigns: (answer: unknown) => { campaigns: NamedEntity[] } = readRecords('campaigns');
const readWorkflows: (answer: unknown) => { workflows: NamedEntity[] } = readRecords('workflows');

/** What an account defines, and the accounts of an agency (docs/highlevel-api.md, The account's lists). */
export const account = {
	location: endpoint({
		method: 'GET',
		path: '/locations/{locationId}',
		scope: 'locations.readonly',
		read: readLocation,
	}),
	customFields: endpoint({
		method: 'GET',
		path: '/locations/{locationId}/customFields',
		scope: 'locations/customFields.readonly',
		read: readRecords('customFields'),
	}),
	users: endpoint({
		method: 'GET',
		path: '/users/',
		scope: 'users.readonly',
		read: readUsers,
	}),
	calendars: endpoint({
		method: 'GET',
		path: '/calendars/',
		area: 'calendars',
		scope: 'calendars.readonly',
		read: readCalendars,
	}),
	calendarGroups: endpoint({
		method: 'GET',
		path: '/calendars/groups',
		area: 'calendars',
		scope: 'calendars/groups.readonly',
		read: readGroups,
	}),
	/** A page at a time */
	businesses: endpoint({
		method: 'GET',
		path: '/businesses/',
		scope: 'businesses.readonly',
		read: readBusinesses,
	}),
	campaigns: endpoint({
		method: 'GET',
		path: '/campaigns/',
		scope: 'campaigns.readonly',
		read: readCampaigns,
	}),
	workflows: endpoint({
		method: 'GET',
		path: '/workflows/',
		scope: 'workflows.readonly',
		read: readWorkflows,
	}),
	/** The sub-accounts in which an agency's app is installed, a page at a time; needs the agency's own token */
	subAccounts: endpoint({
		method: 'GET',
		path: '/oauth/installedLocations',
		scope: 'oauth.readonly',
		read: readRecords('locations'),
	}),
	/** Makes a token for one of an agency's sub-accounts */
	subAccountToken: endpoint({
		method: 'POST',
		path: '/oauth/locationToken',
		scope: 'oauth.write',
		read: asRecord,
	}),
};
