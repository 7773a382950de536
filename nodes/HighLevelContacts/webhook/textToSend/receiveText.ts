import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { KeyedQueue } from '../../run/keyedQueue';
import { takeOwnText } from '../../run/ownTexts';
import { firstOutcomeOf, reasonIn, type Outcome } from '../../run/saidOutcomes';
import { BoundedMap } from '../../../shared/boundedMap';
import { systemClock, type Clock } from '../../../shared/transport/clock';
import { answer } from '../../../shared/webhook/answer';
import { claim } from '../../../shared/webhook/claim';
import { LONGEST_ANSWER_MS, receiveSigned, within } from '../requests';
import { readDelivery, type TextToSend } from './delivery';
import { isLooping } from './loopBrake';
import { watchText } from './openTexts';
import { reportFailedRun } from './reports';
import { startRun, triggerKey, type RunEnd } from './runs';
import { readTextToSendSettings, type TextToSendSettings } from './settings';
import { memoryOf } from './textMemory';
import { prepareText } from './textOutput';

const WHAT = 'A text to send';

interface Reply {
	status: number;
	message: string;
}

/**
 * What has become of a text: it is not sent, n8n is to start a run for it, or one was started, which ends some time
 * and says before that what became of the text.
 */
type Begun =
	{ reason: string } | { output: IDataObject } | { end: Promise<RunEnd>; settled: Promise<RunEnd> };

const RECEIVED: Reply = { status: 200, message: 'Received' };
const KNOWN: Reply = { status: 200, message: 'Ignored: already received' };
const OWN: Reply = { status: 200, message: 'Ignored: n8n has put this text in itself' };
const NOT_TAKEN = 'The SMS provider has not taken the text';
const LOOP =
	'n8n was given the same text for the same contact again and again, and nobody pressed Send: a workflow sends it back to HighLevel in place of its SMS provider';

/** Answers that were given or are to come, for all triggers of this process. */
const replies = new BoundedMap<string, Promise<Reply>>(10_000);
/** One text of a contact after the other, but none waits longer for the one before it. */
const turns = new KeyedQueue();
const LONGEST_TURN_MS = 30_000;

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
	// Whoever tries the trigger in the editor may send the same text as often as he likes.
	if (host.getMode() === 'manual') {
		const begun = begin(host, text, settings, clock);
		return await respond(host, await replyTo(begun, settings, clock), begun);
	}
	const key = `${triggerKey(host)} ${text.messageId}`;
	const known = replies.get(key);
	if (known) return say(host, await known);
	const ignored = whyNotAgain(host, text, clock.now());
	if (ignored) return say(host, ignored);
	const begun = beginInTurn(host, text, settings, clock);
	const reply = replyTo(begun, settings, clock);
	replies.set(key, reply);
	const memory = memoryOf(host);
	memory.noteTaken(text.locationId, text.provider, clock.now());
	if (settings.reportsFailures) {
		watchText(host, settings, text, clock);
		void reportIfFailed(host, text, begun, settings, clock);
	}
	const said = await reply;
	if (said.status !== 200) memory.noteRefusal(text.messageId, said.message);
	memory.save(host);
	return await respond(host, said, begun);
}

async function respond(
	host: IWebhookFunctions,
	reply: Reply,
	begun: Promise<Begun>,
): Promise<IWebhookResponseData> {
	const response = say(host, reply);
	const found = await begun;
	return 'output' in found ? { ...response, workflowData: [[{ json: found.output }]] } : response;
}

/** What is answered to a text that has had its run, or that must have none. */
function whyNotAgain(host: IWebhookFunctions, text: TextToSend, now: number): Reply | undefined {
	const memory = memoryOf(host);
	const refused = memory.refusalOf(text.messageId);
	if (refused !== undefined) return refusal(refused);
	if (!claim(host, { id: text.messageId, subject: '', content: '' }, now)) return KNOWN;
	if (text.userId === null && takeOwnText(text, now)) return OWN;
	if (!isLooping(text, now)) return undefined;
	memory.noteRefusal(text.messageId, LOOP);
	memory.save(host);
	return refusal(LOOP);
}

/** Several texts of a contact go out in the order in which they came: the next one when the one before it was sent. */
async function beginInTurn(
	host: IWebhookFunctions,
	text: TextToSend,
	settings: TextToSendSettings,
	clock: Clock,
): Promise<Begun> {
	return await new Promise<Begun>((resolve, reject) => {
		const key = `${triggerKey(host)} ${text.contactId}`;
		const turn = turns.take([{ key }], async () => {
			const begun = await begin(host, text, settings, clock);
			resolve(begun);
			if ('settled' in begun) await within(begun.settled, LONGEST_TURN_MS, clock);
		});
		turn.result.catch(reject);
	});
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
	if (!end) return prepared;
	const said = firstOutcomeOf(text.messageId).then(endBy);
	return { end, settled: Promise.race([end, said]) };
}

/** Once the workflow has said what became of the text, what comes after is no matter of the text. */
function endBy(outcome: Outcome): RunEnd {
	return outcome.status === 'failed' ? { failed: reasonIn(outcome) ?? NOT_TAKEN } : 'done';
}

/** HighLevel is told also what it was answered: in the answer nobody sees the reason. */
async function reportIfFailed(
	host: IWebhookFunctions,
	text: TextToSend,
	begun: Promise<Begun>,
	settings: TextToSendSettings,
	clock: Clock,
): Promise<void> {
	const found = await begun;
	const end = 'end' in found ? await found.end : undefined;
	const reason =
		typeof end === 'object' ? end.failed : 'reason' in found ? found.reason : undefined;
	if (reason !== undefined) await reportFailedRun(host, settings, text, reason, clock);
}

async function replyTo(
	begun: Promise<Begun>,
	{ holdMs }: TextToSendSettings,
	clock: Clock,
): Promise<Reply> {
	const found = await within(begun, LONGEST_ANSWER_MS, clock);
	if (!found) return RECEIVED;
	if ('reason' in found) return refusal(found.reason);
	const end =
		'settled' in found && holdMs > 0 ? await within(found.settled, holdMs, clock) : undefined;
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
