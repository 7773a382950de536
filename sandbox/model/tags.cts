import { newId } from '../ids.cts';
import type { Store } from '../store.cts';
import type { Tag } from './types.cts';

/** Trimmed, lower-cased, without doubles: how HighLevel keeps tags (docs/highlevel-api.md, Contacts). */
export function cleanTags(tags: readonly string[]): string[] {
	return [...new Set(tags.map((tag) => tag.trim().toLowerCase()).filter(Boolean))];
}

/** The location's tag of that name; made when it does not exist yet. */
export function ensureTag(store: Store, locationId: string, name: string): Tag {
	const known = findTag(store, locationId, name);
	if (known) return known;
	const tag = { id: newId(), name, locationId };
	store.tags.set(tag.id, tag);
	store.tagByName.set(`${locationId}|${name}`, tag.id);
	return tag;
}

export function findTag(store: Store, locationId: string, name: string): Tag | undefined {
	return store.tags.get(store.tagByName.get(`${locationId}|${name}`) ?? '');
}

export function forgetTag(store: Store, tag: Tag): void {
	store.tags.delete(tag.id);
	store.tagByName.delete(`${tag.locationId}|${tag.name}`);
}
