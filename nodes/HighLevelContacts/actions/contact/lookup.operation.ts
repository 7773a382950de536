import { asText } from '../../model/answered';
import type { IDataObject } from 'n8n-workflow';
import { namesCountry, readPhone, readPhoneText } from '../../model/values/phone';
import { InvalidInput } from '../../run/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import { optionalLocatorId } from '../../run/locator';
import { locator } from '../fields';
import type { Operation } from '../operation';
import { oldReadOptions, readResults } from './contactResult';
import { simplifyFields } from './readResult';
import { propertiesOf } from '../../fields/field';
import { findDuplicate } from './findDuplicate';

export const lookup: Operation = {
	option: {
		name: 'Find by Email or Phone',
		value: 'lookup',
		description:
			'Find the one contact that has exactly this email or phone number, also right after it was made. The output says whether it was found.',
		action: 'Find a contact by email or phone',
	},
	fields: [
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			placeholder: 'name@email.com',
			default: '',
		},
		{
			displayName: 'Phone',
			name: 'phone',
			type: 'string',
			placeholder: 'e.g. (217) 555-0123 or +44 20 7946 0958',
			default: '',
			description:
				'In any usual form, with or without country code. With an email given as well, one of the two is enough.',
		},
		locator(
			'Default Country',
			'defaultCountry',
			'searchCountries',
			{
				description:
					'Country of a phone number without country code. When empty, that of the sub-account is taken.',
			},
			'country',
		),
		...propertiesOf(simplifyFields()),
	],
	options: [
		{
			displayName: 'If Not Found',
			name: 'ifNotFound',
			type: 'options',
			options: [
				{ name: 'Fail', value: 'fail', description: 'Stop with an error' },
				{
					name: 'Return an Item',
					value: 'item',
					description: 'Return an item in which the field "found" is false',
				},
				{ name: 'Return Nothing', value: 'nothing', description: 'Return no item' },
			],
			default: 'item',
			description: 'What to do when no contact has this email or phone',
		},
		...oldReadOptions,
	],
	async run(item) {
		const email = item.text('email');
		const number = await completeNumber(item);
		if (email === '' && number === undefined) {
			throw new InvalidInput(
				'There is nothing to look for',
				"Fill in 'Email' or 'Phone'. When they hold an expression, check that it returns a value for this item.",
			);
		}
		const contact = await findDuplicate(item.api, { email, phone: number });
		if (contact) {
			const [output] = await readResults(item, [contact]);
			return { ...output, found: true };
		}
		return notFound(item, { ...(email ? { email } : {}), ...(number ? { phone: number } : {}) });
	},
};

/** Nothing when no number was given. */
async function completeNumber(item: ItemContext): Promise<string | undefined> {
	const given = item.value('phone');
	const chosen = optionalLocatorId(item.value('defaultCountry'), 'Default Country');
	const text = readPhoneText(given, 'Phone');
	if (text === undefined || chosen || namesCountry(text)) return readPhone(given, 'Phone', chosen);
	const { country } = await item.dictionaries.location();
	return readPhone(given, 'Phone', asText(country));
}

function notFound(item: ItemContext, wanted: IDataObject): IDataObject | IDataObject[] {
	const { ifNotFound = 'item' } = item.collection('options');
	if (ifNotFound === 'nothing') return [];
	if (ifNotFound !== 'fail') return { found: false, ...wanted };
	throw new InvalidInput(
		`No contact has ${Object.values(wanted).join(' or ')}`,
		"Check the value, or set the option 'If Not Found' to go on without a contact.",
	);
}
