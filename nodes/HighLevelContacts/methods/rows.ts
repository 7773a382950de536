import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { KNOWN_PATHS } from '../actions/custom/knownPaths';
import { asList, asText } from '../../shared/answered';
import type { Answered, Appointment, Business, Contact, Conversation } from '../model/wire';
import { conversationSearchPage } from '../queries/conversationPages';
import { zoneOf } from '../queries/displayZone';
import { AccountCache, fetchTags } from '../run/accountCache';
import type { Api } from '../transport/api';
import { account } from '../transport/endpoints/account';
import { appointments } from '../transport/endpoints/appointments';
import { contacts } from '../transport/endpoints/contacts';
import { paginate, takeFirst, type Page } from '../transport/paginate';
import { chosenContact } from './chosenContact';
import { apiOf, openApi, openEditorConnection } from './openApi';

const CONTACTS_PAGE = 50;
const CONVERSATIONS_PAGE = 50;
/** HighLevel refuses longer queries (docs/highlevel-api.md, Search). */
const LONGEST_QUERY = 75;
const BUSINESSES_PAGE = 100;
/** Nobody scrolls through more. */
const MOST_BUSINESSES = 2000;
const SUB_ACCOUNTS_PAGE = 100;

export async function contactPage(
	node: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<Page<Contact, string>> {
	const api = await openApi(node);
	const body = {
		locationId: api.locationId,
		pageLimit: CONTACTS_PAGE,
		...(filter ? { query: filter.slice(0, LONGEST_QUERY) } : {}),
		...(paginationToken ? { searchAfter: cursorIn(paginationToken) } : {}),
		sort: [{ field: 'dateUpdated', direction: 'desc' }],
	};
	const { contacts: rows } = await api.call(contacts.search, {}, { body });
	const cursor = asList(rows.at(-1)?.searchAfter);
	const goesOn = rows.length === CONTACTS_PAGE && cursor.length > 0;
	return { rows, next: goesOn ? JSON.stringify(cursor) : undefined };
}

function cursorIn(paginationToken: string): unknown {
	return JSON.parse(paginationToken);
}

/**
 * HighLevel lists the sub-accounts in which an agency's app is installed (docs/highlevel-api.md, Tokens). A
 * connection that belongs to one sub-account has that one.
 */
export async function subAccountPage(
	node: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<Page<Answered, string>> {
	const connection = await openEditorConnection(node);
	const { agency, locationId } = connection;
	if (!agency) return { rows: [{ id: locationId, name: `The connected one (${locationId})` }] };
	const skip = Number(paginationToken ?? 0);
	const query = {
		companyId: agency.companyId,
		appId: agency.appId,
		isInstalled: true,
		skip,
		limit: SUB_ACCOUNTS_PAGE,
		...(filter ? { query: filter } : {}),
	};
	const api = apiOf(node, connection);
	const { locations } = await api.call(account.subAccounts, {}, { caller: 'agency', query });
	const goesOn = locations.length === SUB_ACCOUNTS_PAGE;
	return { rows: locations, next: goesOn ? String(skip + SUB_ACCOUNTS_PAGE) : undefined };
}

export async function conversationPage(
	node: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<Page<Conversation, string>> {
	const conditions = filter ? { query: filter.slice(0, LONGEST_QUERY) } : {};
	const api = await openApi(node);
	return await conversationSearchPage(api, conditions, CONVERSATIONS_PAGE, paginationToken);
}

/** HighLevel cannot search businesses, so all of them are read. */
export async function businesses(api: Api): Promise<Business[]> {
	const pages = paginate<Business, number>(async (skip = 0) => {
		const { locationId } = api;
		const query = { locationId, limit: String(BUSINESSES_PAGE), skip: String(skip) };
		const { businesses: rows } = await api.call(account.businesses, {}, { query });
		const goesOn = rows.length === BUSINESSES_PAGE;
		return { rows, next: goesOn ? skip + BUSINESSES_PAGE : undefined };
	});
	return await takeFirst(pages, MOST_BUSINESSES);
}

/** Puts the latest first, and adds the zone in which HighLevel gives the times. */
export async function appointmentsOfContact(api: Api, node: ILoadOptionsFunctions) {
	const contactId = await chosenContact(node, api);
	const events = await api.call(appointments.ofContact, { contactId });
	const start = ({ startTime }: Appointment) => asText(startTime) ?? '';
	const zone = zoneOf(await new AccountCache(api).location());
	return events
		.sort((a, b) => start(b).localeCompare(start(a)))
		.map((event): Appointment & { zone?: string } => ({ ...event, zone }));
}

export async function tagNames(api: Api): Promise<string[]> {
	const names = (await fetchTags(api)).flatMap(({ name }) => asText(name) ?? []);
	return [...new Set(names)];
}

export function pathsOfMethod(node: ILoadOptionsFunctions): string[] {
	const method = asText(node.getCurrentNodeParameter('method')) ?? 'GET';
	return Object.keys(KNOWN_PATHS).filter((path) => KNOWN_PATHS[path]?.split(' ').includes(method));
}
