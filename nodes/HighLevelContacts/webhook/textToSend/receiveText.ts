import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { takeOwnText } from '../../run/ownTexts';
import { BoundedMap } from '../../../shared/boundedMap';
import { systemClock, type Clock } from '../../../shared/transport/clock';
import { claim } from '../../../shared/webhook/claim';
import { answer } from '../../../shared/webhook/answer';
import { LONGEST_ANSWER_MS, receiveSigned, within } from '../requests';
import { readDelivery, type TextToSend } from './delivery';
import { isLooping } from './loopBrake';
import { watchText } from './openTexts';
import { isUnsent, reportFailure } from './reportFailure';
import { startRun, type RunEnd } from './runs';
import { readTextToSendSettings, type TextToSendSettings } from './settings';
import { prepareText } from './textOutput';

const WHAT = 'A text to send';

interface Reply {
	status: number;
	message: string;
}

/** What has become of a text: it is not sent, n8n is to start a run for it, or one was started and ends some time. */
type Begun = { reason: string } | { output: IDataObject } | { end: Promise<RunEnd> };

const RECEIVED: Reply = { status: 200, message: 'Received' };
const KNOWN: Reply = { status: 200, message: 'Ignored: already received' };
const OWN: Reply = { status: 200, message: 'Ignored: n8n has put this text in itself' };
const LOOP =
	'n8n was given the same text for the same contact again and again, and nobody pressed Send: a workflow sends it back to HighLevel in place of its SMS provider';

/** Answers that were given or are to come, for all triggers of this process. */
const replies = new BoundedMap<string, Promise<Reply>>(10_000);

/**
 * Takes in one text that HighLevel hands over to be sent. Each message starts one run at the most; the same one again
 * gets the same answer. What is refused is answered with 422, after which HighLevel shows the text as failed, so that
 * the person who sent it sees it.
 */
export async function receiveText(
	host: IWebhookFunctions,
	clock: Clock = systemClock,
): Promise<IWebhookResponseData> {
	return await receiveSigned(host, WHAT, readTextToSendSettings, async (rawBody, settings) => {
		const text = readDelivery(rawBody);
		if ('reason' in text) return say(host, refusal(text.reason, text.status));
		const reason = settings.refusalOf(text);
		if (reason !== undefined) return say(host, refusal(reason));
		return await takeText(host, text, settings, clock);
	});
}

async function takeText(
	host: IWebhookFunctions,
	text: TextToSend,
	settings: TextToSendSettings,
	clock: Clock,
): Promise<IWebhookResponseData> {
	const isTest = host.getMode() === 'manual';
	const key = [host.getWorkflow().id, host.getNode().id, text.messageId].join(' ');
	const known = isTest ? undefined : replies.get(key);
	if (known) return say(host, await known);
	// Whoever tries the trigger in the editor may send the same text as often as he likes.
	const ignored = isTest ? undefined : whyNotAgain(host, text, clock.now());
	if (ignored) return say(host, ignored);
	const begun = begin(host, text, settings, clock);
	const reply = replyTo(begun, settings, clock);
	if (!isTest) replies.set(key, reply);
	const response = say(host, await reply);
	if (!isTest && settings.reportsFailures) void reportIfFailed(host, text, begun, settings, clock);
	const found = await begun;
	return 'output' in found ? { ...response, workflowData: [[{ json: found.output }]] } : response;
}

/** What is answered to a text that has had its run, or that must have none. */
function whyNotAgain(host: IWebhookFunctions, text: TextToSend, now: number): Reply | undefined {
	if (!claim(host, { id: text.messageId, subject: '', content: '' }, now)) return KNOWN;
	if (text.userId === null && takeOwnText(text, now)) return OWN;
	return isLooping(text, now) ? refusal(LOOP) : undefined;
}

async function begin(
	host: IWebhookFunctions,
	text: TextToSend,
	settings: TextToSendSettings,
	clock: Clock,
): Promise<Begun> {
	const prepared = await prepareText(host, text, settings, clock);
	if ('reason' in prepared) return prepared;
	const end = startRun(host, text.messageId, prepared.output);
	return end ? { end } : prepared;
}

/** HighLevel is told also what it was answered: in the answer nobody sees the reason. */
async function reportIfFailed(
	host: IWebhookFunctions,
	text: TextToSend,
	begun: Promise<Begun>,
	settings: TextToSendSettings,
	clock: Clock,
): Promise<void> {
	watchText(host, settings, text, clock);
	const found = await begun;
	const end = 'end' in found ? await found.end : undefined;
	const reason =
		typeof end === 'object' ? end.failed : 'reason' in found ? found.reason : undefined;
	if (reason === undefined) return;
	await reportFailure(host, settings, text, reason, isUnsent(text), clock);
}

async function replyTo(
	begun: Promise<Begun>,
	{ holdMs }: TextToSendSettings,
	clock: Clock,
): Promise<Reply> {
	const found = await within(begun, LONGEST_ANSWER_MS, clock);
	if (!found) return RECEIVED;
	if ('reason' in found) return refusal(found.reason);
	const end = 'end' in found && holdMs > 0 ? await within(found.end, holdMs, clock) : undefined;
	return typeof end === 'object' ? refusal(end.failed) : RECEIVED;
}

function refusal(message: string, status = 422): Reply {
	return { status, message };
}

function say(host: IWebhookFunctions, { status, message }: Reply): IWebhookResponseData {
	if (status === 200) return answer(host, status, { message });
	host.logger.warn(`${WHAT} was refused: ${message}`, { node: host.getNode().name });
	return answer(host, status, { status: 'failed', error: message, message });
}
