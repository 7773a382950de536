import * as rules from 'class-validator';

import { CONTACTS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { invalid } from '../http/errors.cts';
import {
	also,
	anything,
	numeric,
	listOf,
	oneOf,
	queryNumber,
	required,
	shape,
	text,
} from '../http/shape.cts';
import { listView, searchView } from '../model/contactViews.cts';
import { inRow } from '../model/customFields.cts';
import type { CustomField } from '../model/types.cts';
import { readFilters } from '../search/grammar.cts';
import { compile, matchesQuery } from '../search/match.cts';
import {
	cursorOf,
	NEWEST_FIRST,
	position,
	SORTABLE_FIELDS,
	type SortValue,
} from '../search/order.cts';
import type { World } from '../world.cts';

const PAGE_CAP = 10_000;

const searchBody = shape({
	locationId: required(text),
	pageLimit: required(also(numeric, rules.IsInt(), rules.Min(1), rules.Max(500))),
	page: also(numeric, rules.IsInt(), rules.Min(1)),
	searchAfter: also(anything, rules.IsArray()),
	query: also(text, rules.MaxLength(75)),
	filters: also(anything, rules.IsArray()),
	sort: also(
		listOf(shape({ field: required(text), direction: required(oneOf('asc', 'desc')) })),
		rules.ArrayMaxSize(2),
	),
});

type SearchBody = NonNullable<(typeof searchBody)['values']>;

/** docs/highlevel-api.md, Search */
export const contactSearchEndpoints: Endpoint[] = [
	endpoint({
		method: 'POST',
		path: '/contacts/search',
		version: CONTACTS_VERSION,
		scope: 'contacts.readonly',
		write: false,
		body: searchBody,
		handle: ({ world, body }) => search(world, body),
	}),
	endpoint({
		method: 'GET',
		path: '/contacts/',
		version: CONTACTS_VERSION,
		scope: 'contacts.readonly',
		query: shape({
			locationId: required(text),
			limit: also(queryNumber, rules.IsInt(), rules.Min(1), rules.Max(100)),
			query: text,
			startAfter: queryNumber,
			startAfterId: text,
		}),
		handle: ({ world, query }) => list(world, query),
	}),
];

function search(world: World, body: SearchBody): object {
	const { locationId, pageLimit, page, query } = body;
	const searchAfter = body.searchAfter as SortValue[] | undefined;
	const sort = body.sort?.length ? body.sort : NEWEST_FIRST;
	for (const { field } of sort) {
		if (!SORTABLE_FIELDS.includes(field)) throw invalid(`sort is not supported for field ${field}`);
	}
	if (searchAfter && page !== undefined) {
		throw invalid('page should not be used together with searchAfter');
	}
	if (searchAfter?.length && searchAfter.length !== sort.length + 1) {
		throw invalid('searchAfter must hold one value for each sort field and the contact id');
	}
	if ((page ?? 1) * pageLimit > PAGE_CAP) {
		throw invalid(`page multiplied by pageLimit must not be greater than ${PAGE_CAP}`);
	}

	const rows = matchingRows(world, locationId, sort, query, body.filters as unknown[] | undefined);
	const start = searchAfter?.length
		? position(rows, searchAfter, sort, true)
		: ((page ?? 1) - 1) * pageLimit;
	return {
		contacts: rows
			.slice(start, start + pageLimit)
			.map((row) => searchView(inRow(world, row.contact), cursorOf(row), world.settings.search)),
		total: rows.length,
	};
}

function matchingRows(
	world: World,
	locationId: string,
	sort: typeof NEWEST_FIRST,
	query: string | undefined,
	filters: unknown[] | undefined,
) {
	const { store } = world;
	const definition = (id: string): CustomField | undefined => {
		const field = store.customFields.get(id);
		return field?.locationId === locationId ? field : undefined;
	};
	// Read even when the result is remembered, so that a wrong filter is refused each time.
	const fits = compile(readFilters(filters ?? [], definition));
	const words = query?.trim();
	if (!words && !filters?.length) return store.index.sorted(locationId, sort, world.now());
	const inText = words ? matchesQuery(words) : undefined;
	return store.index.matching(
		locationId,
		sort,
		world.now(),
		JSON.stringify([words ?? '', filters ?? []]),
		inText ? (contact) => fits(contact) && inText(contact) : fits,
	);
}

interface ListQuery {
	locationId: string;
	limit?: number;
	query?: string;
	startAfter?: number;
	startAfterId?: string;
}

function list(
	world: World,
	{ locationId, limit = 20, query, startAfter, startAfterId }: ListQuery,
) {
	const rows = matchingRows(world, locationId, NEWEST_FIRST, query, undefined);
	// One half of the cursor alone starts over, as clients that lose the other half have found out.
	const start =
		startAfter !== undefined && startAfterId
			? position(rows, [startAfter, startAfterId], NEWEST_FIRST, true)
			: 0;
	const page = rows.slice(start, start + limit);
	const last = page.at(-1);
	const hasMore = last !== undefined && start + page.length < rows.length;
	const currentPage = Math.floor(start / limit) + 1;
	const next = new URLSearchParams({
		locationId,
		limit: String(limit),
		...(query && { query }),
		...(last && { startAfter: String(last.contact.dateAdded), startAfterId: last.contact.id }),
	});
	return {
		contacts: page.map(({ contact }) => listView(inRow(world, contact))),
		count: rows.length,
		meta: {
			total: rows.length,
			nextPageUrl: hasMore ? `${world.url}/contacts/?${next}` : null,
			startAfterId: last?.contact.id ?? null,
			startAfter: last?.contact.dateAdded ?? null,
			currentPage,
			nextPage: hasMore ? currentPage + 1 : null,
			prevPage: currentPage > 1 ? currentPage - 1 : null,
		},
	};
}
