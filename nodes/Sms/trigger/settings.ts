import type { IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';
import { asRecord, asText } from '../../shared/answered';
import { InvalidInput } from '../../shared/invalidInput';
import { knowsCountry } from '../../shared/values/e164';
import { quoteValue } from '../../shared/values/quoteValue';
import { chosenProvider } from '../chosenProvider';
import type { CredentialSlot, SmsProvider } from '../provider';
import type { ReceivePart } from '../receive';
import { numberOf, type EventItem, type ItemSettings } from './eventItem';
import { registeredSecret } from './registered';

type TriggerHost = IHookFunctions | IPollFunctions | IWebhookFunctions;

/** What both triggers are set to. */
export interface TriggerSettings extends ItemSettings {
	chosen: { provider: SmsProvider; slot: CredentialSlot };
	receive: ReceivePart;
	events: ReadonlySet<string>;
	isRawAdded: boolean;
	/** Whether it is to start a run */
	isWanted: (item: EventItem) => boolean;
}

export interface WebhookSettings extends TriggerSettings {
	/** Each of them opens */
	secrets: string[];
	/** The one that the provider is told, where n8n tells it */
	chosenSecret?: string;
}

/**
 * @throws InvalidInput for values that cannot be used
 */
export function readTriggerSettings(host: TriggerHost): TriggerSettings {
	const chosen = chosenProvider((name) => host.getNodeParameter(name, ''));
	const { receive, key } = chosen.provider;
	const options = asRecord(host.getNodeParameter('options', {}));
	const country = readCountry(options.country) ?? receive.country ?? '';
	const events = new Set([host.getNodeParameter('events', [])].flat().map(String));
	const own = listIn(options.ownNumbers).map((text) => numberOf(text, country).number);
	return {
		chosen,
		provider: key,
		receive,
		country,
		timezone: receive.timezone,
		events,
		isRawAdded: options.addRaw === true,
		isWanted: (item) => {
			// An opt-out may be the only way in which a text is told that says STOP.
			const isText = events.has('received') && item.event === 'opt-out' && item.text !== '';
			if (!isText && !events.has(item.event)) return false;
			const number = item.event === 'receipt' ? item.from : item.to;
			return own.length === 0 || number === null || own.includes(number);
		},
	};
}

/**
 * Of a trigger that the provider calls.
 *
 * @throws InvalidInput also when nothing tells that a request is the provider's
 */
export async function readWebhookSettings(
	host: IHookFunctions | IWebhookFunctions,
): Promise<WebhookSettings> {
	const settings = readTriggerSettings(host);
	const { provider, slot } = settings.chosen;
	const { webhookSecret } = asRecord(await host.getCredentials(slot.type));
	const ofCredential = listIn(webhookSecret);
	const secrets = [...ofCredential, ...registeredSecret(host)];
	if (secrets.length > 0 || provider.receive.registration) {
		return { ...settings, secrets, chosenSecret: ofCredential[0] };
	}
	throw new InvalidInput(
		`The ${provider.displayName} credential has no Webhook Secret, without which anybody could send texts to this workflow`,
		`Enter one in the credential. ${provider.receive.setUp}`,
	);
}

function readCountry(value: unknown): string | undefined {
	const code = asText(value)?.trim().toUpperCase();
	if (!code || knowsCountry(code)) return code || undefined;
	throw new InvalidInput(
		`The option 'Country' is no country: ${quoteValue(value)}`,
		'Use two letters, such as AU, FR or US.',
	);
}

/** Entries between commas, or of a list. */
export function listIn(value: unknown): string[] {
	return [value]
		.flat()
		.flatMap((one) => (asText(one) ?? '').split(/[,;\n]/))
		.map((one) => one.trim())
		.filter(Boolean);
}
