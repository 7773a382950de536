import type { Business, Calendar, Location, NamedEntity, User } from '../../model/wire';
import { asRecord } from '../../../shared/answered';
import { readRecords } from '../answer';
import { endpoint } from '../endpoint';

/** Without zone, country and settings all works, if less well. */
function readLocation(answer: unknown): { location: Location } {
	return { location: asRecord(asRecord(answer).location) };
}

const readUsers: (answer: unknown) => { users: User[] } = readRecords('users');
const readCalendars: (answer: unknown) => { calendars: Calendar[] } = readRecords('calendars');
const readGroups: (answer: unknown) => { groups: NamedEntity[] } = readRecords('groups');
const readBusinesses: (answer: unknown) => { businesses: Business[] } = readRecords('businesses');
const readCampaigns: (answer: unknown) => { campaigns: NamedEntity[] } = readRecords('campaigns');
const readWorkflows: (answer: unknown) => { workflows: NamedEntity[] } = readRecords('workflows');

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
	/** It needs the agency's own token, and sends a page at a time. */
	subAccounts: endpoint({
		method: 'GET',
		path: '/oauth/installedLocations',
		scope: 'oauth.readonly',
		read: readRecords('locations'),
	}),
	subAccountToken: endpoint({
		method: 'POST',
		path: '/oauth/locationToken',
		scope: 'oauth.write',
		read: asRecord,
	}),
};
