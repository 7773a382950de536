import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { asNodeError } from '../run/itemErrors';
import { systemClock, type Clock } from '../transport/clock';
import { claim } from './claim';
import { readContact } from './readContact';
import { readWebhookSettings, type WebhookSettings } from './settings';
import { isSigned, whyUnsigned } from './signature';
import { filterByTags } from './tagFilter';
import { eventOutput, readEvent, type WebhookEvent } from './webhookEvent';

const UNFILTERED =
	"The filter 'Tags' was not applied: HighLevel sends no tags with this event, and the contact was not read.";
/** HighLevel is not kept waiting longer than this for its answer; how long it waits is not documented. */
const LONGEST_ANSWER_MS = 5_000;

/**
 * Takes in one delivery. Only signed events are looked at, and each of them starts one run at the most. What is
 * refused gets a status of its own, no run and a line in the log; what is not wanted is answered like the rest,
 * because HighLevel repeats whatever is not answered with 2xx.
 */
export async function receiveEvent(
	host: IWebhookFunctions,
	clock: Clock = systemClock,
): Promise<IWebhookResponseData> {
	const settings = await settingsOf(host);
	if (typeof settings === 'string') return answer(host, 500, settings);
	// n8n keeps the bytes beside the parsed body, and the signature is over the bytes.
	const rawBody = bytesOf(host.getRequestObject());
	if (!rawBody || !isSigned(rawBody, host.getHeaderData(), settings.keys)) {
		return refuse(host, 401, whyUnsigned(host.getHeaderData(), settings.keys));
	}
	const event = readEvent(rawBody);
	if (!event) return refuse(host, 400, 'This is not an event of HighLevel: it names no type');
	const now = clock.now();
	const lateMs = now - (event.sentAt ?? now);
	if (settings.windowMs > 0 && Math.abs(lateMs) > settings.windowMs) {
		return refuse(host, 401, outsideWindow(event, lateMs));
	}
	if (!settings.isWanted(event)) {
		return ignore(host, 'not among the chosen events, apps and sub-accounts');
	}
	if (!settings.read) {
		const verdict = filterByTags(event, undefined, settings.tags);
		if (verdict === 'fails') return ignore(host, 'not among the chosen tags');
		if (verdict === 'untagged') return ignore(host, noteUntagged(host, event));
	}
	// Whoever tries the trigger in the editor may send the same event as often as he likes.
	if (host.getMode() !== 'manual' && !claim(host, event.delivery, now)) {
		return ignore(host, 'already received');
	}
	const reading = settings.read ? readContact(host, settings.read, event, clock) : undefined;
	// What n8n loses by a crash before it has answered, HighLevel sends again.
	if (reading) await atMost(reading, LONGEST_ANSWER_MS, clock);
	const received = answer(host, 200, 'Received');
	const read = await reading;
	const verdict = filterByTags(event, read, settings.tags);
	if (verdict === 'untagged') noteUntagged(host, event);
	if (verdict === 'untagged' || verdict === 'fails') return received;
	const notice = verdict === 'unfiltered' ? { notice: UNFILTERED } : {};
	return { ...received, workflowData: [[{ json: { ...eventOutput(event), ...read, ...notice } }]] };
}

function bytesOf(request: object): Buffer | undefined {
	return 'rawBody' in request && Buffer.isBuffer(request.rawBody) ? request.rawBody : undefined;
}

/** A mistake in the settings shows when the workflow is activated; a stranger must not start runs by it. */
async function settingsOf(host: IWebhookFunctions): Promise<WebhookSettings | string> {
	try {
		return await readWebhookSettings(host);
	} catch (error) {
		const { message } = asNodeError(host.getNode(), error);
		host.logger.error(`A HighLevel event could not be taken in: ${message}`);
		return message;
	}
}

function outsideWindow({ sentAt }: WebhookEvent, lateMs: number): string {
	const off = `${Math.round(Math.abs(lateMs) / 60_000)} minutes ${lateMs > 0 ? 'old' : 'ahead'}`;
	return `The event's timestamp (${new Date(sentAt ?? 0).toISOString()}) is ${off}, and the option 'Time Window' allows less. Is the clock of this n8n right?`;
}

async function atMost(work: Promise<unknown>, ms: number, clock: Clock): Promise<void> {
	const timer = new AbortController();
	await Promise.race([work, clock.sleep(ms, timer.signal).catch(() => undefined)]);
	timer.abort();
}

/** HighLevel's log shows the answer, and n8n's log the reason; neither holds a secret. */
function refuse(host: IWebhookFunctions, status: number, reason: string): IWebhookResponseData {
	host.logger.warn(`A HighLevel event was refused: ${reason}`, { node: host.getNode().name });
	return answer(host, status, reason);
}

function noteUntagged(host: IWebhookFunctions, { type }: WebhookEvent): string {
	const reason = `${type} comes without tags, which the filter 'Tags' needs; with 'Add Full Contact' they are read`;
	host.logger.warn(`A HighLevel event was left out: ${reason}`, { node: host.getNode().name });
	return reason;
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
