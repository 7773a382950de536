import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../shared/invalidInput';
import { isMissing } from '../../shared/values/empty';
import { readFlag } from '../model/values/flag';
import { optionalLocatorId } from '../model/values/locator';
import { emptyField, requireValue } from '../model/values/requireValue';
import { readNumber } from '../../shared/values/number';
import { DEFAULT_API_SETTINGS, type ApiSettings } from '../transport/api';

/**
 * The sub-account that is chosen in the options (fields/requestOptions.ts); empty for that of the connection.
 *
 * @throws InvalidInput when an expression returned nothing, as the item would be written into another one
 */
export function readSubAccount(options: Record<string, unknown>): string {
	const { locationId } = options;
	if (Object.hasOwn(options, 'locationId') && isMissing(locationId)) {
		throw emptyField('Sub-Account');
	}
	return optionalLocatorId(locationId, 'Sub-Account') ?? '';
}

/**
 * Reads the other options of every operation and every trigger.
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
	return requireValue(readFlag(options.dryRun, 'Dry Run'), 'Dry Run');
}
