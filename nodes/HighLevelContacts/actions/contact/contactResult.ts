import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../fields/choice';
import { flag } from '../../fields/flag';
import { asList } from '../../../shared/answered';
import { contactOutput, type ContactForm } from '../../model/contact/contactOutput';
import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { definitionsIfReadable } from './definitions';

export const COMMON_FIELDS = 'Name, email, phone, company, tags and Do Not Disturb';
export const SMS_READY =
	'Number in E.164, country, time zone, first name, tags, and whether the contact may be texted';

/** How a trigger adds the contact to its item. */
export const addContact = choice(
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

export const namesOption = flag(
	{
		displayName: 'Custom Fields by Name',
		description:
			'Whether to return the custom fields under their names as well, in "customFieldsByName". Needs one request in an execution. When off, there are only their IDs.',
	},
	true,
);

export async function contactItems(
	item: Pick<ItemContext, 'accountCache'>,
	contacts: Contact[],
	form: ContactForm,
	withNames = true,
): Promise<IDataObject[]> {
	const hasValues = contacts.some(({ customFields }) => asList(customFields).length > 0);
	const wantsNames = withNames && form === 'full' && hasValues;
	const definitions = wantsNames ? await definitionsIfReadable(item) : undefined;
	return contacts.map((contact) => contactOutput(contact, form, definitions));
}
