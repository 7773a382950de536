import type { Explanation, ReplyFacts } from './explanation';
import { REPLY_MESSAGES } from './replyMessages';
import { explainPage } from './webPage';

const UNEXPECTED: Explanation = {
	message: 'HighLevel answered in an unexpected way',
	description: 'Check the Base URL of the credential and try again.',
};

export function explain(facts: ReplyFacts): Explanation {
	const { status, text } = facts;
	const page = facts.isPage ? explainPage(facts) : undefined;
	if (page) return page;
	const row = REPLY_MESSAGES.find(
		(candidate) =>
			(typeof candidate.status === 'number'
				? candidate.status === status
				: candidate.status.test(String(status))) &&
			(candidate.text === undefined || candidate.text.test(text)),
	);
	if (!row) return UNEXPECTED;
	const { message, description } = row;
	return { message: typeof message === 'function' ? message(facts) : message, description };
}
