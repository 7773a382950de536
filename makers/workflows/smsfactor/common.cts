import { backoffConfig } from '../parts/callProvider.cts';
import type { ConfigValue } from '../parts/config.cts';
import { conf } from '../parts/config.cts';
import { brakeConfig } from '../shared/textBrake.cts';
import { providers } from '../providers.cts';

/** The Header Auth credential that SMSFactor's webhooks are checked with. */
export const SIGNATURE = 'SMSFactor webhook signature';

/** Config fields of all workflows that text through SMSFactor. */
export const sendConfig: Record<string, ConfigValue> = {
	providerBaseUrl: providers.smsfactor.baseUrl,
	...backoffConfig,
	dryRun: true,
	...brakeConfig('+33'),
	sender: '',
	staffNumber: '',
	notePrefix: '[SMSFactor]',
	timezone: 'Europe/Paris',
};

/** Sending, or the same call that only counts and tells the price (docs/sms/smsfactor.md). */
export const SEND_PATH = `/send{{ ${conf('dryRun')} ? '/simulate' : '' }}`;

/** SMSFactor takes and gives numbers as digits with the country code and no plus sign. */
export const digits = (expression: string): string =>
	`String(${expression} ?? '').replace(/\\D/g, '')`;

/** JavaScript of an object: what the status of a receipt means that says that a text did not arrive. */
export const RECEIPT_FAILURES =
	"{ 0: 'not sent', 2: 'not delivered', 4: 'not allowed', 5: 'the number does not exist', 6: 'the sender is not valid', 7: 'no way to this network', 9: 'the network refused it', 11: 'failure of the network', 12: 'the phone was off for too long' }";
