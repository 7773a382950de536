import { NodeApiError, type INode } from 'n8n-workflow';
import { asRecord, asText } from '../../shared/answered';
import type { Reply } from '../../shared/transport/exchange';
import { redactAll } from '../../shared/transport/redact';
import { explain } from './explain';
import type { Explanation, ReplyFacts } from './explanation';
import { replyText } from '../../shared/transport/replyText';
import { isWebPage } from './webPage';

export type { ReplyFacts };

const factsOf = new WeakMap<NodeApiError, ReplyFacts>();

/** The message comes first, then what to do, then HighLevel's own words. */
export function replyError(node: INode, reply: Reply, explanation?: Explanation): NodeApiError {
	const facts = readFacts(reply);
	const { message, description } = explanation ?? explain(facts);
	const said = facts.text ? `HighLevel said: "${facts.text}"` : 'HighLevel gave no reason';
	const trace = facts.traceId ? `, trace ID ${facts.traceId}` : '';
	const error = new NodeApiError(
		node,
		{ message: facts.text || `HTTP ${facts.status}`, httpCode: String(facts.status) },
		{
			message,
			description: `${description} ${said} (HTTP ${facts.status}${trace}).`,
			httpCode: String(facts.status),
		},
	);
	error.context.highLevel = facts;
	factsOf.set(error, facts);
	return error;
}

export function replyFactsOf(error: unknown): ReplyFacts | undefined {
	return error instanceof NodeApiError ? factsOf.get(error) : undefined;
}

export function isNotFound({ status, text, isPage }: ReplyFacts): boolean {
	return !isPage && (status === 404 || (status === 400 && /not found/i.test(text)));
}

export function readFacts(reply: Reply): ReplyFacts {
	const body = asRecord(reply.body);
	// An exception that was sent as it is holds the answer (docs/highlevel-api.md, Errors).
	const { traceId, meta, canonicalCode, conversationId } = { ...asRecord(body.response), ...body };
	return {
		status: reply.status,
		text: replyText(reply),
		code: asText(redactAll(canonicalCode)),
		conversationId: asText(conversationId),
		isPage: isWebPage(reply),
		traceId: asText(redactAll(traceId)),
		meta: asRecord(redactAll(meta)),
	};
}
