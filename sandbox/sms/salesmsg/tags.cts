import { asText } from '../../asText.cts';
import type { SmsCall, SmsRoute } from '../service.cts';
import { announce, contactOf } from './contacts.cts';
import { fieldsOf, invalid, notFound, pageOf } from './query.cts';
import { contactView, tagView } from './views.cts';

export const tagRoutes: readonly SmsRoute[] = [
	{ method: 'GET', path: '/tags', scope: 'tags:read', handle: list },
	{ method: 'POST', path: '/tags', scope: 'tags:write', handle: create },
	{
		method: 'PUT',
		path: '/tags/contact/:contact/:tag',
		scope: 'tags:write',
		handle: (call) => change(call, true),
	},
	{
		method: 'DELETE',
		path: '/tags/contact/:contact/:tag',
		scope: 'tags:write',
		handle: (call) => change(call, false),
	},
];

function list({ account, query }: SmsCall): object {
	const text = asText(query.search).toLowerCase();
	const found = [...account.tags.values()].filter(({ name }) => name.toLowerCase().includes(text));
	const { data, meta } = pageOf(found, Number(query.page ?? 1), Number(query.length ?? 25));
	return { data: data.map(tagView), meta };
}

function create(call: SmsCall): object {
	const { account, setStatus } = call;
	const { name, label = name } = fieldsOf(call);
	if (!label) throw invalid({ name: 'The name field is required.' });
	const tag = { id: account.nextId(), name: asText(label) };
	account.tags.set(tag.id, tag);
	setStatus(201);
	return tagView(tag);
}

function change(call: SmsCall, isAdded: boolean): object {
	const { account, world, params } = call;
	const contact = contactOf(call, 'contact');
	const tag = Number(params.tag);
	if (!account.tags.has(tag)) throw notFound('Tag');
	const others = contact.tags.filter((one) => one !== tag);
	contact.tags = isAdded ? [...others, tag] : others;
	contact.updatedAt = world.now();
	announce(world, account, contact);
	return contactView(account, contact);
}
