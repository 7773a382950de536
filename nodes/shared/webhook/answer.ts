import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** The bytes of a request, which n8n keeps beside the parsed body; nothing for a form with files. */
export function bytesOf(request: object): Buffer | undefined {
	return 'rawBody' in request && Buffer.isBuffer(request.rawBody) ? request.rawBody : undefined;
}

/**
 * The sender's log shows the answer, and n8n's log the reason; neither holds a secret.
 *
 * @param what is told to whoever reads the log, such as "A HighLevel event"
 */
export function refuse(
	host: IWebhookFunctions,
	what: string,
	status: number,
	reason: string,
): IWebhookResponseData {
	host.logger.warn(`${what} was refused: ${reason}`, { node: host.getNode().name });
	return answer(host, status, { message: reason });
}

/**
 * Answers in place of n8n. Its own answer has no other status than 200, and n8n does not save what the trigger
 * remembers when it answers by itself: starting the run makes it forget that there is something to save.
 */
export function answer(
	host: IWebhookFunctions,
	status: number,
	body: IDataObject,
): IWebhookResponseData {
	host.getResponseObject().status(status).json(body);
	return { noWebhookResponse: true };
}
