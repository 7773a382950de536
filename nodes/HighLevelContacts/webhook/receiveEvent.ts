import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { parseTags } from '../model/tags';
import { asNodeError } from '../run/itemErrors';
import { systemClock, type Clock } from '../transport/clock';
import { claim } from './claim';
import { readContact } from './readContact';
import { readSettings, type WebhookSettings } from './settings';
import { isSigned } from './signature';
import { eventOutput, readEvent, type WebhookEvent } from './webhookEvent';

/**
 * Takes in one delivery of HighLevel's. Only signed events of the right time are looked at, and each of them
 * starts one run at the most. What is refused gets a status of its own and no run; what is not wanted is
 * answered like the rest, so that HighLevel does not send it again.
 */
export async function receiveEvent(
	host: IWebhookFunctions,
	clock: Clock = systemClock,
): Promise<IWebhookResponseData> {
	const settings = settingsOf(host);
	if (typeof settings === 'string') return answer(host, 500, settings);
	// n8n keeps the bytes beside the parsed body. Only what was signed is read.
	const { rawBody } = host.getRequestObject() as unknown as { rawBody?: Buffer };
	if (!rawBody || !isSigned(rawBody, host.getHeaderData(), settings.keys)) {
		return answer(host, 401, 'The signature is missing or wrong');
	}
	const event = readEvent(rawBody);
	if (!event) return answer(host, 400, 'This is not an event of HighLevel');
	const now = clock.now();
	if (!isTimely(event, settings, now)) {
		return answer(host, 401, "The event's timestamp is missing or outside the time window");
	}
	if (!settings.isWanted(event)) {
		return ignore(host, 'not among the chosen events, apps and sub-accounts');
	}
	if (!settings.read && !hasTags(event.tags, settings)) {
		return ignore(host, 'not among the chosen tags');
	}
	// Whoever tries the trigger in the editor may send the same event as often as he likes.
	if (host.getMode() !== 'manual' && !claim(host, event.webhookId, settings.windowMs, now)) {
		return ignore(host, 'already received');
	}
	// Before the contact is read, which can take a while.
	const answered = answer(host, 200, 'Received');
	const read = settings.read ? await readContact(host, settings.read, event, clock) : undefined;
	const tags = read?.contact ? parseTags(read.contact.tags) : event.tags;
	if (!hasTags(tags, settings)) return answered;
	return { ...answered, workflowData: [[{ json: { ...eventOutput(event), ...read } }]] };
}

/** A mistake in the settings shows when the workflow is activated; a stranger must not start runs by it. */
function settingsOf(host: IWebhookFunctions): WebhookSettings | string {
	try {
		return readSettings(host);
	} catch (error) {
		const { message } = asNodeError(host.getNode(), error);
		host.logger.error(`A HighLevel event could not be taken in: ${message}`);
		return message;
	}
}

function isTimely({ sentAt }: WebhookEvent, { windowMs }: WebhookSettings, now: number): boolean {
	return windowMs === 0 || Math.abs(now - sentAt) <= windowMs;
}

function hasTags(tags: string[] | undefined, { tags: wanted }: WebhookSettings): boolean {
	return wanted.every((tag) => tags?.includes(tag));
}

function ignore(host: IWebhookFunctions, reason: string): IWebhookResponseData {
	return answer(host, 200, `Ignored: ${reason}`);
}

/**
 * Answers in place of n8n. Its own answer has no other status than 200, and n8n does not save what the trigger
 * remembers when it answers by itself: starting the run makes it forget that there is something to save.
 */
function answer(host: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	host.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}
