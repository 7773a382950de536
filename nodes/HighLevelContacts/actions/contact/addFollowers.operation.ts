import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { changeFollowers, followersField } from './changeFollowers';

export const addFollowers: Operation = {
	option: {
		name: 'Add Followers',
		value: 'addFollowers',
		description:
			'Let users of the sub-account follow a contact. Followers that it has stay; the owner of the contact is another field.',
		action: 'Add followers to a contact',
	},
	fields: [contactLocator(), followersField],
	touches: touchesContact,
	run: async (item) => await changeFollowers(item, 'POST'),
};
