import type { INodeProperties } from 'n8n-workflow';
import { propertiesOf } from './field';
import { locator } from './locators';

export const requestOptions: INodeProperties[] = [
	...propertiesOf({
		locationId: locator(
			{
				displayName: 'Sub-Account',
				description:
					'For a connection that belongs to an agency: the sub-account to work in. An expression can choose another one for each item.',
				displayOptions: { show: { '/authentication': ['oAuth2'] } },
			},
			'searchSubAccounts',
		),
	}),
	{
		displayName: 'Max Retries',
		name: 'maxRetries',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 20 },
		default: 5,
		description:
			'How often a request is repeated when HighLevel is busy or cannot be reached. What was written is never written again.',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 300 },
		default: 30,
		description: 'Seconds to wait for an answer from HighLevel before the request counts as lost',
	},
];

/** The same for what is sent from a sub-account, and belongs to that one. */
export const requestOptionsOfSender = requestOptions.filter(({ name }) => name !== 'locationId');

export const dryRunOption: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: true,
	description:
		'Whether to show the request in the output and send nothing. What has to be looked up for it is still read.',
};
