import { updateFields } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { cleared, fieldsToClear } from '../../fields/toClear';
import { touchesContact } from '../../fields/touches';
import { noteOutput } from '../../model/entityOutput';
import { omitEmpty } from '../../model/values/omitEmpty';
import { notes } from '../../transport/endpoints/notes';
import { nothingToUpdate } from '../nothingToUpdate';
import { noteDetails, noteLocator, noteText } from './noteFields';
import { ifSent } from '../../transport/dryRun';

export const update = defineOperation({
	option: {
		name: 'Update',
		value: 'update',
		description:
			'Change the text or other fields of a note. Fields that are not filled in stay as they are.',
		action: 'Update a note',
	},
	fields: {
		contactId: contactLocator(),
		noteId: noteLocator,
		updateFields: updateFields({
			...noteDetails,
			body: noteText,
			fieldsToClear: fieldsToClear(
				{ name: 'Author', value: 'userId' },
				{ name: 'Color', value: 'color' },
				{ name: 'Title', value: 'title' },
			),
		}),
	},
	touches: touchesContact,
	async run({ contactId, noteId, updateFields: { fieldsToClear: names, ...changes } }, { api }) {
		const body = { ...cleared(names), ...omitEmpty(changes) };
		if (Object.keys(body).length === 0) throw nothingToUpdate();
		const sending = api.call(notes.update, { contactId, noteId }, { body });
		return await ifSent(sending, ({ note }) => noteOutput(note, contactId));
	},
});
