import { filters } from '../../fields/collection';
import { choice } from '../../fields/choice';
import { withProperty, type Field } from '../../fields/field';
import { flag } from '../../fields/flag';
import { locator, userLocator } from '../../fields/locators';
import { rows } from '../../fields/rows';
import { tagNames } from '../../fields/tags';
import { text } from '../../fields/text';
import { moment } from '../../fields/times';
import { locatorId } from '../../model/values/locator';

/** It is checked before sending which of these the field's type knows. */
export const customFieldOperator = choice(
	{ displayName: 'Condition', description: 'At Least and At Most work with numbers and dates' },
	[
		{ name: 'Contains', value: 'contains' },
		{ name: 'Does Not Contain', value: 'not_contains' },
		{ name: 'Has a Value', value: 'exists' },
		{ name: 'Has No Value', value: 'not_exists' },
		{ name: 'Is', value: 'eq' },
		{ name: 'Is At Least', value: 'gte' },
		{ name: 'Is At Most', value: 'lte' },
		{ name: 'Is Not', value: 'not_eq' },
	],
	'eq',
);

const chosenField: Field<string> = {
	...locator({ displayName: 'Custom Field' }, 'searchCustomFields'),
	read: (entered, { label }) => locatorId(entered, label),
};

const customField = rows(
	{ displayName: 'Custom Field', placeholder: 'Add Custom Field' },
	{ displayName: 'Condition', name: 'conditions' },
	{
		fieldId: chosenField,
		operator: customFieldOperator,
		value: withProperty(text({ displayName: 'Value' }), {
			displayOptions: { hide: { operator: ['exists', 'not_exists'] } },
		}),
	},
);

const smsConsent = choice(
	{ displayName: 'SMS Consent', description: 'Whether contacts have opted out of text messages' },
	[
		{
			name: 'May Be Texted',
			value: 'allowed',
			description: 'Has a phone number, and Do Not Disturb is off for SMS and for everything',
		},
		{
			name: 'Must Not Be Texted',
			value: 'blocked',
			description: 'Do Not Disturb is on for SMS or for everything',
		},
	],
	'allowed',
);

export const searchTextField = text({
	displayName: 'Search Text',
	placeholder: 'e.g. Ada',
	description: 'Looks in name, email, phone and company. Up to 75 characters.',
});

export const simpleFilters = filters({
	assignedTo: userLocator({
		displayName: 'Assigned To',
		description: 'Only contacts that this user owns',
	}),
	businessId: locator(
		{
			displayName: 'Business',
			description:
				'Only contacts of this business. Can be combined with Search Text, but not with other filters.',
		},
		'searchBusinesses',
	),
	customField,
	dateAddedAfter: moment({ displayName: 'Date Added After' }),
	dateAddedBefore: moment({ displayName: 'Date Added Before' }),
	dateUpdatedAfter: moment({ displayName: 'Date Updated After' }),
	dateUpdatedBefore: moment({ displayName: 'Date Updated Before' }),
	dnd: flag(
		{
			displayName: 'Do Not Disturb',
			description:
				'Whether to return only contacts that must not be contacted; off returns only the others',
		},
		false,
	),
	query: searchTextField,
	smsConsent,
	source: text({ displayName: 'Source', placeholder: 'e.g. Website form' }),
	tags: tagNames({
		displayName: 'Tags',
		placeholder: 'e.g. newsletter, vip',
		description: 'Separated by commas. Only contacts that have all of them.',
	}),
});
