import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { systemClock, type Clock } from '../../shared/transport/clock';
import { claim } from '../../shared/webhook/claim';
import { readContact } from './readContact';
import { answer, refuse } from '../../shared/webhook/answer';
import { LONGEST_ANSWER_MS, receiveSigned, within } from './requests';
import { readWebhookSettings, type WebhookSettings } from './settings';
import { filterByTags } from './tagFilter';
import { eventOutput, readEvent, type WebhookEvent } from './webhookEvent';

const UNFILTERED =
	"The filter 'Tags' was not applied: HighLevel sends no tags with this event, and the contact was not read.";
const WHAT = 'A HighLevel event';

/**
 * Takes in one delivery. Only signed events are looked at, and each of them starts one run at the most. What is
 * refused gets a status of its own, no run and a line in the log; what is not wanted is answered like the rest,
 * because HighLevel repeats whatever is not answered with 2xx.
 */
export async function receiveEvent(
	host: IWebhookFunctions,
	clock: Clock = systemClock,
): Promise<IWebhookResponseData> {
	return await receiveSigned(
		host,
		WHAT,
		readWebhookSettings,
		async (rawBody, settings) => await takeEvent(host, rawBody, settings, clock),
	);
}

async function takeEvent(
	host: IWebhookFunctions,
	rawBody: Buffer,
	settings: WebhookSettings,
	clock: Clock,
): Promise<IWebhookResponseData> {
	const event = readEvent(rawBody);
	if (!event) return refuse(host, WHAT, 400, 'This is not an event of HighLevel: it names no type');
	const now = clock.now();
	const lateMs = now - (event.sentAt ?? now);
	if (settings.windowMs > 0 && Math.abs(lateMs) > settings.windowMs) {
		return refuse(host, WHAT, 401, outsideWindow(event, lateMs));
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
	if (reading) await within(reading, LONGEST_ANSWER_MS, clock);
	const received = answer(host, 200, { message: 'Received' });
	const read = await reading;
	const verdict = filterByTags(event, read, settings.tags);
	if (verdict === 'untagged') noteUntagged(host, event);
	if (verdict === 'untagged' || verdict === 'fails') return received;
	const notice = verdict === 'unfiltered' ? { notice: UNFILTERED } : {};
	return { ...received, workflowData: [[{ json: { ...eventOutput(event), ...read, ...notice } }]] };
}

function outsideWindow({ sentAt }: WebhookEvent, lateMs: number): string {
	const off = `${Math.round(Math.abs(lateMs) / 60_000)} minutes ${lateMs > 0 ? 'old' : 'ahead'}`;
	return `The event's timestamp (${new Date(sentAt ?? 0).toISOString()}) is ${off}, and the option 'Time Window' allows less. Is the clock of this n8n right?`;
}

function noteUntagged(host: IWebhookFunctions, { type }: WebhookEvent): string {
	const reason = `${type} comes without tags, which the filter 'Tags' needs; with 'Add Full Contact' they are read`;
	host.logger.warn(`A HighLevel event was left out: ${reason}`, { node: host.getNode().name });
	return reason;
}

function ignore(host: IWebhookFunctions, reason: string): IWebhookResponseData {
	return answer(host, 200, { message: `Ignored: ${reason}` });
}
