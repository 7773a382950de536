import type { IHookFunctions, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';
import { readTriggerFields } from '../../fields/triggerFilters';
import type { Values } from '../../fields/field';
import { asRecord, asText } from '../../../shared/answered';
import { readApiSettings } from '../../run/apiSettings';
import type { ApiSettings } from '../../transport/api';
import { openConnection, type Connection } from '../../transport/connection';
import { currentKey, type SignatureKeys } from '../signature';
import type { TextToSend } from './delivery';
import { textToSendFields } from './parameters';

/** What the user has set the trigger for texts to. */
export interface TextToSendSettings {
	keys: SignatureKeys;
	/** How long the answer waits for the run; 0 when it does not */
	holdMs: number;
	/** Whether HighLevel is told that a run has failed */
	reportsFailures: boolean;
	/** When a text that nobody has reported on counts as failed; 0 for never */
	unreportedMs: number;
	/** How the contact is added to the item; not at all when absent */
	form?: Exclude<Values<typeof textToSendFields>['addContact'], 'none'>;
	/** Which of the two credentials is used, as the node's parameter says it */
	authentication: unknown;
	api: ApiSettings;
	/** Only a request to HighLevel can tell whether the connection reaches the sub-account of a text */
	isReachUnknown: boolean;
	/** Why a text is not taken; nothing when it is */
	refusalOf(text: TextToSend): string | undefined;
}

/**
 * Reads the trigger's parameters.
 *
 * @throws InvalidInput for values that cannot be used
 */
export async function readTextToSendSettings(
	host: IHookFunctions | ITriggerFunctions | IWebhookFunctions,
): Promise<TextToSendSettings> {
	const options = asRecord(host.getNodeParameter('options', {}));
	const fields = await readTriggerFields(host, textToSendFields);
	const { addContact, filters, longestWait = 8 } = fields;
	const { reportFailures = false, unreportedMinutes = 0 } = fields;
	const authentication = host.getNodeParameter('authentication', 'oAuth2');
	const connection = await openConnection(host, authentication);
	const { locationIds = [], providerIds = [] } = filters;
	const isListed = locationIds.length + providerIds.length > 0;
	return {
		keys: { current: currentKey(asText(options.publicKey) ?? '') },
		holdMs: fields.answerWhenSent ? longestWait * 1000 : 0,
		reportsFailures: reportFailures,
		unreportedMs: unreportedMinutes * 60_000,
		form: addContact === 'none' ? undefined : addContact,
		authentication,
		api: readApiSettings(options),
		isReachUnknown: !isListed && (connection.agency !== undefined || connection.locationId === ''),
		refusalOf({ locationId, provider }) {
			if (locationIds.length > 0 && !locationIds.includes(locationId)) return OTHER_SUB_ACCOUNT;
			if (providerIds.length > 0 && !providerIds.includes(provider ?? '')) return OTHER_PROVIDER;
			return whyOutOfReach(connection, locationId);
		},
	};
}

const OTHER_SUB_ACCOUNT = "n8n does not send the texts of this sub-account (filter 'Sub-Accounts')";
const OTHER_PROVIDER = "n8n does not send the texts of this provider (filter 'Provider IDs')";

/** What is taken has to be reported on, too, and that only a connection of the sub-account can. */
function whyOutOfReach({ agency, locationId: own }: Connection, wanted: string) {
	if (agency || own === '' || own === wanted) return undefined;
	return `n8n does not send the texts of this sub-account: its HighLevel connection reaches ${own} only`;
}
