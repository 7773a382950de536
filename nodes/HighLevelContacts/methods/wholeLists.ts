import { asText } from '../model/answered';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { Answered, NamedEntity } from '../model/wire';
import { fetchCalendars, fetchTags } from '../run/accountCache';
import type { Api } from '../transport/api';
import { account } from '../transport/endpoints/account';
import { listEntries, filterSorted } from './listEntries';
import { openApi } from './openApi';

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** A search of a list that HighLevel sends whole and cannot search itself. */
function searchWhole<Row extends Answered>(
	fetch: (api: Api) => Promise<Row[]>,
	labelOf: (row: Row, id: string) => string,
): Search {
	return async function (filter) {
		return {
			results: filterSorted(listEntries(await fetch(await openApi(this)), labelOf), filter),
		};
	};
}

function ofAccount({ locationId }: Api) {
	return { query: { locationId } };
}

/** Name, with the status when that is not the usual one. */
function named(row: NamedEntity, id: string): string {
	const name = asText(row.name) || id;
	const status = asText(row.status) ?? 'published';
	return status === 'published' ? name : `${name} (${status})`;
}

/** The calendars of the sub-account. */
export const searchCalendars = searchWhole(fetchCalendars, ({ name, isActive }, id) =>
	named({ name, status: isActive === false ? 'inactive' : undefined }, id),
);

/** The groups of calendars. */
export const searchCalendarGroups = searchWhole(
	async (api) => (await api.call(account.calendarGroups, {}, ofAccount(api))).groups,
	({ name }, id) => named({ name }, id),
);

/** The campaigns; those that are not published are marked. */
export const searchCampaigns = searchWhole(
	async (api) => (await api.call(account.campaigns, {}, ofAccount(api))).campaigns,
	named,
);

/** The account's tags by id, for work on the list itself; contacts know them by name. */
export const searchTags = searchWhole(fetchTags, ({ name }, id) => asText(name) || id);

/** HighLevel's workflows; those that are not published cannot be started, and are marked. */
export const searchWorkflows = searchWhole(
	async (api) => (await api.call(account.workflows, {}, ofAccount(api))).workflows,
	named,
);
