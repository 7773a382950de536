import { asFlag } from '../../shared/answered';
import { readDefinition, type CustomFieldDefinition } from '../model/customFields/definitions';
import type { Calendar, Location, LocationTag, User } from '../model/wire';
import { smsProviders, type SmsProvider } from '../queries/smsProviders';
import type { Api } from '../transport/api';
import { account } from '../transport/endpoints/account';
import { tags } from '../transport/endpoints/tags';
import { PromiseCache } from './promiseCache';

/**
 * What the account defines, fetched at the most once in an execution, however many items ask for it with the same
 * options.
 */
export class AccountCache {
	private customFieldsAnswer?: Promise<CustomFieldDefinition[]>;

	private tagsAnswer?: Promise<LocationTag[]>;

	private usersAnswer?: Promise<User[]>;

	private calendarsAnswer?: Promise<Calendar[]>;

	/** What these two have failed to tell is asked for again, by an item that is tried again. */
	private readonly smsProvidersAnswer = new PromiseCache<SmsProvider[]>();

	private readonly locationAnswer = new PromiseCache<Location>();

	constructor(private readonly api: Api) {}

	async customFields(): Promise<CustomFieldDefinition[]> {
		this.customFieldsAnswer ??= fetchCustomFields(this.api);
		return await this.customFieldsAnswer;
	}

	async tags(): Promise<LocationTag[]> {
		this.tagsAnswer ??= fetchTags(this.api);
		return await this.tagsAnswer;
	}

	async users(): Promise<User[]> {
		this.usersAnswer ??= fetchUsers(this.api);
		return await this.usersAnswer;
	}

	async calendars(): Promise<Calendar[]> {
		this.calendarsAnswer ??= fetchCalendars(this.api);
		return await this.calendarsAnswer;
	}

	async smsProviders(): Promise<SmsProvider[]> {
		return await this.smsProvidersAnswer.get('', async () => await smsProviders(this.api));
	}

	async location(): Promise<Location> {
		return await this.locationAnswer.get('', async () => await fetchLocation(this.api));
	}
}

/** Fetches the account's custom fields for contacts (docs/highlevel-api.md, Custom fields). */
export async function fetchCustomFields(api: Api): Promise<CustomFieldDefinition[]> {
	const query = { model: 'contact' };
	const { customFields } = await api.call(account.customFields, {}, { query });
	return customFields.flatMap(readDefinition);
}

/** Fetches the account's tags, all in one answer (docs/highlevel-api.md, The account's lists). */
export async function fetchTags(api: Api): Promise<LocationTag[]> {
	const answer = await api.call(tags.list, {});
	return answer.tags;
}

/** Fetches the sub-account's calendars, all in one answer (docs/highlevel-api.md, Calendars). */
export async function fetchCalendars(api: Api): Promise<Calendar[]> {
	const query = { locationId: api.locationId };
	const { calendars } = await api.call(account.calendars, {}, { query });
	return calendars;
}

/** Fetches the sub-account's users who were not deleted (docs/highlevel-api.md, The account's lists). */
export async function fetchUsers(api: Api): Promise<User[]> {
	// The search that HighLevel prefers asks for the agency's id, which a private token does not tell.
	const query = { locationId: api.locationId };
	const { users } = await api.call(account.users, {}, { query });
	return users.filter(({ deleted }) => !asFlag(deleted));
}

/** Empty where the connection may not read it (docs/highlevel-api.md, The account's lists). */
export async function fetchLocation(api: Api): Promise<Location> {
	const { location } = await api.call(
		account.location,
		{},
		{
			accept: ({ status }) => (status === 401 || status === 403 ? { location: {} } : undefined),
		},
	);
	return location;
}
