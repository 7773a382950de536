import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { identityTouches, touchesContact } from '../touches';
import { detailFields, identityFields, replaceTagsField, sortedByLabel } from './contactFields';
import { writeOutputOptions, writeResult } from './contactResult';
import { customFieldsJson, customFieldsMapper, customFieldsToClear } from './customFieldFields';
import { readUpdate } from './sendUpdate';
import {
	skipMode,
	skipUnchangedOption,
	updateChangedOfMany,
	updateIfChanged,
} from './skipUnchanged';
import { writeUpdate } from './writeUpdate';

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
				customFieldsJson,
				customFieldsToClear,
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
	options: [skipUnchangedOption, ...writeOutputOptions],
	touches: (item) => {
		const { email, phone } = item.collection('updateFields');
		return [...touchesContact(item), ...identityTouches(email, phone)];
	},
	async run(item) {
		// A single item is not worth a search, and its contact is up to date.
		if (skipMode(item) !== 'off') return await updateIfChanged(item);
		const update = await readUpdate(item);
		return await writeResult(item, await writeUpdate(item, update), update.body);
	},
	batch: updateChangedOfMany,
};
