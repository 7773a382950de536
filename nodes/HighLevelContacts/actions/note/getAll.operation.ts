import { filters } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { limitOf, listLength } from '../../fields/lists';
import { contactLocator, userLocator } from '../../fields/locators';
import { text } from '../../fields/text';
import { moment } from '../../fields/times';
import { noteOutput } from '../../model/entityOutput';
import { noteFilter } from '../../model/note/noteFilters';
import { notesOf } from '../../queries/notesOf';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		description: 'List the notes of one contact, for example those that contain a word',
		action: 'Get many notes',
	},
	fields: {
		contactId: contactLocator(),
		...listLength(),
		filters: filters({
			dateAddedAfter: moment({ displayName: 'Added After' }),
			dateAddedBefore: moment({ displayName: 'Added Before' }),
			userId: userLocator({ displayName: 'Author', description: 'Only notes of this user' }),
			query: text({
				displayName: 'Search Text',
				placeholder: 'e.g. call back',
				description: 'Only notes with this text in them or in their title',
			}),
		}),
	},
	async run({ contactId, filters: wanted, ...length }, { api }) {
		return (await notesOf(api, contactId))
			.filter(noteFilter(wanted))
			.slice(0, limitOf(length))
			.map((note) => noteOutput(note, contactId));
	},
});
