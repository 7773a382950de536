import { noteOutput } from '../../model/entityOutput';
import { noteBody } from '../../model/noteBody';
import { additionalFields, contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { createNote } from './createNote';
import { authorField, bodyField, colorField, pinnedField, titleField } from './noteFields';

export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		description: 'Add a note to a contact, for example what was said in a call or text message',
		action: 'Create a note',
	},
	fields: [
		contactLocator(),
		{ ...bodyField, required: true },
		additionalFields(authorField, colorField, pinnedField, titleField),
	],
	touches: touchesContact,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const body = {
			...noteBody(item.collection('additionalFields')),
			body: item.required('body', 'Text'),
		};
		return noteOutput(await createNote(item, contactId, body), contactId);
	},
};
