import type { INodeProperties } from 'n8n-workflow';
import { CONTACT_URL_PATTERN } from '../run/locator';

/** Fields that several operations share. The same name for the same thing everywhere keeps what the user entered. */

export function contactLocator(): INodeProperties {
	return {
		displayName: 'Contact',
		name: 'contactId',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description:
			'The contact, chosen from a list or given by ID or by the address of its page. The list may not show a new contact for 10 seconds, sometimes a minute; its ID works at once.',
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
		],
	};
}

/**
 * A locator for something that is picked from the account, by list or by ID.
 *
 * @param noun what is picked, where the label is not its name
 */
export function locator(
	displayName: string,
	name: string,
	searchListMethod: string,
	extra: Partial<INodeProperties> = {},
	noun = displayName.toLowerCase(),
): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [listMode(searchListMethod, `Select a ${noun}...`), idMode('e.g. ve9EPM428h8vShlRW1KT')],
		...extra,
	};
}

/** One of the account's users. */
export function userLocator(
	displayName: string,
	name: string,
	description: string,
): INodeProperties {
	return locator(displayName, name, 'searchUsers', { description }, 'user');
}

/** The zone in which dates without one are meant. */
export function timeZoneLocator(): INodeProperties {
	return locator('Time Zone', 'timezone', 'searchTimezones', {
		description:
			'In which the times of this node are meant and shown. When empty, that of the workflow is taken.',
	});
}

/** The mode of a locator in which an entry is picked. */
function listMode(searchListMethod: string, placeholder: string) {
	return {
		displayName: 'From List',
		name: 'list',
		type: 'list' as const,
		placeholder,
		typeOptions: { searchListMethod, searchable: true },
	};
}

/** The mode of a locator in which a value is entered. */
function idMode(placeholder: string, displayName = 'By ID') {
	return { displayName, name: 'id', type: 'string' as const, placeholder };
}

/** Return All and Limit, in the wording that n8n's rules demand. */
export function listLength(): INodeProperties[] {
	return [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			displayOptions: { show: { returnAll: [false] } },
		},
	];
}
