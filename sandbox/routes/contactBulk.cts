import * as rules from 'class-validator';

import { CONTACTS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { invalid, noSuchRoute, notFound } from '../http/errors.cts';
import { also, bool, required, requiredOrNull, shape, text, textList } from '../http/shape.cts';
import { listView } from '../model/contactViews.cts';
import { inRow } from '../model/customFields.cts';
import { cleanTags } from '../model/tags.cts';
import { matchesQuery } from '../search/match.cts';
import { NEWEST_FIRST } from '../search/order.cts';
import type { World } from '../world.cts';

const MAX_BUSINESS_IDS = 50;

/** docs/highlevel-api.md, Bulk */
export const contactBulkEndpoints: Endpoint[] = [
	endpoint({
		method: 'POST',
		path: '/contacts/bulk/tags/update/:type',
		version: CONTACTS_VERSION,
		scope: 'contacts.write',
		status: 201,
		body: shape({
			contacts: required(also(textList, rules.ArrayNotEmpty())),
			tags: required(textList),
			locationId: required(text),
			removeAllTags: bool,
		}),
		handle: ({ world, params: { type = '' }, body, locationId }) => {
			if (type !== 'add' && type !== 'remove') {
				throw noSuchRoute('POST', `/contacts/bulk/tags/update/${type}`);
			}
			const everything = body.removeAllTags === true;
			if (everything && type === 'add') throw invalid('removeAllTags is only allowed with remove');
			if (!everything && body.tags.length === 0) throw invalid('tags should not be empty');
			const tags = cleanTags(body.tags);
			const responses = body.contacts.map((id) =>
				updateTags(world, id, locationId, (old) =>
					type === 'add'
						? [...new Set([...old, ...tags])]
						: old.filter((tag) => !everything && !tags.includes(tag)),
				),
			);
			return {
				succeded: true,
				errorCount: responses.filter((one) => one.type === 'error').length,
				responses,
			};
		},
	}),
	endpoint({
		method: 'POST',
		path: '/contacts/bulk/business',
		version: CONTACTS_VERSION,
		scope: 'contacts.write',
		body: shape({
			locationId: required(text),
			ids: required(also(textList, rules.ArrayNotEmpty(), rules.ArrayMaxSize(MAX_BUSINESS_IDS))),
			businessId: requiredOrNull(text),
		}),
		handle: ({ world, body: { ids, businessId }, locationId }) => {
			if (businessId !== null) requireBusiness(world, businessId, locationId);
			const done = ids.filter((id) => {
				const contact = world.store.contacts.get(id);
				if (!contact || contact.deleted || contact.locationId !== locationId) return false;
				world.contacts.change(contact, { businessId: businessId ?? undefined });
				return true;
			});
			return { success: true, ids: done };
		},
	}),
	endpoint({
		method: 'GET',
		path: '/contacts/business/:businessId',
		version: CONTACTS_VERSION,
		scope: 'contacts.readonly',
		query: shape({ locationId: required(text), limit: text, skip: text, query: text }),
		handle: ({ world, params: { businessId = '' }, query, locationId }) => {
			requireBusiness(world, businessId, locationId);
			const inText = matchesQuery(query.query ?? '');
			const rows = world.store.index.matching(
				locationId,
				NEWEST_FIRST,
				world.now(),
				JSON.stringify({ businessId, query: query.query }),
				(contact) => contact.businessId === businessId && inText(contact),
			);
			const skip = Number(query.skip ?? 0);
			return {
				contacts: rows
					.slice(skip, skip + Number(query.limit ?? 25))
					.map(({ contact }) => listView(inRow(world, contact))),
				count: rows.length,
			};
		},
	}),
];

interface TagResult {
	contactId: string;
	type: 'success' | 'error';
	message: string;
	oldTags?: readonly string[];
	tagsAdded?: string[];
	tagsRemoved?: string[];
}

function updateTags(
	world: World,
	contactId: string,
	locationId: string,
	change: (old: readonly string[]) => string[],
): TagResult {
	const contact = world.store.contacts.get(contactId);
	const problem = !contact
		? 'contact id is not a valid firebase id'
		: contact.deleted
			? 'contact is deleted'
			: contact.locationId !== locationId
				? 'contact does not belong to location'
				: undefined;
	if (!contact || problem) return { contactId, type: 'error', message: problem ?? '' };
	const oldTags = contact.tags;
	const tags = change(oldTags);
	world.contacts.change(contact, { tags });
	return {
		contactId,
		type: 'success',
		message: 'Tags updated',
		oldTags,
		tagsAdded: tags.filter((tag) => !oldTags.includes(tag)),
		tagsRemoved: oldTags.filter((tag) => !tags.includes(tag)),
	};
}

function requireBusiness(world: World, id: string, locationId: string): void {
	if (world.store.businesses.get(id)?.locationId !== locationId) {
		throw notFound(world.settings.unknownIdStatus, 'Business', id);
	}
}
