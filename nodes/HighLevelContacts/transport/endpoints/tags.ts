import type { Answered, LocationTag } from '../../model/wire';
import { readSuccess, readValues, readRecords, readRecord, UnexpectedAnswer } from '../answer';
import { endpoint } from '../endpoint';

const readTag: (answer: unknown) => { tag: LocationTag } = readRecord('tag');

export const tags = {
	list: endpoint<{ tags: LocationTag[] }, '/locations/{locationId}/tags'>({
		method: 'GET',
		path: '/locations/{locationId}/tags',
		scope: 'locations/tags.readonly',
		read: readRecords('tags'),
	}),
	/** HighLevel refuses a second one of the same name. */
	create: endpoint({
		method: 'POST',
		path: '/locations/{locationId}/tags',
		effect: 'idempotent',
		scope: 'locations/tags.write',
		read: readTag,
	}),
	get: endpoint({
		method: 'GET',
		path: '/locations/{locationId}/tags/{tagId}',
		scope: 'locations/tags.readonly',
		read: readTag,
	}),
	update: endpoint({
		method: 'PUT',
		path: '/locations/{locationId}/tags/{tagId}',
		scope: 'locations/tags.write',
		read: readTag,
	}),
	delete: endpoint({
		method: 'DELETE',
		path: '/locations/{locationId}/tags/{tagId}',
		scope: 'locations/tags.write',
		read: readSuccess,
	}),
	/** HighLevel leaves a tag that is there as it is. */
	addToContact: endpoint({
		method: 'POST',
		path: '/contacts/{contactId}/tags',
		effect: 'idempotent',
		scope: 'contacts.write',
		read: readValues('tags'),
	}),
	removeFromContact: endpoint({
		method: 'DELETE',
		path: '/contacts/{contactId}/tags',
		scope: 'contacts.write',
		read: readValues('tags'),
	}),
	/** HighLevel leaves tags that are there, or gone, already as they are. */
	changeInBulk: endpoint({
		method: 'POST',
		path: '/contacts/bulk/tags/update/{change}',
		effect: 'idempotent',
		scope: 'contacts.write',
		read: responses,
	}),
};

/** @throws UnexpectedAnswer when there is none for any contact */
function responses(answer: unknown): { responses: Answered[] } {
	const body = readRecords('responses')(answer);
	if (body.responses.length === 0) throw new UnexpectedAnswer('responses');
	return body;
}
