import { additionalFields } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { required } from '../../fields/field';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { noteOutput } from '../../model/entityOutput';
import { omitEmpty } from '../../model/values/omitEmpty';
import { createContactNote } from './createNote';
import { noteDetails, noteText } from './noteFields';
import { ifSent } from '../../transport/dryRun';

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		description: 'Add a note to a contact, for example what was said in a call or text message',
		action: 'Create a note',
	},
	fields: {
		contactId: contactLocator(),
		body: required(noteText),
		additionalFields: additionalFields(noteDetails),
	},
	touches: touchesContact,
	async run({ contactId, body, additionalFields: details }, item) {
		const creating = createContactNote(item, contactId, omitEmpty({ ...details, body }));
		return await ifSent(creating, (note) => noteOutput(note, contactId));
	},
});
