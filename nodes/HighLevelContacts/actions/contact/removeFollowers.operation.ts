import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { contacts } from '../../transport/endpoints/contacts';
import { changeFollowers, followers } from './changeFollowers';

export const removeFollowers = defineOperation({
	option: {
		name: 'Remove Followers',
		value: 'removeFollowers',
		description: 'Let users no longer follow a contact. Its other followers stay.',
		action: 'Remove followers from a contact',
	},
	fields: { contactId: contactLocator(), followers },
	touches: touchesContact,
	run: async (values, { api }) => await changeFollowers(api, contacts.removeFollowers, values),
});
