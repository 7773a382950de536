import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { asNodeError } from '../run/itemErrors';
import type { Clock } from '../../shared/transport/clock';
import { answer, bytesOf, refuse } from '../../shared/webhook/answer';
import { isSigned, whyUnsigned, type SignatureKeys } from './signature';

/** HighLevel is not kept waiting longer than this for its answer; how long it waits is not documented. */
export const LONGEST_ANSWER_MS = 5_000;

/**
 * Takes in what HighLevel has signed with these settings; everything else is refused, with a line in n8n's log.
 *
 * @param what is told to whoever reads the log, such as "A HighLevel event"
 */
export async function receiveSigned<Settings extends { keys: SignatureKeys }>(
	host: IWebhookFunctions,
	what: string,
	readSettings: (host: IWebhookFunctions) => Promise<Settings>,
	take: (rawBody: Buffer, settings: Settings) => Promise<IWebhookResponseData>,
): Promise<IWebhookResponseData> {
	const settings = await readSettings(host).catch((error: unknown) => {
		// A mistake in the settings shows when the workflow is activated; a stranger must not start runs by it.
		const { message } = asNodeError(host.getNode(), error);
		host.logger.error(`${what} could not be taken in: ${message}`);
		return message;
	});
	if (typeof settings === 'string') return answer(host, 500, { message: settings });
	// n8n keeps the bytes beside the parsed body. Only what was signed is read.
	const rawBody = bytesOf(host.getRequestObject());
	if (rawBody && isSigned(rawBody, host.getHeaderData(), settings.keys)) {
		return await take(rawBody, settings);
	}
	return refuse(host, what, 401, whyUnsigned(host.getHeaderData(), settings.keys));
}

/** What work comes to within some time; nothing when it takes longer, and it goes on. */
export async function within<T>(
	work: Promise<T>,
	ms: number,
	clock: Clock,
): Promise<T | undefined> {
	const timer = new AbortController();
	const first = await Promise.race([work, clock.sleep(ms, timer.signal).catch(() => undefined)]);
	timer.abort();
	return first ?? undefined;
}
