import { asText } from '../../asText.cts';
import { ApiError } from '../../http/errors.cts';
import type { SmsAccount, SmsContact } from '../account.cts';
import { readNumber } from '../numbers.cts';
import type { SmsCall, SmsRoute } from '../service.cts';

type Json = Record<string, unknown>;

export const contactRoutes: readonly SmsRoute[] = [
	{ method: 'POST', path: '/contacts', handle: upsert },
	{ method: 'GET', path: '/contacts', handle: find },
	{ method: 'POST', path: '/contacts/tags', handle: addTags },
	{ method: 'POST', path: '/lists/subscribe', handle: subscribe },
];

/** Keyed by phone. Lists and tags are added to those there are; empty names leave the old ones [unsure]. */
function upsert({ world, account, body }: SmsCall): object {
	const phone = phoneOf(body);
	const lists = known(account.lists, body.lists, 'list');
	const tags = known(account.tags, body.tags, 'tag');
	const contact = account.contactOf(phone) ?? account.addContact(world.now(), { phone });
	for (const key of ['firstName', 'lastName', 'email'] as const) {
		if (body[key]) contact[key] = asText(body[key]);
	}
	contact.lists = [...new Set([...contact.lists, ...lists])];
	contact.tags = [...new Set([...contact.tags, ...tags])];
	contact.updatedAt = world.now();
	return { contact: view(account, contact) };
}

function find({ account, query }: SmsCall): object {
	const { phone, email } = query;
	if (!phone && !email) throw new ApiError(400, { message: 'phone or email is required' });
	const number = phone ? readNumber(phone, 'US') : undefined;
	const contact = [...account.contacts.values()].find((one) =>
		phone ? one.phone === number : one.email?.toLowerCase() === String(email).toLowerCase(),
	);
	if (!contact) throw new ApiError(404, { message: 'Contact not found' });
	return { contact: view(account, contact) };
}

function addTags({ world, account, body }: SmsCall): object {
	const contact = contactOf(account, body);
	const tags = known(account.tags, body.tagIds, 'tag');
	contact.tags = [...new Set([...contact.tags, ...tags])];
	contact.updatedAt = world.now();
	return { contact: view(account, contact) };
}

function subscribe({ world, account, body }: SmsCall): object {
	const contact = contactOf(account, body);
	const lists = known(account.lists, [body.list], 'list');
	contact.lists = [...new Set([...contact.lists, ...lists])];
	contact.updatedAt = world.now();
	return { contact: view(account, contact) };
}

function phoneOf(body: Json): string {
	const phone = readNumber(body.phone, 'US');
	if (!phone) throw new ApiError(400, { message: 'phone is not valid' });
	return phone;
}

function contactOf(account: SmsAccount, body: Json): SmsContact {
	const contact = account.contactOf(phoneOf(body));
	if (!contact) throw new ApiError(404, { message: 'Contact not found' });
	return contact;
}

function known(labels: Map<number, unknown>, ids: unknown, thing: string): number[] {
	const wanted = Array.isArray(ids) ? ids.map(Number) : [];
	for (const id of wanted) {
		if (!labels.has(id)) throw new ApiError(400, { message: `Unknown ${thing} ${id}` });
	}
	return wanted;
}

/** The keys of names, e-mail, tags and lists are [unsure]; the rest was seen. */
function view(account: SmsAccount, contact: SmsContact): object {
	const { id, phone, firstName, lastName, email, lists, tags, fields } = contact;
	const optedOutAt = account.optOuts.get(phone);
	return {
		id,
		phone_number: phone,
		first_name: firstName ?? null,
		last_name: lastName ?? null,
		email: email ?? null,
		opted_in: account.hasOptedOut(phone) ? 0 : 1,
		opted_out_at: optedOutAt === undefined ? null : new Date(optedOutAt).toISOString(),
		invalid: 0,
		deleted: 0,
		timezone: 'America/New_York',
		timezone_detected: 1,
		safe_sending_start_hour: 9,
		safe_sending_end_hour: 20,
		...fields,
		tags: tags.map((tag) => account.tags.get(tag) ?? { id: tag }),
		lists: lists.map((list) => account.lists.get(list) ?? { id: list }),
	};
}
