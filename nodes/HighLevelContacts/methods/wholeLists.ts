import { many } from '../transport/answer';
import { asText } from '../model/answered';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { Answered, Named } from '../model/wire';
import { fetchCalendars, fetchTags } from '../run/dictionaries';
import type { Api, ApiRequest } from '../transport/api';
import { entriesOf, matching } from './matching';
import { openApi } from './openApi';

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** A search of a list that HighLevel sends whole and cannot search itself. */
function searchWhole<Row extends Answered>(
	fetch: (api: Api) => Promise<Row[]>,
	labelOf: (row: Row, id: string) => string,
): Search {
	return async function (filter) {
		return { results: matching(entriesOf(await fetch(await openApi(this)), labelOf), filter) };
	};
}

async function fetchOf(
	api: Api,
	path: string,
	key: string,
	area?: ApiRequest<unknown>['area'],
): Promise<Named[]> {
	const query = { locationId: api.locationId };
	const answer = await api.send({ method: 'GET', path, query, area, read: many(key) });
	return answer[key] ?? [];
}

/** Name, with the status when that is not the usual one. */
function named(row: Named, id: string): string {
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
	async (api) => await fetchOf(api, '/calendars/groups', 'groups', 'calendars'),
	({ name }, id) => named({ name }, id),
);

/** The campaigns; those that are not published are marked. */
export const searchCampaigns = searchWhole(
	async (api) => await fetchOf(api, '/campaigns/', 'campaigns'),
	named,
);

/** The account's tags by id, for work on the list itself; contacts know them by name. */
export const searchTags = searchWhole(fetchTags, ({ name }, id) => asText(name) || id);

/** HighLevel's workflows; those that are not published cannot be started, and are marked. */
export const searchWorkflows = searchWhole(
	async (api) => await fetchOf(api, '/workflows/', 'workflows'),
	named,
);
