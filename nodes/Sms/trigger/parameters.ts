import type { INodeProperties } from 'n8n-workflow';
import { authenticationFields, providerField } from '../description';
import { providers } from '../providers';

const EVENTS: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	required: true,
	noDataExpression: true,
	options: [
		{
			name: 'Contact Changed',
			value: 'contact',
			description: 'Salesmsg: a contact was made or changed, or got a tag',
		},
		{
			name: 'Delivery Receipt',
			value: 'receipt',
			description: 'What became of a text that was sent: delivered, or failed and why',
		},
		{
			name: 'Opted Out',
			value: 'opt-out',
			description: 'The provider says that somebody wants no more texts',
		},
		{
			name: 'Text Received',
			value: 'received',
			description: 'Also one that says STOP; isOptOut tells it',
		},
	],
	default: ['received', 'opt-out'],
	description: 'What starts the workflow. Everything else that arrives is answered and dropped.',
};

const ADD_RAW: INodeProperties = {
	displayName: 'Add Raw Data',
	name: 'addRaw',
	type: 'boolean',
	default: false,
	description: 'Whether to add what the provider sent, by its own names, as field raw',
};

const COUNTRY: INodeProperties = {
	displayName: 'Country',
	name: 'country',
	type: 'string',
	default: '',
	placeholder: 'e.g. AU',
	description:
		'Two letters: the country of numbers that come without their country code. When empty, the one in which the provider works: AU for touchSMS, FR for SMSFactor, US for Salesmsg and Roezan, none for SMS.to.',
};

const OWN_NUMBERS: INodeProperties = {
	displayName: 'Own Numbers',
	name: 'ownNumbers',
	type: 'string',
	default: '',
	placeholder: 'e.g. +61491570156',
	description:
		'Separated by commas. Only texts to these numbers of yours, and receipts of texts from them. What comes without your number is let in.',
};

/** What to enter where, for each provider. */
const setUps: INodeProperties[] = providers.map(({ key, receive }) => ({
	displayName: `${receive.setUp} <a href="https://github.com/n8n-nodes-highlevel-contacts/n8n-nodes-highlevel-contacts/blob/main/docs/sms-node.md#the-sms-trigger">More about it</a>.`,
	name: `${key}SetUp`,
	type: 'notice',
	default: '',
	displayOptions: { show: { provider: [key] } },
}));

export const webhookFields: INodeProperties[] = [
	providerField,
	...authenticationFields(providers),
	...setUps,
	EVENTS,
	optionsWith([ADD_RAW, COUNTRY, OWN_NUMBERS]),
];

/** Of providers that call nobody. */
export const polledProviders = providers.filter(({ poll }) => poll !== undefined);

function optionsWith(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options,
	};
}

export const pollFields: INodeProperties[] = [
	{
		...providerField,
		options: polledProviders.map(({ displayName, key }) => ({ name: displayName, value: key })),
		default: polledProviders[0]?.key ?? '',
	},
	...authenticationFields(polledProviders),
	{
		displayName:
			'Roezan cannot be asked for all texts, only for those of a number. Each poll asks for 25 numbers, so 100 numbers take four polls. The first text of a number that is not named here is not seen.',
		name: 'pollNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Phone Numbers',
		name: 'phones',
		type: 'string',
		typeOptions: { rows: 3 },
		required: true,
		default: '',
		placeholder: 'e.g. +14155550123, +14155550124',
		description: 'Whose texts start the workflow, separated by commas or in lines',
	},
	{
		...EVENTS,
		options: EVENTS.options?.filter(
			(option) => 'value' in option && ['opt-out', 'received'].includes(String(option.value)),
		),
	},
	optionsWith([COUNTRY]),
];
