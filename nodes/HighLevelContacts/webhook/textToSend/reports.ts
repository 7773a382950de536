import type { ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';
import { failure, reportStatus, type IsMeant } from '../../actions/message/reportStatus';
import { asText } from '../../../shared/answered';
import { asNodeError } from '../../run/itemErrors';
import { isTold, noteTold, outcomeOf, reasonIn, type Outcome } from '../../run/saidOutcomes';
import { Api } from '../../transport/api';
import type { Clock } from '../../../shared/transport/clock';
import { isPassing } from '../../transport/isPassing';
import { openSession } from '../../transport/openSession';
import type { TextToSend } from './delivery';
import type { TextToSendSettings } from './settings';

/** Of a text what a report needs. */
export type ReportedText = Pick<TextToSend, 'messageId' | 'locationId' | 'type'>;

/** Whether HighLevel could be asked at all. */
export type Told = 'answered' | 'unreachable';

const WAITING = new Set(['', 'pending', 'queued', 'scheduled']);
const UNREPORTED = 'n8n has not reported in time whether this text was sent';

/** Whether HighLevel still waits to hear what became of a text. */
export function isWaiting(status: unknown): boolean {
	return WAITING.has(asText(status)?.toLowerCase() ?? '');
}

/**
 * After a run that has failed, HighLevel is told why the text was not sent. Where the workflow has said that it was,
 * what failed came later, perhaps that report itself, which is then made once more.
 */
export async function reportFailedRun(
	host: IWebhookFunctions,
	settings: TextToSendSettings,
	text: ReportedText,
	reason: string,
	clock: Clock,
): Promise<void> {
	const said = outcomeOf(text.messageId);
	if (said && said.status !== 'failed') {
		await report(host, settings, text, said, () => true, clock);
		return;
	}
	const why = (said && reasonIn(said)) ?? reason;
	await reportFailure(host, settings, text, why, isUnsent(text), clock);
}

/** After a time, HighLevel is told what the workflow has said of a text, or that nobody has said anything. */
export async function reportLate(
	host: IWebhookFunctions | ITriggerFunctions,
	settings: TextToSendSettings,
	text: ReportedText,
	clock: Clock,
): Promise<Told> {
	if (isTold(text.messageId)) return 'answered';
	const outcome = outcomeOf(text.messageId);
	return outcome
		? await report(host, settings, text, outcome, () => true, clock)
		: await reportFailure(host, settings, text, UNREPORTED, isUnreported, clock);
}

/** Makes a text show as failed, so that the person who sent it sees that and can press Retry. */
export async function reportFailure(
	host: IWebhookFunctions | ITriggerFunctions,
	settings: TextToSendSettings,
	text: ReportedText,
	reason: string,
	isMeant: IsMeant,
	clock: Clock,
): Promise<Told> {
	const outcome: Outcome = { status: 'failed', body: failure(reason) };
	return await report(host, settings, text, outcome, isMeant, clock);
}

/**
 * Unless somebody has reported that the text was sent, as what failed came later then. A default provider's texts are
 * `sent` as soon as HighLevel was answered.
 */
function isUnsent({ type }: ReportedText): IsMeant {
	return ({ status }, reported) =>
		(reported === undefined || reported === 'pending') &&
		!(status === 'sent' && type.toLowerCase() === 'custom');
}

const isUnreported: IsMeant = ({ status }, reported) => reported === undefined && isWaiting(status);

async function report(
	host: IWebhookFunctions | ITriggerFunctions,
	{ authentication, api: apiSettings }: TextToSendSettings,
	{ messageId, locationId }: ReportedText,
	{ status, body }: Outcome,
	isMeant: IsMeant,
	clock: Clock,
): Promise<Told> {
	try {
		const session = await openSession(host, authentication, locationId, clock);
		const api = new Api(session, apiSettings, undefined, clock);
		const pause = async (ms: number) => await clock.sleep(ms);
		await reportStatus({ api, pause }, messageId, status, body, isMeant);
		noteTold(messageId);
		return 'answered';
	} catch (error) {
		const { message } = asNodeError(host.getNode(), error);
		const what =
			status === 'failed' ? `was not sent (${reasonIn({ status, body }) ?? ''})` : `is ${status}`;
		host.logger.warn(`HighLevel could not be told that the text ${messageId} ${what}: ${message}`, {
			node: host.getNode().name,
		});
		return isPassing(error) ? 'unreachable' : 'answered';
	}
}
