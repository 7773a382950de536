import { tagsOf } from '../model/values/tags';
import type { ContactRead } from './readContact';
import type { WebhookEvent } from './webhookEvent';

/**
 * Nobody can say which tags the contact of an `unfiltered` or `untagged` event has: the first is let in all the same,
 * the second is left out.
 */
export type TagVerdict = 'passes' | 'fails' | 'unfiltered' | 'untagged';

/**
 * Goes by the contact as it is now, or else by what the event says. Where neither is known, a contact that opted out
 * must not be missed, nor an event whose contact could not be read for the moment; others would start runs for
 * contacts that were not meant.
 */
export function filterByTags(
	{ type, tags: sent }: WebhookEvent,
	read: ContactRead | undefined,
	wanted: string[],
): TagVerdict {
	if (wanted.length === 0) return 'passes';
	const tags = read?.contact ? tagsOf(read.contact.tags) : sent;
	if (tags) return wanted.every((tag) => tags.includes(tag)) ? 'passes' : 'fails';
	return type === 'ContactDndUpdate' || read?.contactError ? 'unfiltered' : 'untagged';
}
