import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { changeFollowers, followersField } from './changeFollowers';

export const removeFollowers: Operation = {
	option: {
		name: 'Remove Followers',
		value: 'removeFollowers',
		description: 'Let users no longer follow a contact. Its other followers stay.',
		action: 'Remove followers from a contact',
	},
	fields: [contactLocator(), followersField],
	touches: touchesContact,
	run: async (item) => await changeFollowers(item, 'DELETE'),
};
