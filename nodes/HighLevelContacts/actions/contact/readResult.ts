import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../fields/choice';
import { shownWhen } from '../../fields/field';
import { flag } from '../../fields/flag';
import { simplify } from '../../fields/lists';
import type { ContactForm } from '../../model/contact/contactOutput';
import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { COMMON_FIELDS, contactItems, namesOption, SMS_READY } from './contactResult';

export function simplifyFields() {
	return {
		simple: simplify(),
		simpleOutput: shownWhen(
			{ simple: [true] },
			choice(
				{ displayName: 'Simplified Output', description: 'Which fields to return' },
				[
					{ name: 'Common Fields', value: 'simple', description: COMMON_FIELDS },
					{ name: 'SMS-Ready', value: 'sms', description: SMS_READY },
				],
				'simple',
			),
		),
	};
}

export const readOutputOptions = {
	customFieldNames: namesOption,
	rawResponse: flag(
		{
			displayName: 'Raw Response',
			description:
				'Whether to return the contact exactly as HighLevel sends it. The names of its fields then differ between operations. Only has an effect without Simplify.',
		},
		false,
	),
};

export interface ReadOutput {
	simple: boolean | undefined;
	simpleOutput: 'simple' | 'sms' | undefined;
	options: { customFieldNames?: boolean; rawResponse?: boolean };
}

export function readForm({ simple, simpleOutput = 'simple', options }: ReadOutput): ContactForm {
	if (simple) return simpleOutput;
	return options.rawResponse ? 'raw' : 'full';
}

export async function readResults(
	item: ItemContext,
	contacts: Contact[],
	reading: ReadOutput,
): Promise<IDataObject[]> {
	return await contactItems(item, contacts, readForm(reading), reading.options.customFieldNames);
}
