import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { propertiesOf } from '../fields/field';
import { foundNothing } from '../fields/filter';
import { locator } from '../fields/locators';
import { readFlag } from '../model/values/flag';
import { emptyField, needed } from '../model/values/needed';
import { readNumber } from '../model/values/number';
import { InvalidInput } from '../run/invalidInput';
import { optionalLocatorId } from '../run/locator';
import { DEFAULT_API_SETTINGS, type ApiSettings } from '../transport/api';

/** Options that every operation and every trigger has. */
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

/**
 * The sub-account that is chosen in the options above; empty for that of the connection.
 *
 * @throws InvalidInput when an expression returned nothing, as the item would be written into another one
 */
export function readSubAccount(options: Record<string, unknown>): string {
	const { locationId } = options;
	if (Object.hasOwn(options, 'locationId') && foundNothing(locationId)) {
		throw emptyField('Sub-Account');
	}
	return optionalLocatorId(locationId, 'Sub-Account') ?? '';
}

/** Option of every operation that writes. */
export const dryRunOption: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: true,
	description:
		'Whether to show the request in the output and send nothing. What has to be looked up for it is still read.',
};

/**
 * Reads the options above.
 *
 * @throws InvalidInput when a number is out of range, and when it is not clear whether nothing is to be sent
 */
export function readApiSettings(options: IDataObject): ApiSettings {
	const maxRetries =
		readNumber(options.maxRetries, 'Max Retries') ?? DEFAULT_API_SETTINGS.maxRetries;
	const seconds = readNumber(options.timeout, 'Timeout') ?? DEFAULT_API_SETTINGS.timeoutMs / 1000;
	if (!Number.isInteger(maxRetries) || maxRetries < 0 || maxRetries > 20) {
		throw new InvalidInput("The option 'Max Retries' must be a whole number from 0 to 20");
	}
	if (!(seconds > 0 && seconds <= 300)) {
		throw new InvalidInput("The option 'Timeout' must be a number of seconds from 1 to 300");
	}
	return { maxRetries, timeoutMs: seconds * 1000, dryRun: readDryRun(options) };
}

/** An expression that returns nothing must not write what was only to be shown. */
function readDryRun(options: IDataObject): boolean {
	if (!Object.hasOwn(options, 'dryRun')) return false;
	return needed(readFlag(options.dryRun, 'Dry Run'), 'Dry Run');
}
