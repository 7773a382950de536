import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { contacts } from '../../transport/endpoints/contacts';
import { changeFollowers, followers } from './changeFollowers';

export const addFollowers = defineOperation({
	option: {
		name: 'Add Followers',
		value: 'addFollowers',
		description:
			'Let users of the sub-account follow a contact. Followers that it has stay; the owner of the contact is another field.',
		action: 'Add followers to a contact',
	},
	fields: { contactId: contactLocator(), followers },
	touches: touchesContact,
	run: async (values, { api }) => await changeFollowers(api, contacts.addFollowers, values),
});
