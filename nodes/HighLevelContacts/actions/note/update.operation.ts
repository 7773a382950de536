import { noteOutput } from '../../model/entityOutput';
import { emptied } from '../../model/given';
import { noteBody } from '../../model/noteBody';
import type { Note } from '../../model/wire';
import { path } from '../../transport/path';
import { contactLocator, fieldsToClear, updateFields } from '../fields';
import { nothingToUpdate } from '../nothingToUpdate';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import {
	authorField,
	bodyField,
	colorField,
	noteLocator,
	pinnedField,
	titleField,
} from './noteFields';
import { one } from '../../transport/answer';

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		description:
			'Change the text or other fields of a note. Fields that are not filled in stay as they are.',
		action: 'Update a note',
	},
	fields: [
		contactLocator(),
		noteLocator(),
		updateFields(
			authorField,
			colorField,
			fieldsToClear(
				{ name: 'Author', value: 'userId' },
				{ name: 'Color', value: 'color' },
				{ name: 'Title', value: 'title' },
			),
			pinnedField,
			bodyField,
			titleField,
		),
	],
	touches: touchesContact,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const noteId = item.id('noteId', 'Note');
		const fields = item.collection('updateFields');
		const body = {
			...emptied(fields.fieldsToClear, ['userId', 'color', 'title']),
			...noteBody(fields),
		};
		if (Object.keys(body).length === 0) throw nothingToUpdate();
		const { note } = await item.api.send<{ note: Note }>({
			read: one('note'),
			method: 'PUT',
			path: path`/contacts/${contactId}/notes/${noteId}`,
			body,
		});
		return noteOutput(note, contactId);
	},
};
