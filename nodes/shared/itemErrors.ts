import { NodeApiError, type IDataObject, type NodeOperationError } from 'n8n-workflow';

export type NodeError = NodeApiError | NodeOperationError;

export interface Progress {
	done: number;
	total: number;
}

/**
 * Puts an item's number into an error.
 *
 * @param progress given when the run stops because of it, so that the user knows what was already written
 */
export function withItem(error: NodeError, itemIndex: number, progress?: Progress): NodeError {
	// Wrapping an error of n8n's again would drop the item's number, so it is put in here.
	error.context.itemIndex = itemIndex;
	error.message = `${error.message} [item ${itemIndex}]`;
	if (progress) {
		error.description =
			`${error.description ?? ''} ${progress.done} of ${progress.total} items were done before the run stopped; turn on 'Continue On Fail' (On Error) in the node's settings to go on with the others.`.trim();
	}
	return error;
}

/**
 * What goes to the next node for an item that failed, under Continue On Fail: what happened (`message`), why and
 * what to do (`description`), and HighLevel's status where there was an answer (`httpCode`). All of it is in one
 * field: n8n 2.20 takes a row for an error only when `error` stands alone, and of a row with an error object
 * beside its data every n8n leaves nothing but the message.
 */
export function errorRow(error: NodeError): IDataObject {
	const { message, description } = error;
	const httpCode = error instanceof NodeApiError ? error.httpCode : null;
	return {
		error: { message, ...(description ? { description } : {}), ...(httpCode ? { httpCode } : {}) },
	};
}
