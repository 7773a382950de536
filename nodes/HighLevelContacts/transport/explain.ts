import type { Explanation, ReplyFacts } from './explanation';
import { REPLY_MESSAGES } from './replyMessages';
import { explainPage } from './webPage';

const UNEXPECTED: Explanation = {
	message: 'HighLevel answered in an unexpected way',
	description: 'Check the Base URL of the credential and try again.',
};

export function explain(facts: ReplyFacts): Explanation {
	const { status, text, code } = facts;
	const page = facts.isPage ? explainPage(facts) : undefined;
	if (page) return page;
	const rows = REPLY_MESSAGES.filter((candidate) =>
		typeof candidate.status === 'number'
			? candidate.status === status
			: candidate.status.test(String(status)),
	);
	const row =
		rows.find((candidate) => code !== undefined && candidate.code?.test(code)) ??
		rows.find((candidate) => candidate.text?.test(text) ?? candidate.code === undefined);
	if (!row) return UNEXPECTED;
	const { message, description } = row;
	return { message: typeof message === 'function' ? message(facts) : message, description };
}
