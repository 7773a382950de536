import { markOrigin } from '../model/contact/contactOrigin';
import { UnexpectedAnswer } from './answer';
import type { Outcome } from './exchange';
import { isSuccess } from './outcomes';
import { isWebPage } from './webPage';

/** A success that holds what the caller needs. */
export interface Answer<T> {
	kind: 'answer';
	value: T;
}

/**
 * Reads the body of a success. One that does not hold what the request is about says nothing of what has happened,
 * and counts as lost (docs/highlevel-api.md, Repeating requests).
 */
export function readAnswer<T>(outcome: Outcome, read: (answer: unknown) => T): Outcome | Answer<T> {
	if (outcome.kind !== 'reply' || !isSuccess(outcome.reply)) return outcome;
	const { reply } = outcome;
	if (isWebPage(reply)) return { kind: 'unreadable', reply, why: 'It is a web page' };
	try {
		const value = read(reply.body);
		markOrigin(value);
		return { kind: 'answer', value };
	} catch (thrown) {
		return thrown instanceof UnexpectedAnswer
			? { kind: 'unreadable', reply, why: thrown.message }
			: { kind: 'unexplained', thrown };
	}
}
