import type { ContactBody } from '../../model/contact/contactBody';
import { contactField } from '../../model/contact/contactFields';
import { InvalidInput } from '../../../shared/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import { contactBody, type ContactInputs } from './contactBody';

export interface UpdateInputs extends Pick<ContactInputs, 'customFields'> {
	contactId: string;
	updateFields: Omit<ContactInputs, 'customFields'> & { fieldsToClear?: string[] };
}

export interface Update {
	contactId: string;
	body: ContactBody;
}

/** @throws InvalidInput when nothing is to be changed */
export async function readUpdate(
	item: ItemContext,
	{ contactId, customFields, updateFields }: UpdateInputs,
): Promise<Update> {
	const { fieldsToClear = [], ...fields } = updateFields;
	const emptied: ContactBody = {};
	for (const name of fieldsToClear) emptied[name] = contactField(name)?.emptied?.by;
	const body = { ...emptied, ...(await contactBody(item, { ...fields, customFields })) };
	if (Object.keys(body).length > 0) return { contactId, body };
	throw new InvalidInput(
		'There is nothing to update',
		"Add at least one field under 'Update Fields' or 'Custom Fields'. To empty a field, use 'Fields to Clear'.",
	);
}
