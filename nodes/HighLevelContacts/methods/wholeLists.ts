import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import type { Named } from '../model/wire';
import { fetchCalendars, fetchTags } from '../run/dictionaries';
import type { Api, ApiRequest } from '../transport/api';
import { matching } from './matching';
import { openApi } from './openApi';

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** A search of a list that HighLevel sends whole and cannot search itself. */
function searchWhole<Row>(
	fetch: (api: Api) => Promise<Row[]>,
	entryOf: (row: Row) => INodeListSearchItems,
): Search {
	return async function (filter) {
		return { results: matching((await fetch(await openApi(this))).map(entryOf), filter) };
	};
}

async function fetchOf<Row>(
	api: Api,
	path: string,
	key: string,
	area?: ApiRequest<unknown>['area'],
): Promise<Row[]> {
	const query = { locationId: api.locationId };
	const answer = await api.send<Record<string, Row[]>>({ method: 'GET', path, query, area });
	return answer[key] ?? [];
}

/** Name, with the status when that is not the usual one. */
function named({ id, name, status = 'published' }: Named): INodeListSearchItems {
	return { name: status === 'published' ? name || id : `${name || id} (${status})`, value: id };
}

/** The calendars of the sub-account. */
export const searchCalendars = searchWhole(fetchCalendars, ({ id, name, isActive }) =>
	named({ id, name, status: isActive === false ? 'inactive' : undefined }),
);

/** The groups of calendars. */
export const searchCalendarGroups = searchWhole(
	(api) => fetchOf<Named>(api, '/calendars/groups', 'groups', 'calendars'),
	({ id, name }) => named({ id, name }),
);

/** The campaigns; those that are not published are marked. */
export const searchCampaigns = searchWhole(
	(api) => fetchOf<Named>(api, '/campaigns/', 'campaigns'),
	named,
);

/** The account's tags by id, for work on the list itself; contacts know them by name. */
export const searchTags = searchWhole(fetchTags, ({ id, name }) => ({ name, value: id }));

/** HighLevel's workflows; those that are not published cannot be started, and are marked. */
export const searchWorkflows = searchWhole(
	(api) => fetchOf<Named>(api, '/workflows/', 'workflows'),
	named,
);
