import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { readApiSettings } from '../run/apiSettings';
import { readTriggerFields } from '../fields/triggerFilters';
import { asRecord } from '../../shared/answered';
import { InvalidInput } from '../../shared/invalidInput';
import type { ApiSettings } from '../transport/api';
import { appIdOf } from '../transport/connection';
import { ANY_EVENT } from './eventTypes';
import { webhookFilters } from './parameters';
import { currentKey, legacyKey, type SignatureKeys } from './signature';
import type { WebhookEvent } from './webhookEvent';

export interface WebhookSettings {
	keys: SignatureKeys;
	/** 0 lets events of any time in. */
	windowMs: number;
	isWanted(event: WebhookEvent): boolean;
	/** A contact must have all of them, which stand in lower case. */
	tags: string[];
	read?: { authentication: unknown; api: ApiSettings };
}

export async function readWebhookSettings(
	host: IHookFunctions | IWebhookFunctions,
): Promise<WebhookSettings> {
	const options = asRecord(host.getNodeParameter('options', {}));
	const { filters } = await readTriggerFields(host, webhookFilters);
	const types = new Set([host.getNodeParameter('events', [])].flat());
	const appId = appToAccept(host, filters.appId);
	const locationIds = new Set(filters.locationIds);
	const isReading = host.getNodeParameter('readContact', false) === true;
	return {
		keys: {
			current: currentKey(text(options.publicKey)),
			legacy: options.acceptLegacy === true ? legacyKey(text(options.legacyPublicKey)) : undefined,
		},
		windowMs: minutes(options.timeWindow ?? 5) * 60_000,
		isWanted: ({ type, locationId, appId: sentFor }) =>
			(types.has(ANY_EVENT) || types.has(type)) &&
			(appId === undefined || appId === sentFor) &&
			(locationIds.size === 0 || locationIds.has(locationId)),
		tags: filters.tags ?? [],
		read: isReading
			? {
					authentication: host.getNodeParameter('authentication', 'oAuth2'),
					api: readApiSettings(options),
				}
			: undefined,
	};
}

function appToAccept(host: IHookFunctions | IWebhookFunctions, filtered: string | undefined) {
	if (host.getNodeParameter('acceptAnyApp', false) === true) return undefined;
	const appId = appIdOf((filtered ?? text(host.getNodeParameter('appId', ''))).trim());
	if (appId !== '') return appId;
	throw new InvalidInput(
		"The field 'App ID' is empty",
		"Enter the Client ID of your Marketplace app. HighLevel signs the events of all apps with one key, so without it any app could start this workflow. To allow that, switch on 'Accept Events of Any App'.",
	);
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function minutes(value: unknown): number {
	const number = Number(value);
	if (value !== '' && number >= 0 && number <= 1440) return number;
	throw new InvalidInput("The option 'Time Window' must be a number of minutes from 0 to 1440");
}
