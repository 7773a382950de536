import { asText } from '../../asText.cts';
import type { SmsAccount, SmsContact } from '../account.cts';
import { digitsOf, readNumber } from '../numbers.cts';
import type { SmsCall, SmsRoute } from '../service.cts';
import { badData, noSuch, outcome } from './outcome.cts';

type Json = Record<string, unknown>;

const INFOS = ['info1', 'info2', 'info3', 'info4'] as const;
const DEFAULT_LENGTH = 100;
const MAX_LENGTH = 1000;

export const listRoutes: readonly SmsRoute[] = [
	{ method: 'POST', path: '/list', handle: createOrAdd },
	{ method: 'GET', path: '/lists', handle: all },
	{ method: 'GET', path: '/list/:id', handle: contactsOf },
	{ method: 'DELETE', path: '/list/:id', handle: removeList },
	{ method: 'DELETE', path: '/list/contact/:id', handle: removeContact },
	{ method: 'PUT', path: '/list/deduplicate/:id', handle: deduplicate },
	{ method: 'GET', path: '/blacklist', handle: blacklist },
	{ method: 'POST', path: '/blacklist', handle: addToBlacklist },
	{ method: 'DELETE', path: '/blacklist/contact/:id', handle: removeFromBlacklist },
];

/**
 * A new list, or contacts for the one named by `listId` (docs) or `list_id` (SDK). A number that is in the list
 * already is added once more, since there is a call to clean that up; what is repeated in one body is not [unsure].
 */
function createOrAdd({ world, account, body }: SmsCall): object {
	const list = (body.list ?? {}) as Json;
	const named = list.listId ?? list.list_id;
	const rows = gsmOf(list);
	const id = named === undefined ? account.nextId() : Number(named);
	if (named === undefined) {
		if (!list.name) throw badData('name is missing');
		account.lists.set(id, { id, name: asText(list.name) });
	} else if (!account.lists.has(id)) throw noSuch('List');
	const seen = new Set<string>();
	let invalid = 0;
	let duplicates = 0;
	for (const row of rows) {
		const phone = readNumber(row.value);
		if (!phone) invalid += 1;
		else if (seen.has(phone)) duplicates += 1;
		else {
			seen.add(phone);
			account.addContact(world.now(), { phone, lists: [id], fields: infosOf(row) });
		}
	}
	return outcome(1, 'OK', { id: String(id), contacts: seen.size, invalid, duplicates });
}

function all({ account }: SmsCall): object {
	const lists = [...account.lists.values()].map(({ id, name }) => ({
		id: String(id),
		name,
		totalRecords: members(account, id).length,
	}));
	return outcome(1, 'OK', { lists });
}

function contactsOf({ account, params, query }: SmsCall): object {
	const list = listOf(account, params.id);
	const search = asText(query.search).toLowerCase();
	const start = Number(query.start ?? 0);
	const length = Math.min(Number(query.length ?? DEFAULT_LENGTH), MAX_LENGTH);
	const found = members(account, list.id).filter((contact) =>
		Object.values(view(contact)).some((value) => value.toLowerCase().includes(search)),
	);
	return outcome(1, 'OK', {
		name: list.name,
		totalRecords: found.length,
		list: found.slice(start, start + length).map(view),
	});
}

function removeList({ account, params }: SmsCall): object {
	const { id } = listOf(account, params.id);
	for (const contact of members(account, id)) account.contacts.delete(contact.id);
	account.lists.delete(id);
	return outcome(1, 'OK');
}

function removeContact({ account, params }: SmsCall): object {
	if (!account.contacts.delete(Number(params.id))) throw noSuch('Contact');
	return outcome(1, 'OK');
}

function deduplicate({ account, params }: SmsCall): object {
	const seen = new Set<string>();
	let removed = 0;
	for (const { id, phone } of members(account, listOf(account, params.id).id)) {
		if (!seen.has(phone)) seen.add(phone);
		else if (account.contacts.delete(id)) removed += 1;
	}
	return outcome(1, 'OK', { removed });
}

/** The id of an entry is its number's digits here; what it really is, is [unsure]. */
function blacklist({ account }: SmsCall): object {
	const list = [...account.optOuts.keys()].map((phone) => ({
		id: digitsOf(phone),
		destination: digitsOf(phone),
	}));
	return outcome(1, 'OK', { list, totalRecords: list.length });
}

function addToBlacklist({ world, account, body }: SmsCall): object {
	let contacts = 0;
	let invalid = 0;
	for (const { value } of gsmOf((body.blacklist ?? {}) as Json)) {
		const phone = readNumber(value);
		if (!phone) invalid += 1;
		else {
			account.optOut(phone, world.now());
			contacts += 1;
		}
	}
	return outcome(1, 'OK', { contacts, invalid });
}

function removeFromBlacklist({ account, params }: SmsCall): object {
	const phone = `+${params.id ?? ''}`;
	if (!account.optOuts.has(phone)) throw noSuch('Contact');
	account.optIn(phone);
	return outcome(1, 'OK');
}

function gsmOf(holder: Json): Json[] {
	const gsm = (holder.contacts as { gsm?: unknown } | undefined)?.gsm;
	if (!Array.isArray(gsm)) throw badData('contacts.gsm is missing');
	return gsm as Json[];
}

function listOf(account: SmsAccount, id?: string): { id: number; name: string } {
	const list = account.lists.get(Number(id));
	if (!list) throw noSuch('List');
	return list;
}

function members(account: SmsAccount, id: number): SmsContact[] {
	return [...account.contacts.values()].filter(({ lists }) => lists.includes(id));
}

function infosOf(row: Json): Json {
	return Object.fromEntries(INFOS.map((key) => [key, asText(row[key])]));
}

function view({ id, phone, fields }: SmsContact): Record<string, string> {
	const infos = INFOS.map((key) => [key, asText(fields[key])] as const);
	return { id: String(id), destination: digitsOf(phone), ...Object.fromEntries(infos) };
}
