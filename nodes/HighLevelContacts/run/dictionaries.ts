import { asFlag } from '../model/answered';
import { readDefinition, type CustomFieldDefinition } from '../model/customFields';
import type { Calendar, Location, LocationTag, User } from '../model/wire';
import type { Api } from '../transport/api';
import { path } from '../transport/path';
import { many, one } from '../transport/answer';

/**
 * What the account defines, fetched at the most once in an execution, however many items ask for it with the same
 * options.
 */
export class Dictionaries {
	private customFieldsAnswer?: Promise<CustomFieldDefinition[]>;

	private tagsAnswer?: Promise<LocationTag[]>;

	private locationAnswer?: Promise<Location>;

	constructor(private readonly api: Api) {}

	/** The account's custom fields for contacts (docs/highlevel-api.md, Custom fields). */
	async customFields(): Promise<CustomFieldDefinition[]> {
		this.customFieldsAnswer ??= fetchCustomFields(this.api);
		return await this.customFieldsAnswer;
	}

	/** The account's tags (docs/highlevel-api.md, The account's lists). */
	async tags(): Promise<LocationTag[]> {
		this.tagsAnswer ??= fetchTags(this.api);
		return await this.tagsAnswer;
	}

	/** The sub-account itself (docs/highlevel-api.md, The account's lists); empty where the connection may not read it. */
	async location(): Promise<Location> {
		this.locationAnswer ??= fetchLocation(this.api);
		return await this.locationAnswer;
	}
}

/** Fetches the account's custom fields for contacts (docs/highlevel-api.md, Custom fields). */
export async function fetchCustomFields(api: Api): Promise<CustomFieldDefinition[]> {
	const { customFields } = await api.send({
		read: many('customFields'),
		method: 'GET',
		path: path`/locations/${api.locationId}/customFields`,
		query: { model: 'contact' },
	});
	return customFields.flatMap(readDefinition);
}

/** Fetches the account's tags, all in one answer (docs/highlevel-api.md, The account's lists). */
export async function fetchTags(api: Api): Promise<LocationTag[]> {
	const { tags } = await api.send<{ tags: LocationTag[] }>({
		read: many('tags'),
		method: 'GET',
		path: path`/locations/${api.locationId}/tags`,
	});
	return tags;
}

/** Fetches the sub-account's calendars, all in one answer (docs/highlevel-api.md, Calendars). */
export async function fetchCalendars(api: Api): Promise<Calendar[]> {
	const { calendars } = await api.send<{ calendars: Calendar[] }>({
		read: many('calendars'),
		method: 'GET',
		path: '/calendars/',
		area: 'calendars',
		query: { locationId: api.locationId },
	});
	return calendars;
}

/** Fetches the sub-account's users who were not deleted (docs/highlevel-api.md, The account's lists). */
export async function fetchUsers(api: Api): Promise<User[]> {
	// The search that HighLevel prefers asks for the agency's id, which a private token does not tell.
	const { users } = await api.send<{ users: User[] }>({
		read: many('users'),
		method: 'GET',
		path: '/users/',
		query: { locationId: api.locationId },
	});
	return users.filter(({ deleted }) => !asFlag(deleted));
}

async function fetchLocation(api: Api): Promise<Location> {
	const { location } = await api.send<{ location: Location }>({
		read: one('location'),
		method: 'GET',
		path: path`/locations/${api.locationId}`,
		accept: ({ status }) => (status === 401 || status === 403 ? { location: {} } : undefined),
	});
	return location;
}
