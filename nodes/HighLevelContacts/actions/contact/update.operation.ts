import type { IDataObject } from 'n8n-workflow';
import { contactOutput } from '../../model/contactOutput';
import type { Contact } from '../../model/wire';
import { InvalidInput } from '../../run/invalidInput';
import { path } from '../../transport/path';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import {
	customFieldsMapper,
	detailFields,
	identityFields,
	replaceTagsField,
	sortedByLabel,
} from './contactFields';
import { readContactFields } from './readContactFields';

/** What each field is set to in order to empty it; country cannot be emptied (highlevel-api.md 4.3). */
const EMPTY: Record<string, null | '' | never[]> = {
	address1: null,
	assignedTo: null,
	city: null,
	companyName: null,
	dateOfBirth: null,
	email: null,
	firstName: null,
	lastName: null,
	phone: null,
	postalCode: '',
	source: null,
	state: null,
	tags: [],
	timezone: null,
	website: null,
};

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		description: 'Change fields of a contact. Fields that are not filled in stay as they are.',
		action: 'Update a contact',
	},
	fields: [
		contactLocator(),
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: sortedByLabel([
				...identityFields(),
				...detailFields(),
				replaceTagsField,
				{
					displayName: 'Fields to Clear',
					name: 'fieldsToClear',
					type: 'multiOptions',
					options: [
						{ name: 'Address', value: 'address1' },
						{ name: 'All Tags', value: 'tags' },
						{ name: 'Assigned To', value: 'assignedTo' },
						{ name: 'City', value: 'city' },
						{ name: 'Company Name', value: 'companyName' },
						{ name: 'Date of Birth', value: 'dateOfBirth' },
						{ name: 'Email', value: 'email' },
						{ name: 'First Name', value: 'firstName' },
						{ name: 'Last Name', value: 'lastName' },
						{ name: 'Phone', value: 'phone' },
						{ name: 'Postal Code', value: 'postalCode' },
						{ name: 'Source', value: 'source' },
						{ name: 'State', value: 'state' },
						{ name: 'Time Zone', value: 'timezone' },
						{ name: 'Website', value: 'website' },
					],
					default: [],
					description: 'Fields to empty. A field that is only left blank is not changed.',
				},
			]),
		},
		customFieldsMapper,
	],
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const body = {
			...emptied(item.collection('updateFields').fieldsToClear),
			...(await readContactFields(item, {}, 'updateFields')),
		};
		if (Object.keys(body).length === 0) {
			throw new InvalidInput(
				'There is nothing to update',
				"Add at least one field under 'Update Fields' or 'Custom Fields'. To empty a field, use 'Fields to Clear'.",
			);
		}
		const { contact } = await item.api.send<{ contact: Contact }>({
			method: 'PUT',
			path: path`/contacts/${contactId}`,
			body,
		});
		return contactOutput(contact, false);
	},
};

function emptied(names: unknown): IDataObject {
	const chosen = Array.isArray(names) ? names.map(String) : [];
	return Object.fromEntries(
		chosen
			.filter((name) => name in EMPTY)
			.map((name) => [name, EMPTY[name] as IDataObject[string]]),
	);
}
