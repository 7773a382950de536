import { CONTACTS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { badRequest, notFound } from '../http/errors.cts';
import { required, shape, text } from '../http/shape.cts';
import { cleanTags, ensureTag, findTag, forgetTag } from '../model/tags.cts';
import type { Tag } from '../model/types.cts';
import type { World } from '../world.cts';

const version = CONTACTS_VERSION;
const READ = 'locations/tags.readonly';
const WRITE = 'locations/tags.write';
const LIST = '/locations/:locationId/tags';
const ONE = '/locations/:locationId/tags/:tagId';
const body = shape({ name: required(text) });

/** The account's dictionary of tags, docs/highlevel-api.md, The account's lists */
export const locationTagEndpoints: Endpoint[] = [
	endpoint({
		method: 'GET',
		path: LIST,
		version,
		scope: READ,
		handle: ({ world, locationId }) => ({
			tags: [...world.store.tags.values()].filter((tag) => tag.locationId === locationId),
		}),
	}),
	endpoint({
		method: 'POST',
		path: LIST,
		version,
		scope: WRITE,
		status: 201,
		body,
		handle: ({ world, body: { name }, locationId }) => {
			const clean = newName(world, locationId, name);
			return { tag: ensureTag(world.store, locationId, clean) };
		},
	}),
	endpoint({
		method: 'GET',
		path: ONE,
		version,
		scope: READ,
		handle: ({ world, params, locationId }) => ({
			tag: tagOf(world, params.tagId ?? '', locationId),
		}),
	}),
	endpoint({
		method: 'PUT',
		path: ONE,
		version,
		scope: WRITE,
		body,
		handle: ({ world, params, body: { name }, locationId }) => {
			const tag = tagOf(world, params.tagId ?? '', locationId);
			const [clean = ''] = cleanTags([name]);
			if (clean === tag.name) return { tag };
			newName(world, locationId, name);
			const renamed = { ...tag, name: clean };
			forgetTag(world.store, tag);
			world.store.tags.set(tag.id, renamed);
			world.store.tagByName.set(`${locationId}|${clean}`, tag.id);
			replaceOnContacts(world, tag, clean);
			return { tag: renamed };
		},
	}),
	endpoint({
		method: 'DELETE',
		path: ONE,
		version,
		scope: WRITE,
		handle: ({ world, params, locationId }) => {
			const tag = tagOf(world, params.tagId ?? '', locationId);
			forgetTag(world.store, tag);
			replaceOnContacts(world, tag);
			return { succeded: true };
		},
	}),
];

function tagOf(world: World, id: string, locationId: string): Tag {
	const tag = world.store.tags.get(id);
	if (tag?.locationId !== locationId) throw notFound(world.settings.unknownIdStatus, 'Tag', id);
	return tag;
}

function newName(world: World, locationId: string, name: string): string {
	const [clean] = cleanTags([name]);
	if (!clean) throw badRequest('The tag name is required.');
	if (findTag(world.store, locationId, clean)) {
		throw badRequest('The tag name is already exist.');
	}
	return clean;
}

/** Contacts hold tags by name, so a rename or removal in the dictionary reaches them. */
function replaceOnContacts(world: World, { name, locationId }: Tag, other?: string): void {
	for (const contact of world.store.contacts.values()) {
		if (contact.locationId !== locationId || contact.deleted) continue;
		if (!contact.tags.includes(name)) continue;
		const tags = contact.tags.flatMap((tag) => (tag === name ? (other ?? []) : tag));
		world.contacts.change(contact, { tags });
	}
}
