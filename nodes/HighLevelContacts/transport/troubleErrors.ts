import { NodeApiError, type INode } from 'n8n-workflow';
import type { Outcome, Reply } from './exchange';
import { replyText } from './replyMessages';
import { replyError } from './replyErrors';

/** For a token endpoint that refused to renew an OAuth2 login. */
export function connectionLost(node: INode, reply: Reply): NodeApiError {
	const inactive = /location is not active/i.test(replyText(reply));
	return replyError(
		node,
		reply,
		inactive
			? undefined
			: {
					message: 'The HighLevel connection has ended and must be made again',
					description:
						'HighLevel did not renew the login: it was revoked, has expired, or was renewed somewhere else with the same credential. Open the HighLevel credential and connect it again.',
				},
	);
}

/** For a login that lacks a scope: names it, what it is for, and where to add it. */
export function scopeMissing(
	node: INode,
	reply: Reply,
	{ scope, purpose }: { scope: string; purpose: string },
): NodeApiError {
	return replyError(node, reply, {
		message: `The HighLevel connection lacks the scope ${scope}`,
		description: `It is needed to ${purpose}. With a private integration, open it in HighLevel under Settings > Private Integrations and tick the scope; the token stays the same. With OAuth2, add the scope to your Marketplace app and to the credential ('Access' and 'Features'), then connect again. It may also be a token of the agency, which cannot do this in any case: use one made in the sub-account.`,
	});
}

/** For a connection that broke although nothing could have been written twice. */
export function networkError(node: INode, outcome: Outcome): NodeApiError {
	const code = codeOf(outcome);
	const sent = outcome.kind === 'lost';
	return new NodeApiError(
		node,
		{ message: code },
		{
			message: sent ? 'HighLevel did not answer in time' : 'HighLevel cannot be reached',
			description: sent
				? `The connection broke or took too long, also after several tries (${code}). Run the workflow again later, or set a longer 'Timeout' in the options.`
				: `Check this computer's internet connection and the Base URL of the credential (${code}).`,
		},
	);
}

/** For a create that may have been carried out, where repeating it could make a second one. */
export function uncertainWrite(node: INode, outcome: Outcome): NodeApiError {
	const status = outcome.kind === 'reply' ? String(outcome.reply.status) : undefined;
	return new NodeApiError(
		node,
		{ message: codeOf(outcome) },
		{
			message: 'It is not known whether HighLevel carried out this item',
			description: `The connection broke after the request was sent (${codeOf(outcome)}), so the node did not send it again. Look in HighLevel whether it is there before you run this item again.`,
			httpCode: status,
		},
	);
}

function codeOf(outcome: Outcome): string {
	if ('reply' in outcome) return `HTTP ${outcome.reply.status}`;
	return 'code' in outcome ? outcome.code : '';
}
