import { markOrigin } from '../../model/contact/contactOrigin';
import { RefusedInside, UnexpectedAnswer } from '../answer';
import { isSuccess } from '../outcomes';
import { isWebPage } from '../webPage';
import type { Send, Sent } from './send';

/** Makes a value of each success. */
export function readAnswers(next: Send): Send {
	return async (call) => {
		const sent = await next(call);
		return { ...sent, outcome: readAnswer(sent.outcome, call.request.read) };
	};
}

/**
 * Reads the body of a success. One that does not hold what the request is about says nothing of what has happened,
 * and counts as lost (docs/highlevel-api.md, Repeating requests).
 */
export function readAnswer<T>(
	outcome: Sent<T>['outcome'],
	read: (answer: unknown) => T,
): Sent<T>['outcome'] {
	if (outcome.kind !== 'reply' || !isSuccess(outcome.reply)) return outcome;
	const { reply } = outcome;
	if (isWebPage(reply)) return { kind: 'unreadable', reply, why: 'It is a web page' };
	try {
		const value = read(reply.body);
		markOrigin(value);
		return { kind: 'answer', value };
	} catch (thrown) {
		if (thrown instanceof RefusedInside) {
			const { status, text } = thrown;
			return { kind: 'reply', reply: { ...reply, status, body: { message: text } } };
		}
		return thrown instanceof UnexpectedAnswer
			? { kind: 'unreadable', reply, why: thrown.message }
			: { kind: 'unexplained', thrown };
	}
}
