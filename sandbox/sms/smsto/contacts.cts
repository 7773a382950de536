import { asText } from '../../asText.cts';
import type { SmsAccount, SmsContact } from '../account.cts';
import { readNumber } from '../numbers.cts';
import type { SmsCall, SmsRoute } from '../service.cts';
import { stamp } from './events.cts';
import { refused } from './messages.cts';

type Json = Record<string, unknown>;

const V1 = '/web/v1';

export const contactRoutes: readonly SmsRoute[] = [
	{ method: 'POST', path: `${V1}/people/contacts/create`, handle: create },
	{ method: 'GET', path: `${V1}/people/contacts`, handle: list },
	{ method: 'POST', path: `${V1}/people/contacts/delete-phone`, handle: remove },
	{ method: 'POST', path: `${V1}/people/contacts/optin`, handle: (call) => opt(call, true) },
	{ method: 'POST', path: `${V1}/people/contacts/optout`, handle: (call) => opt(call, false) },
	{ method: 'GET', path: `${V1}/recent/optouts`, handle: recentOptOuts },
	{ method: 'GET', path: `${V1}/people/lists`, handle: lists },
	{ method: 'POST', path: `${V1}/people/lists/create`, handle: createList },
	{ method: 'DELETE', path: `${V1}/people/lists/:id/delete`, handle: deleteList },
];

/** A known number is written over, keeping what the body leaves out; whether the real one does so is [unsure]. */
function create({ world, account, body }: SmsCall): object {
	const phone = phoneOf(body);
	const listIds = idsOf(body.list_ids);
	for (const id of listIds) requireList(account, id);
	const { firstname, lastname, email } = body;
	const fields = Object.fromEntries(Object.entries(body).filter(([key]) => /^custom\d$/.test(key)));
	const input = {
		...(firstname !== undefined && { firstName: asText(firstname) }),
		...(lastname !== undefined && { lastName: asText(lastname) }),
		...(email !== undefined && { email: asText(email) }),
	};
	const known = account.contactOf(phone);
	const contact = known ?? account.addContact(world.now(), { phone });
	Object.assign(contact, input, {
		fields: { ...contact.fields, ...fields },
		lists: [...new Set([...contact.lists, ...listIds])],
		updatedAt: world.now(),
	});
	return { success: true, message: 'Contact created.', data: view(account, contact) };
}

function list({ account, query }: SmsCall): object {
	const ids = idsOf(query.list_ids);
	const limit = Number(query.limit ?? 100);
	const page = Number(query.page ?? 1);
	const key = query.order_by === 'phone' ? 'phone' : 'firstName';
	const sign = String(query.direction).toUpperCase() === 'DESC' ? -1 : 1;
	const all = [...account.contacts.values()]
		.filter(({ lists: own }) => ids.length === 0 || own.some((id) => ids.includes(id)))
		.sort((a, b) => sign * (a[key] ?? '').localeCompare(b[key] ?? ''));
	return {
		success: true,
		data: all.slice((page - 1) * limit, page * limit).map((one) => view(account, one)),
		total: all.length,
		current_page: page,
		last_page: Math.max(1, Math.ceil(all.length / limit)),
	};
}

function remove({ account, body }: SmsCall): object {
	const phone = phoneOf(body);
	const ids = idsOf(body.list_id);
	for (const contact of [...account.contacts.values()].filter((one) => one.phone === phone)) {
		contact.lists = ids.length ? contact.lists.filter((id) => !ids.includes(id)) : [];
		if (contact.lists.length === 0) account.contacts.delete(contact.id);
	}
	return { success: true, message: 'Contact deleted.' };
}

function opt({ world, account, body }: SmsCall, isIn: boolean): object {
	const phone = phoneOf(body);
	if (isIn) account.optIn(phone);
	else account.optOut(phone, world.now());
	return { success: true, message: isIn ? 'Contact opted in.' : 'Contact opted out.' };
}

function recentOptOuts({ account }: SmsCall): object {
	const data = [...account.optOuts].map(([phone, at]) => ({ phone, created_at: stamp(at) }));
	return { success: true, data: data.reverse() };
}

function lists({ account, query }: SmsCall): object {
	const name = asText(query.name).toLowerCase();
	const found = [...account.lists.values()].filter((one) => one.name.toLowerCase().includes(name));
	return {
		success: true,
		data: found.map(({ id, name: title }) => ({
			id,
			name: title,
			list_contacts_count: [...account.contacts.values()].filter((one) => one.lists.includes(id))
				.length,
		})),
	};
}

function createList({ account, body }: SmsCall): object {
	const name = asText(body.name).trim();
	if (!name) throw refused(400, 'The name field is required.');
	const id = account.nextId();
	account.lists.set(id, { id, name });
	return { success: true, message: 'List created.', data: { id, name } };
}

function deleteList({ account, params }: SmsCall): object {
	const id = Number(params.id);
	requireList(account, id);
	account.lists.delete(id);
	for (const contact of account.contacts.values()) {
		contact.lists = contact.lists.filter((other) => other !== id);
	}
	return { success: true, message: 'List deleted.' };
}

function requireList(account: SmsAccount, id: number): void {
	if (!account.lists.has(id)) throw refused(400, 'The selected list is invalid.');
}

function phoneOf(body: Json): string {
	const phone = readNumber(body.phone);
	if (!phone) throw refused(400, 'The phone field must be a valid phone number.');
	return phone;
}

/** Ids come as a list, a single one, or joined by commas. */
function idsOf(value: unknown): number[] {
	const list = Array.isArray(value) ? value : asText(value).split(',');
	return list.filter((one) => String(one).trim() !== '').map(Number);
}

function view(account: SmsAccount, contact: SmsContact): object {
	const { id, phone, firstName, lastName, email, fields, lists: listIds } = contact;
	return {
		id,
		phone,
		firstname: firstName ?? null,
		lastname: lastName ?? null,
		email: email ?? null,
		...fields,
		list_ids: listIds,
		opted_out: account.hasOptedOut(phone),
	};
}
