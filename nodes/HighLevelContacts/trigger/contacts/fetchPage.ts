import type { SearchFilter } from '../../model/search/contactFilters';
import type { Api } from '../../transport/api';
import type { Clock } from '../../../shared/transport/clock';
import { readRows, type Cursor, type Row, type WatchedDate } from './row';
import { contacts as endpoints } from '../../transport/endpoints/contacts';

export interface PageRequest {
	/** HighLevel takes up to 500 (docs/highlevel-api.md, Search). */
	size: number;
	watches: WatchedDate;
	direction: 'asc' | 'desc';
	/** In epoch milliseconds, itself included; absent for all contacts. */
	from?: number;
	addedFrom?: number;
	after?: Cursor;
	query?: string;
}

export interface SearchPage {
	rows: Row[];
	isLast: boolean;
	/** HighLevel's time when the search ran, or a little earlier. */
	begunAt: number;
	endedAt: number;
}

export async function fetchPage(api: Api, clock: Clock, page: PageRequest): Promise<SearchPage> {
	const { size, watches, direction, from, addedFrom, after, query } = page;
	const filters = [...since(watches, from), ...since('dateAdded', addedFrom)];
	const sentAt = clock.now();
	let serverTime: number | undefined;
	const body = {
		locationId: api.locationId,
		pageLimit: size,
		...(filters.length > 0 ? { filters } : {}),
		...(query ? { query } : {}),
		sort: [{ field: watches, direction }],
		...(after ? { searchAfter: after } : {}),
	};
	const onServerTime = (time: number) => {
		serverTime = time;
	};
	const { contacts } = await api.call(endpoints.search, {}, { body, onServerTime });
	const tookMs = Math.max(0, clock.now() - sentAt);
	// A reply without a date is rare. Only differences of this time count, so that our clock's setting does not.
	const endedAt = serverTime ?? clock.now();
	return {
		rows: readRows(contacts, watches, from),
		isLast: contacts.length < size,
		begunAt: endedAt - tookMs,
		endedAt,
	};
}

function since(field: WatchedDate, date?: number): SearchFilter[] {
	if (date === undefined) return [];
	return [{ field, operator: 'range', value: { gte: new Date(date).toISOString() } }];
}
