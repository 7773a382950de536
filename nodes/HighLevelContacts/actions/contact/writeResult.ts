import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../fields/choice';
import type { Added } from '../../fields/collection';
import { asText } from '../../../shared/answered';
import type { ContactBody } from '../../model/contact/contactBody';
import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { COMMON_FIELDS, contactItems, namesOption, SMS_READY } from './contactResult';
import { keptFields } from './keptFields';

export const writeOutputOptions = {
	customFieldNames: namesOption,
	output: choice(
		{ displayName: 'Output', description: 'Which fields of the contact to return' },
		[
			{
				name: 'All Fields',
				value: 'full',
				description: 'The whole contact, with the same field names in every operation',
			},
			{ name: 'Common Fields', value: 'simple', description: COMMON_FIELDS },
			{
				name: 'Raw Response',
				value: 'raw',
				description: 'Exactly as HighLevel sends it; the names then differ between operations',
			},
			{ name: 'SMS-Ready', value: 'sms', description: SMS_READY },
		],
		'full',
	),
};

export interface Written {
	contact: Contact;
	/** It is missing when the contact was left as it is. */
	body?: ContactBody;
	/** The `warning` in it is told together with that about custom fields. */
	facts?: IDataObject;
}

export async function writeResult(
	item: ItemContext,
	{ output = 'full', customFieldNames }: Added<typeof writeOutputOptions>,
	{ contact, body = {}, facts = {} }: Written,
): Promise<IDataObject> {
	const kept = await keptFields(item, contact, body);
	const [shown] = await contactItems(item, [kept.contact], output, customFieldNames);
	const warning = [asText(facts.warning), kept.warning].filter(Boolean).join(' ') || null;
	return { ...shown, ...facts, warning };
}
