import { deepCopy, type IDataObject } from 'n8n-workflow';
import { accountCountry } from '../../run/accountCountry';
import { choice } from '../../fields/choice';
import { defineOperation } from '../../fields/defineOperation';
import type { Field } from '../../fields/field';
import { email as emailField } from '../../fields/email';
import { country } from '../../fields/places';
import { text } from '../../fields/text';
import { namesCountry, readPhone, readPhoneText } from '../../../shared/values/phone';
import { InvalidInput } from '../../../shared/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import type { EmailAndPhone } from '../../model/contact/upsertMatch';
import type { Contact } from '../../model/wire';
import { findDuplicate } from '../../queries/findDuplicate';
import { readOutputOptions, readResults, simplifyFields } from './readResult';

const phoneField: Field<string | undefined> = {
	...text({
		displayName: 'Phone',
		placeholder: 'e.g. (217) 555-0123 or +44 20 7946 0958',
		description:
			'In any usual form, with or without country code. With an email given as well, one of the two is enough.',
	}),
	read: (entered, { label }) => readPhoneText(entered, label),
};

const ifNotFoundOption = choice(
	{
		displayName: 'If Not Found',
		description: 'What to do when no contact has this email or phone',
	},
	[
		{ name: 'Fail', value: 'fail', description: 'Stop with an error' },
		{
			name: 'Return an Item',
			value: 'item',
			description: 'Return an item in which the field "found" is false',
		},
		{ name: 'Return Nothing', value: 'nothing', description: 'Return no item' },
	],
	'item',
);

export const lookup = defineOperation({
	option: {
		name: 'Find by Email or Phone',
		value: 'lookup',
		description:
			'Find the one contact that has exactly this email or phone number, also right after it was made. The output says whether it was found.',
		action: 'Find a contact by email or phone',
	},
	fields: {
		email: emailField({ displayName: 'Email', placeholder: 'name@email.com' }),
		phone: phoneField,
		defaultCountry: country({
			displayName: 'Default Country',
			description:
				'Country of a phone number without country code. When empty, that of the sub-account is taken.',
		}),
		...simplifyFields(),
	},
	options: { ifNotFound: ifNotFoundOption, ...readOutputOptions },
	async run({ email, phone, defaultCountry, ...reading }, item) {
		if (!email && !phone) {
			throw new InvalidInput(
				'There is nothing to look for',
				"Fill in 'Email' or 'Phone'. When they hold an expression, check that it returns a value for this item.",
			);
		}
		const number = phone && (await completeNumber(item, phone, defaultCountry));
		const contact = await findOnce(item, { email, phone: number });
		if (contact) {
			const [output] = await readResults(item, [contact], reading);
			return { ...output, found: true };
		}
		const wanted = { ...(email ? { email } : {}), ...(number ? { phone: number } : {}) };
		return notFound(wanted, reading.options.ifNotFound);
	},
});

/** Each is asked for once in an execution. */
async function findOnce(
	{ api, lookups }: ItemContext,
	identity: EmailAndPhone,
): Promise<Contact | null> {
	const key = JSON.stringify([identity.email?.toLowerCase(), identity.phone]);
	const found = await lookups.get(key, async () => await findDuplicate(api, identity));
	// What comes after this node may change one item, and must not change the others. The copy has no symbols, so not
	// the mark that the reply was about this contact alone.
	return found && { ...found, ...deepCopy(found) };
}

async function completeNumber(
	item: ItemContext,
	phone: string,
	chosen: string | undefined,
): Promise<string | undefined> {
	const isWhole = chosen !== undefined || namesCountry(phone);
	return readPhone(phone, 'Phone', isWhole ? chosen : await accountCountry(item));
}

function notFound(
	wanted: Record<string, string>,
	ifNotFound: 'fail' | 'item' | 'nothing' = 'item',
): IDataObject | IDataObject[] {
	if (ifNotFound === 'nothing') return [];
	if (ifNotFound === 'item') return { found: false, ...wanted };
	throw new InvalidInput(
		`No contact has ${Object.values(wanted).join(' or ')}`,
		"Check the value, or set the option 'If Not Found' to go on without a contact.",
	);
}
