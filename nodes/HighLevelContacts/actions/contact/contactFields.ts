import type { INodeProperties } from 'n8n-workflow';
import { locator, userLocator } from '../fields';

/** First and last name, email and phone: what matters most, shown at the top of create and upsert. */
export function identityFields(): INodeProperties[] {
	return [
		{ displayName: 'First Name', name: 'firstName', type: 'string', default: '' },
		{ displayName: 'Last Name', name: 'lastName', type: 'string', default: '' },
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
			placeholder: 'e.g. +15550100001',
			default: '',
			description:
				'Best with the country code; otherwise the country of the sub-account is assumed',
		},
	];
}

/** What else create, upsert and update can set. */
export function detailFields(): INodeProperties[] {
	return [
		{ displayName: 'Address', name: 'address1', type: 'string', default: '' },
		userLocator('Assigned To', 'assignedTo', 'The user who owns the contact'),
		{ displayName: 'City', name: 'city', type: 'string', default: '' },
		{ displayName: 'Company Name', name: 'companyName', type: 'string', default: '' },
		locator('Country', 'country', 'searchCountries', {
			description: 'The two-letter code of the country, such as US',
		}),
		{
			displayName: 'Date of Birth',
			name: 'dateOfBirth',
			type: 'dateTime',
			default: '',
			description: 'The time of day is ignored',
		},
		{
			displayName: 'Do Not Disturb',
			name: 'dnd',
			type: 'boolean',
			default: true,
			description: 'Whether the contact must not be contacted on any channel, SMS included',
		},
		{ displayName: 'Postal Code', name: 'postalCode', type: 'string', default: '' },
		{
			displayName: 'Source',
			name: 'source',
			type: 'string',
			default: '',
			placeholder: 'e.g. Website form',
			description: 'Where the contact came from. Replaces the source of a contact that exists.',
		},
		{ displayName: 'State', name: 'state', type: 'string', default: '' },
		locator('Time Zone', 'timezone', 'searchTimezones', {
			description: 'The time zone of the contact, such as America/New_York',
		}),
		{
			displayName: 'Website',
			name: 'website',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com',
		},
	];
}

/** HighLevel accepts it for new contacts only (docs/highlevel-api.md, Creating and updating). */
export const genderField: INodeProperties = {
	displayName: 'Gender',
	name: 'gender',
	type: 'string',
	default: '',
	placeholder: 'e.g. female',
	description: 'Only used when a new contact is made; HighLevel does not return it',
};

export const newTagsField: INodeProperties = {
	displayName: 'Tags',
	name: 'tags',
	type: 'string',
	default: '',
	placeholder: 'e.g. newsletter, vip',
	description: 'Separated by commas. A list from an expression works, too.',
};

/** Beside the tags that the contact has. */
export const tagsToAddField: INodeProperties = {
	displayName: 'Add Tags',
	name: 'tagsToAdd',
	type: 'string',
	default: '',
	placeholder: 'e.g. newsletter, vip',
	description:
		'Separated by commas. The tags that a contact has stay. Takes one more request, made after the contact was written.',
};

/** The whole list is replaced by HighLevel, so the label says it. */
export const replaceTagsField: INodeProperties = {
	displayName: 'Replace All Tags With',
	name: 'tags',
	type: 'string',
	default: '',
	placeholder: 'e.g. newsletter, vip',
	description:
		"Every tag that is not in this list is taken off a contact that exists. To add or remove single tags, use 'Add Tags' of Create or Update, or the resource 'Tag'.",
};

export function sortedByLabel(fields: INodeProperties[]): INodeProperties[] {
	return [...fields].sort((a, b) => a.displayName.localeCompare(b.displayName));
}
