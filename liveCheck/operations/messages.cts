import { NotTried } from '../stage/survey.cts';
import { rl, type Attempts } from './attempt.cts';

function notTried(why: string) {
	return (): never => {
		throw new NotTried(why);
	};
}

/** A text that is put in wakes workflows and the AI of the account, and what is put in cannot be deleted again. */
const leavesTraces = notTried('a text cannot be taken out of a conversation again');

/** Messages: only what changes nothing, as each of them stays, or reaches a phone. */
export const messageAttempts: Attempts = {
	addReceived: leavesTraces,
	addSent: leavesTraces,
	cancelScheduled: notTried('it needs a text that is about to be sent'),
	get: leavesTraces,
	getAll: leavesTraces,
	handleReceived: leavesTraces,
	prepareText: (_, { contactId }) => ({
		parameters: { contactId: rl(contactId), message: 'Hello {{contact.first_name|there}}' },
	}),
	send: notTried('it sends a text to a phone'),
	setStatus: notTried('it needs a text that was handed to a conversation provider of yours'),
};

/** Conversations: those of others are left alone. */
export const conversationAttempts: Attempts = {
	get: leavesTraces,
	getAll: () => ({ parameters: { limit: 5 } }),
	markRead: leavesTraces,
	markUnread: leavesTraces,
	star: leavesTraces,
	unstar: leavesTraces,
};
