import type { ITriggerFunctions } from 'n8n-workflow';
import { asText, asTime, idIn } from '../../../shared/answered';
import { channelOf } from '../../model/message/channel';
import type { Message } from '../../model/wire';
import { messagesOfAccount } from '../../queries/messagesOf';
import { asNodeError } from '../../run/itemErrors';
import { Api } from '../../transport/api';
import type { Clock } from '../../../shared/transport/clock';
import { openSession } from '../../transport/openSession';
import { isClaimed, recall } from '../../../shared/webhook/claim';
import { isWaiting, reportFailure } from './reports';
import type { TextToSendSettings } from './settings';
import { memoryOf, type TextMemory } from './textMemory';

/** What HighLevel is about to hand over comes within this time. */
const SETTLED_MS = 60_000;
const PAUSE_MS = 5 * 60_000;
/** HighLevel's clock may be another one, and a text may come some time after it was written. */
const OVERLAP_MS = 5 * 60_000;
const LONGEST_AGO_MS = 24 * 3_600_000;
/** While n8n starts it answers whatever comes as if it had taken it. */
const STARTING_MS = 2 * 60_000;
const REASON =
	'n8n was not running, or was stopped, when this text was to be sent. Press Retry; if it must not arrive twice, look first whether your SMS provider has sent it';

/**
 * Looks for texts that HighLevel has handed over while n8n was down or starting, of which nobody would hear again: they
 * are reported as failed, so that the person who sent them sees that and can press Retry. They are not sent, as nobody
 * knows whether they are still meant.
 *
 * @returns what ends it
 */
export function lookForMissed(
	host: ITriggerFunctions,
	settings: TextToSendSettings,
	clock: Clock,
): () => void {
	const memory = memoryOf(host);
	const startedAt = clock.now();
	const isNew = Number.isNaN(memory.takenUntil) || host.getActivationMode() === 'activate';
	recall(host);
	if (isNew || !settings.reportsFailures) {
		memory.isCaughtUp = true;
		memory.takenUntil = startedAt;
		memory.save(host);
		return () => undefined;
	}
	const stop = new AbortController();
	void catchUp(host, settings, memory, startedAt, clock, stop.signal);
	return () => stop.abort();
}

async function catchUp(
	host: ITriggerFunctions,
	settings: TextToSendSettings,
	memory: TextMemory,
	startedAt: number,
	clock: Clock,
	signal: AbortSignal,
): Promise<void> {
	try {
		for (let pause = SETTLED_MS; !memory.isCaughtUp; pause = PAUSE_MS) {
			await clock.sleep(pause, signal);
			try {
				await reportMissed(host, settings, memory, startedAt, clock);
				memory.isCaughtUp = true;
			} catch (error) {
				const { message } = asNodeError(host.getNode(), error);
				host.logger.warn(
					`Texts that HighLevel has handed over while n8n was down could not be looked for: ${message}`,
					{ node: host.getNode().name },
				);
			}
		}
	} catch {
		// The workflow was switched off; the next start looks again.
	}
}

async function reportMissed(
	host: ITriggerFunctions,
	settings: TextToSendSettings,
	memory: TextMemory,
	startedAt: number,
	clock: Clock,
): Promise<void> {
	const from = Math.max(memory.takenUntil - OVERLAP_MS, startedAt - LONGEST_AGO_MS);
	for (const locationId of memory.locationIds) {
		const isMissed = missedIn(memory, locationId, startedAt);
		const session = await openSession(host, settings.authentication, locationId, clock);
		const api = new Api(session, settings.api, undefined, clock);
		for await (const message of messagesOfAccount(api, { from, to: startedAt })) {
			const messageId = idIn(message);
			if (messageId === undefined || !isMissed(message)) continue;
			// Should it come all the same, it is refused.
			memory.noteRefusal(messageId, REASON);
			const text = { messageId, locationId, type: '' };
			await reportFailure(host, settings, text, REASON, isMissed, clock);
		}
	}
}

/**
 * Tells of a message whether it is a text of a provider of ours, has not come in, and waits for an outcome. What the API
 * has put in may be a copy of one that was sent elsewhere.
 */
function missedIn(memory: TextMemory, locationId: string, startedAt: number) {
	return (message: Message): boolean => {
		const { direction, source, status, dateAdded } = message;
		const provider = asText(message.conversationProviderId);
		if (direction !== 'outbound' || source === 'api' || !provider) return false;
		const isDefault = channelOf(message) === 'SMS';
		const isOurs =
			memory.isCarrier(locationId, provider) || (isDefault && memory.isCarrier(locationId, ''));
		const isTakenAtStart =
			isDefault && status === 'sent' && asTime(dateAdded) > startedAt - STARTING_MS;
		return isOurs && !isClaimed(idIn(message) ?? '') && (isWaiting(status) || isTakenAtStart);
	};
}
