import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { withItem, type NodeError, type Progress } from '../../shared/itemErrors';
import { WaitTooLong } from '../transport/waitTooLong';
import { DailyQuotaUsedUp } from '../transport/dailyQuota';
import { quoteValue } from '../../shared/values/quoteValue';
import { InvalidInput } from '../../shared/invalidInput';

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
): NodeError {
	return withItem(asNodeError(node, thrown), itemIndex, progress);
}

const TOO_LONG =
	'The node waits for a minute at the most, so that no workflow hangs without a word. Run the workflow again after that time, with fewer items, or find out which other app uses the limit. If HighLevel itself is fast, a proxy in between may have asked for the pause (Retry-After).';

export function asNodeError(node: INode, thrown: unknown): NodeError {
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
