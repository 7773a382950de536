import { NodeApiError, type INode } from 'n8n-workflow';
import { UnexpectedAnswer } from './answer';
import type { Reply } from './exchange';

/** Of an answer that cannot be used, enough to see what it was. */
const SHOWN = 200;

/**
 * Reads the body of a success.
 *
 * @param isWrite whether something was written
 * @throws NodeApiError that shows the answer, when it lacks what it is about
 */
export function readAnswer<T>(
	node: INode,
	reply: Reply,
	read: (answer: unknown) => T,
	isWrite: boolean,
): T {
	try {
		return read(reply.body);
	} catch (thrown) {
		const shown: unknown =
			thrown instanceof UnexpectedAnswer ? unexpected(node, reply, thrown, isWrite) : thrown;
		throw shown;
	}
}

function unexpected(
	node: INode,
	{ status, body }: Reply,
	{ message }: UnexpectedAnswer,
	isWrite: boolean,
): NodeApiError {
	const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
	const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
	const advice = isWrite
		? 'It has carried out the request all the same: look in HighLevel before you run this item again.'
		: 'Run it again later. When it stays so, please report it with this message.';
	return new NodeApiError(
		node,
		{ message: shown },
		{
			message,
			description: `${advice} HighLevel answered: ${shown} (HTTP ${status}).`,
			httpCode: String(status),
		},
	);
}
