import { COMMON_FIELDS, SMS_READY } from '../actions/contact/contactResult';
import { choice } from '../fields/choice';
import { shownWhen, type Values } from '../fields/field';
import { eventsAbout } from './events';

const addContact = choice(
	{
		displayName: 'Add Contact',
		description:
			'Whether to read the contact from HighLevel and put it into the item as "contact". Costs one request per contact.',
	},
	[
		{ name: 'All Fields', value: 'full', description: 'With custom fields by their names' },
		{ name: 'Common Fields', value: 'simple', description: COMMON_FIELDS },
		{ name: 'No', value: 'none', description: 'Only the contact\'s ID, in "contactId"' },
		{ name: 'SMS-Ready', value: 'sms', description: SMS_READY },
	],
	'none',
);

export const childFields = {
	addContact: shownWhen({ event: eventsAbout('task', 'appointment', 'note') }, addContact),
};

export type AddContact = Values<typeof childFields>['addContact'];
