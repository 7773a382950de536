import { quoteValue } from '../../shared/values/quoteValue';
import { InvalidInput } from '../../shared/invalidInput';
import { readTimezone } from '../model/values/timezone';
import {
	CONTACT_URL_PATTERN,
	IDENTITY_MODE,
	locatorId,
	namedContact,
	optionalLocatorId,
} from '../model/values/locator';
import { byName } from './byName';
import { required, withProperty, type Field } from './field';
import type { Looks } from './text';
import { USERS } from './users';

export function listMode(searchListMethod: string, placeholder: string) {
	return {
		displayName: 'From List',
		name: 'list',
		type: 'list' as const,
		placeholder,
		typeOptions: { searchListMethod, searchable: true },
	};
}

export function idMode(placeholder: string, displayName = 'By ID') {
	return { displayName, name: 'id', type: 'string' as const, placeholder };
}

/**
 * Picks something from a list of the account, or by its ID.
 *
 * @param noun what is picked, where the label is not its name
 */
export function locator(
	looks: Looks,
	searchListMethod: string,
	noun = looks.displayName.toLowerCase(),
): Field<string | undefined> {
	return {
		property: {
			...looks,
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				listMode(searchListMethod, `Select a ${noun}...`),
				idMode('e.g. ve9EPM428h8vShlRW1KT'),
			],
		},
		read: (entered, { label }) => optionalLocatorId(entered, label),
	};
}

/** Takes an email or a name, too, which an expression may return. */
export function userLocator(looks: Looks): Field<string | undefined> {
	return byName(locator(looks, 'searchUsers', 'user'), USERS);
}

export function contactLocator(): Field<string> {
	return {
		property: {
			displayName: 'Contact',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			description:
				'The contact, chosen from a list or given by ID, by the address of its page, or by its phone or email. The list may not show a new contact for 10 seconds, sometimes a minute; its ID works at once.',
			modes: [
				listMode('searchContacts', 'Select a contact...'),
				idMode('e.g. ocQHyuzHvysMo5N5VsXc'),
				{
					displayName: 'By URL',
					name: 'url',
					type: 'string',
					placeholder: 'e.g. https://app.gohighlevel.com/v2/location/…/contacts/detail/…',
					extractValue: { type: 'regex', regex: CONTACT_URL_PATTERN },
					validation: [
						{
							type: 'regex',
							properties: {
								regex: `${CONTACT_URL_PATTERN}.*`,
								errorMessage: "This is not the address of a contact's page",
							},
						},
					],
				},
				{
					displayName: 'By Phone or Email',
					name: IDENTITY_MODE,
					type: 'string',
					placeholder: 'e.g. +1 217 555 0123 or name@email.com',
					hint: 'The contact is looked up when the node runs. A number without country code is one of the country of the sub-account.',
				},
			],
		},
		read(entered, { label, item }) {
			const named = namedContact(entered);
			return named === undefined ? contactId(entered, label) : item.findContact(named, label);
		},
	};
}

/** A trigger cannot look a contact up, so it takes an ID only. */
export const contactById: Field<string> = {
	property: {
		...contactLocator().property,
		description:
			'The contact, chosen from a list or given by ID or by the address of its page. The list may not show a new contact for 10 seconds, sometimes a minute; its ID works at once.',
		modes: contactLocator().property.modes?.filter(({ name }) => name !== IDENTITY_MODE),
	},
	read: (entered, { label }) => contactId(entered, label),
};

/** An email or a phone in place of the ID would be asked for in vain. */
function contactId(entered: unknown, label: string): string {
	const id = locatorId(entered, label);
	if (!/[\s@]|^\+\d/.test(id)) return id;
	throw new InvalidInput(
		`The field '${label}' holds no ID: ${quoteValue(id)}`,
		'Choose the contact from the list, or enter its ID. For a phone or an email, choose By Phone or Email where the field offers it.',
	);
}

export function contactFilter(description: string): Field<string | undefined> {
	const { property, read } = contactLocator();
	return {
		property: { ...property, required: false, description },
		read: (entered, place) =>
			optionalLocatorId(entered, place.label) === undefined ? undefined : read(entered, place),
	};
}

export function childOfContact(displayName: string, searchListMethod: string): Field<string> {
	const field = locator({ displayName }, searchListMethod);
	// The list is that of the contact, so it is read anew for another one.
	const typeOptions = { loadOptionsDependsOn: ['contactId.value'] };
	return mustBeChosen(withProperty(field, { typeOptions }));
}

export function mustBeChosen(field: Field<string | undefined>): Field<string> {
	return {
		...required(field),
		async read(entered, place) {
			const id = locatorId(entered, place.label);
			return (await field.read(entered, place)) ?? id;
		},
	};
}

/** A field that is declared as `timezone` sets the zone in which all other fields are read. */
export function timeZone(): Field<string | undefined> {
	const field = locator(
		{
			displayName: 'Time Zone',
			description:
				'In which the times of this node are meant and shown. When empty, that of the workflow is taken.',
		},
		'searchTimezones',
	);
	return {
		...field,
		read: (entered, { label }) => readTimezone(optionalLocatorId(entered, label), label),
	};
}
