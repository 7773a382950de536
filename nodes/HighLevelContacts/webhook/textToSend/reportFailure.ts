import type { ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';
import { failure, reportStatus, type IsMeant } from '../../actions/message/reportStatus';
import { asText } from '../../../shared/answered';
import { asNodeError } from '../../run/itemErrors';
import { Api } from '../../transport/api';
import type { Clock } from '../../../shared/transport/clock';
import { openSession } from '../../transport/openSession';
import type { TextToSend } from './delivery';
import type { TextToSendSettings } from './settings';

/** Of a text what a report needs. */
export type ReportedText = Pick<TextToSend, 'messageId' | 'locationId' | 'type'>;

const WAITING = new Set(['', 'pending', 'queued', 'scheduled']);

/**
 * After a run that has failed: unless somebody has reported that the text was sent, as what failed came later then. A
 * default provider's texts are `sent` as soon as HighLevel was answered.
 */
export function isUnsent({ type }: ReportedText): IsMeant {
	return ({ status }, reported) =>
		(reported === undefined || reported === 'pending') &&
		!(status === 'sent' && type.toLowerCase() === 'custom');
}

/** After a time without a report: only where HighLevel still waits for one. */
export const isUnreported: IsMeant = ({ status }, reported) =>
	reported === undefined && WAITING.has(asText(status)?.toLowerCase() ?? '');

/** Makes a text show as failed, so that the person who sent it sees that and can press Retry. */
export async function reportFailure(
	host: IWebhookFunctions | ITriggerFunctions,
	{ authentication, api: apiSettings }: TextToSendSettings,
	{ messageId, locationId }: ReportedText,
	reason: string,
	isMeant: IsMeant,
	clock: Clock,
): Promise<void> {
	try {
		const session = await openSession(host, authentication, locationId, clock);
		const api = new Api(session, apiSettings, undefined, clock);
		const pause = async (ms: number) => await clock.sleep(ms);
		await reportStatus({ api, pause }, messageId, 'failed', failure(reason), isMeant);
	} catch (error) {
		const { message } = asNodeError(host.getNode(), error);
		host.logger.warn(
			`HighLevel could not be told that the text ${messageId} was not sent (${reason}): ${message}`,
			{ node: host.getNode().name },
		);
	}
}
