import { noteOutput } from '../../model/entityOutput';
import { emptied } from '../../model/given';
import { noteBody } from '../../model/noteBody';
import type { Note } from '../../model/wire';
import { path } from '../../transport/path';
import { contactLocator } from '../fields';
import { nothingToUpdate } from '../nothingToUpdate';
import type { Operation } from '../operation';
import {
	authorField,
	bodyField,
	colorField,
	noteLocator,
	pinnedField,
	titleField,
} from './noteFields';

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
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				authorField,
				colorField,
				{
					displayName: 'Fields to Clear',
					name: 'fieldsToClear',
					type: 'multiOptions',
					options: [
						{ name: 'Author', value: 'userId' },
						{ name: 'Color', value: 'color' },
						{ name: 'Title', value: 'title' },
					],
					default: [],
					description: 'Fields to empty. A field that is only left blank is not changed.',
				},
				pinnedField,
				bodyField,
				titleField,
			],
		},
	],
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
			method: 'PUT',
			path: path`/contacts/${contactId}/notes/${noteId}`,
			body,
		});
		return noteOutput(note, contactId);
	},
};
