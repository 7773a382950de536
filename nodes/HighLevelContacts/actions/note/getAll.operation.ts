import { noteOutput } from '../../model/entityOutput';
import { noteFilter } from '../../model/noteFilters';
import { contactLocator, filters, listLength, userLocator } from '../fields';
import type { Operation } from '../operation';
import { notesOf } from './notesOf';

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		description: 'List the notes of one contact, for example those that contain a word',
		action: 'Get many notes',
	},
	fields: [
		contactLocator(),
		...listLength(),
		filters(
			{ displayName: 'Added After', name: 'dateAddedAfter', type: 'dateTime', default: '' },
			{ displayName: 'Added Before', name: 'dateAddedBefore', type: 'dateTime', default: '' },
			userLocator('Author', 'userId', 'Only notes of this user'),
			{
				displayName: 'Search Text',
				name: 'query',
				type: 'string',
				default: '',
				placeholder: 'e.g. call back',
				description: 'Only notes with this text in them or in their title',
			},
		),
	],
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const isWanted = noteFilter(item.collection('filters'), item.timezone);
		return (await notesOf(item.api, contactId))
			.filter(isWanted)
			.slice(0, limit)
			.map((note) => noteOutput(note, contactId));
	},
};
