import * as rules from 'class-validator';

import { CONTACTS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { also, required, shape, textList } from '../http/shape.cts';
import { cleanTags } from '../model/tags.cts';

const body = shape({ tags: required(also(textList, rules.ArrayNotEmpty())) });
const path = '/contacts/:contactId/tags';

/** docs/highlevel-api.md, Tags of a contact */
export const contactTagEndpoints: Endpoint[] = [
	endpoint({
		method: 'POST',
		path,
		version: CONTACTS_VERSION,
		scope: 'contacts.write',
		status: 201,
		body,
		handle: ({ world, contact, body: { tags } }) => {
			const tagsAdded = cleanTags(tags).filter((tag) => !contact.tags.includes(tag));
			const next = world.contacts.change(contact, { tags: [...contact.tags, ...tagsAdded] });
			return { tags: next.tags, tagsAdded };
		},
	}),
	endpoint({
		method: 'DELETE',
		path,
		version: CONTACTS_VERSION,
		scope: 'contacts.write',
		body,
		handle: ({ world, contact, body: { tags } }) => {
			const tagsRemoved = cleanTags(tags).filter((tag) => contact.tags.includes(tag));
			const next = world.contacts.change(contact, {
				tags: contact.tags.filter((tag) => !tagsRemoved.includes(tag)),
			});
			return { tags: next.tags, tagsRemoved };
		},
	}),
];
