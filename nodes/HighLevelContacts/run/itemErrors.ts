import { NodeApiError, NodeOperationError, type IDataObject, type INode } from 'n8n-workflow';
import { WaitTooLong } from '../transport/waitTooLong';
import { DailyQuotaUsedUp } from '../transport/dailyQuota';
import { quoteValue } from '../../shared/values/quoteValue';
import { InvalidInput } from '../../shared/invalidInput';

export interface Progress {
	done: number;
	total: number;
}

/**
 * Makes the n8n error for whatever an item threw, with the item's number.
 *
 * @param progress given when the run stops because of it, so that the user knows what was already written
 */
export function itemError(
	node: INode,
	thrown: unknown,
	itemIndex: number,
	progress?: Progress,
): NodeApiError | NodeOperationError {
	const error = asNodeError(node, thrown);
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
export function errorRow(error: NodeApiError | NodeOperationError): IDataObject {
	const { message, description } = error;
	const httpCode = error instanceof NodeApiError ? error.httpCode : null;
	return {
		error: { message, ...(description ? { description } : {}), ...(httpCode ? { httpCode } : {}) },
	};
}

const TOO_LONG =
	'The node waits for a minute at the most, so that no workflow hangs without a word. Run the workflow again after that time, with fewer items, or find out which other app uses the limit. If HighLevel itself is fast, a proxy in between may have asked for the pause (Retry-After).';

export function asNodeError(node: INode, thrown: unknown): NodeApiError | NodeOperationError {
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) return thrown;
	if (thrown instanceof InvalidInput) {
		return new NodeOperationError(node, thrown.message, { description: thrown.hint });
	}
	if (thrown instanceof DailyQuotaUsedUp) {
		return new NodeApiError(
			node,
			{ message: thrown.message },
			{
				message: thrown.message,
				description: `${thrown.uncertainty}${thrown.ending}. Until then HighLevel refuses every request of this connection in the sub-account (HTTP 429).`,
				httpCode: '429',
			},
		);
	}
	if (thrown instanceof WaitTooLong) {
		return new NodeApiError(
			node,
			{ message: thrown.message },
			{
				message: thrown.message,
				description: `${thrown.uncertainty}${TOO_LONG}`,
				httpCode: String(thrown.status),
			},
		);
	}
	return new NodeOperationError(
		node,
		thrown instanceof Error ? thrown : new Error(quoteValue(thrown)),
	);
}
