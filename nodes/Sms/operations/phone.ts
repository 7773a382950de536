import { InvalidInput } from '../../shared/invalidInput';
import { readCountry } from '../../shared/values/country';
import { readPhone } from '../../shared/values/phone';
import type { Item, SmsField } from './operation';

export const phoneField: SmsField = {
	property: {
		displayName: 'Phone',
		name: 'phone',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +61491570156',
		description: 'The number of the contact, best with its country code',
	},
};

export const countryOption: SmsField = {
	property: {
		displayName: 'Default Country',
		name: 'defaultCountry',
		type: 'string',
		default: '',
		placeholder: 'e.g. AU',
		description:
			'Where numbers without a country code are from: two letters or a name, such as AU or Australia. Empty takes the country of the provider: AU for touchSMS, FR for SMSFactor, US for Roezan and Salesmsg.',
	},
};

/**
 * A number of an item as E.164.
 *
 * @throws InvalidInput when it is empty, or cannot be read
 */
export function readNumber(item: Item, name: string, label: string): string {
	const chosen = readCountry(item.options.defaultCountry, 'Default Country');
	const phone = readPhone(item.value(name), label, chosen ?? item.provider.country);
	if (phone !== undefined) return phone;
	throw new InvalidInput(
		`The field '${label}' is empty`,
		'Enter a phone number, such as +61491570156, or an expression that gives one.',
	);
}
