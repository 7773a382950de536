import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { systemClock, type Clock } from '../../shared/transport/clock';
import { answer, bytesOf, refuse } from '../../shared/webhook/answer';
import { claim } from '../../shared/webhook/claim';
import { noteTaken } from './firstRun';
import { eventItem, keyOf } from './eventItem';
import { objectsIn } from './requestBody';
import { hasSecretInAddress, type Delivery } from './proof';
import { readWebhookSettings, type WebhookSettings } from './settings';

const WHAT = 'A request to the SMS Trigger';

/**
 * Takes in what a provider posts. What does not prove to be the provider's is refused with 401; all else is answered at
 * once, since providers wait for a few seconds only, and each thing that was told starts one run at the most.
 */
export async function takeIn(
	host: IWebhookFunctions,
	clock: Clock = systemClock,
): Promise<IWebhookResponseData> {
	const settings = await readWebhookSettings(host).catch((error: unknown) => {
		// A stranger must not start runs by a mistake in the settings; the provider comes again when it is put right.
		const message = error instanceof Error ? error.message : 'The settings cannot be read';
		host.logger.error(`${WHAT} could not be taken in: ${message}`);
		return message;
	});
	if (typeof settings === 'string') return answer(host, 500, { message: settings });
	const rawBody = bytesOf(host.getRequestObject()) ?? Buffer.alloc(0);
	const query = host.getQueryData() as IDataObject;
	if (!isGenuine({ rawBody, headers: host.getHeaderData(), query }, settings)) {
		return refuse(host, WHAT, 401, whyRefused(settings));
	}
	const objects = objectsIn(rawBody);
	if (!objects) return refuse(host, WHAT, 400, 'Its body is neither JSON nor a form');
	const now = clock.now();
	const isTest = host.getMode() === 'manual';
	const items = objects
		.flatMap((raw) => {
			const told = settings.receive.read(raw, query);
			const added = settings.isRawAdded ? { raw } : {};
			return told ? { ...eventItem(told, settings, now), ...added } : [];
		})
		// Whoever tries the trigger in the editor may send the same text as often as he likes.
		.filter((json) => settings.isWanted(json) && (isTest || isNew(host, json, now)));
	const response = answer(host, 200, { message: items.length > 0 ? 'Received' : 'Ignored' });
	return items.length === 0
		? response
		: { ...response, workflowData: [items.map((json) => ({ json }))] };
}

function isGenuine(delivery: Delivery, { secrets, receive }: WebhookSettings): boolean {
	return secrets.some(
		(secret) =>
			hasSecretInAddress(delivery, secret) || receive.isSigned?.(delivery, secret) === true,
	);
}

function whyRefused({ chosen, receive }: WebhookSettings): string {
	const { displayName } = chosen.provider;
	return receive.isSigned
		? `It has neither a signature of ${displayName} nor ?secret= in its address, made of the Webhook Secret of the credential`
		: `It has no ?secret= in its address with the Webhook Secret of the credential`;
}

function isNew(host: IWebhookFunctions, json: IDataObject, now: number): boolean {
	const id = keyOf(json);
	if (!claim(host, { id, subject: '', content: '' }, now)) return false;
	noteTaken(host, id);
	return true;
}
