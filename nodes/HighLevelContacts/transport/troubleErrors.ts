import { NodeApiError, type INode } from 'n8n-workflow';
import type { ApiRequest } from './apiRequest';
import type { Connection } from './connection';
import { DailyQuotaUsedUp } from './dailyQuota';
import type { Outcome, Reply } from '../../shared/transport/exchange';
import { isMissingScope, isOtherLocation } from './loginReplies';
import { isRenewalRefused, failureKind } from './outcomes';
import { readRateHeaders } from './rateHeaders';
import { redact } from '../../shared/transport/redact';
import { readFacts, replyError } from './replyErrors';
import type { Explanation } from './explanation';
import { WaitTooLong } from './waitTooLong';
import { isWebPage } from './webPage';
import { LONGEST_WAIT_MS, type Effect } from './retryPolicy';
import { requiredScope } from './scopes';
import type { Session } from './session';

type Asked = Pick<ApiRequest<unknown>, 'method' | 'path'>;
type Asker = Pick<Session, 'host' | 'connection'>;

/** The error for a request that has failed for good. */
export function sendError(outcome: Outcome, asked: Asked, asker: Asker, now: number): unknown {
	const node = asker.host.getNode();
	switch (outcome.kind) {
		case 'unexplained':
			return withoutSecrets(outcome.thrown);
		case 'refreshRefused':
			return connectionLost(node, outcome.reply);
		case 'unreadable':
			return unreadable(node, outcome);
		case 'reply':
			return longPause(outcome.reply, now) ?? refusal(outcome.reply, asked, asker);
		default:
			return networkError(node, outcome);
	}
}

/** For a reply that asks for a pause that nobody would wait for. */
function longPause(reply: Reply, now: number): Error | undefined {
	const { dailyRemaining, dailyResetMs, retryAfterMs = 0 } = readRateHeaders(reply.headers, now);
	if (reply.status === 429 && dailyRemaining === 0) return new DailyQuotaUsedUp(dailyResetMs);
	return retryAfterMs > LONGEST_WAIT_MS && failureKind({ kind: 'reply', reply })
		? new WaitTooLong(retryAfterMs, reply.status)
		: undefined;
}

function refusal(reply: Reply, { method, path }: Asked, { host, connection }: Asker): Error {
	const node = host.getNode();
	if (reply.status >= 300 && reply.status < 400) return redirected(node, reply, connection);
	const facts = readFacts(reply);
	if (isOtherLocation(facts)) return otherLocation(node, reply, connection);
	const needed = isMissingScope(facts) ? requiredScope(method, path) : undefined;
	return needed ? scopeMissing(node, reply, needed) : replyError(node, reply);
}

/** For a token endpoint that refused to renew an OAuth2 login. */
function connectionLost(node: INode, reply: Reply): NodeApiError {
	const { text, isPage } = readFacts(reply);
	if (isPage || /location is not active/i.test(text)) return replyError(node, reply);
	return replyError(node, reply, isRenewalRefused(reply) ? ENDED : NOT_RENEWED);
}

const ENDED: Explanation = {
	message: 'The HighLevel connection has ended and must be made again',
	description:
		'HighLevel did not renew the login: it was revoked, has expired, or was renewed somewhere else with the same credential. Open the HighLevel credential and connect it again.',
};

const NOT_RENEWED: Explanation = {
	message: 'HighLevel could not renew the login at the moment',
	description:
		'The login has expired, and HighLevel is busy or not available. Run the workflow again later. If it stays so, open the HighLevel credential and connect it again.',
};

/** For a request to a sub-account that the token is not for: names it, and says where the right ID is. */
function otherLocation(
	node: INode,
	reply: Reply,
	{ locationId, credentialType, agency }: Connection,
): NodeApiError {
	const where =
		'In HighLevel switch to the sub-account: its ID stands under Settings > Business Profile, and after /location/ in the address of each page.';
	const who = agency
		? "Check the option 'Sub-Account' of the node and the Location ID in the credential, and that your app is installed in that sub-account."
		: credentialType === 'highLevelContactsTokenApi'
			? 'Enter the Location ID of the sub-account in which the token was made in the HighLevel credential.'
			: "Enter that of the sub-account which you chose when you connected in the HighLevel credential, or leave 'Location ID' empty there.";
	return replyError(node, reply, {
		message: `The HighLevel connection has no access to this sub-account: the Location ID ${locationId} is not one of this connection`,
		description: `The login itself is in order. ${who} ${where} When only some of the items fail, their IDs are from another sub-account.`,
	});
}

/** For a login that lacks a scope: names it, what it is for, and where to add it. */
function scopeMissing(
	node: INode,
	reply: Reply,
	{ scope, purpose }: { scope: string; purpose: string },
): NodeApiError {
	return replyError(node, reply, {
		message: `The HighLevel connection lacks the scope ${scope}`,
		description: `It is needed to ${purpose}. With a private integration, open it in HighLevel under Settings > Private Integrations and tick the scope; the token stays the same. With OAuth2, add the scope to your Marketplace app and to the credential ('Access' and 'Features'), install the app in the sub-account again, and connect again: a login keeps the scopes that it began with. It may also be a token of the agency, which cannot do this in any case: use one made in the sub-account.`,
	});
}

/** For a Base URL from which HighLevel, or something in between, sends everybody on to another address. */
function redirected(node: INode, reply: Reply, { baseUrl }: Connection): NodeApiError {
	const target = hostOf(reply.headers.location ?? reply.headers.Location, baseUrl);
	return replyError(node, reply, {
		message: `The Base URL of the credential leads to another address${target ? `: ${target}` : ''}`,
		description:
			"The node does not follow, because the token would go along. Enter the final address of the HighLevel API; for the real service it is https://services.leadconnectorhq.com. If it is right, a proxy or a login page of this computer's network stands in between.",
	});
}

function hostOf(location: unknown, base: string): string {
	return typeof location === 'string' && URL.canParse(location, base)
		? new URL(location, base).host
		: '';
}

/** For a connection that broke although nothing could have been written twice. */
function networkError(node: INode, outcome: Outcome): NodeApiError {
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

/** What a user must know of a request whose answers were all lost. */
const OUTCOME_UNKNOWN: Record<Effect, string> = {
	read: '',
	idempotent:
		'It is not known whether HighLevel carried it out; to run this item again does no harm. ',
	create:
		'It is not known whether HighLevel carried it out: look in HighLevel before you run this item again. ',
};

/** Says of a write that failed after all whether it may have been carried out all the same. */
export function withUncertainty(error: unknown, effect: Effect): unknown {
	if (error instanceof WaitTooLong || error instanceof DailyQuotaUsedUp)
		error.uncertainty = OUTCOME_UNKNOWN[effect];
	if (error instanceof NodeApiError)
		error.description = `${OUTCOME_UNKNOWN[effect]}${error.description ?? ''}`;
	return error;
}

/** Of an answer that cannot be used, enough to see what it was. */
const SHOWN = 200;

/** For a success that does not say what it should, also after several tries. */
function unreadable(node: INode, { reply, why }: Unreadable): NodeApiError {
	const shown = shownBody(reply);
	return new NodeApiError(
		node,
		{ message: shown },
		{
			message: isWebPage(reply)
				? 'A web page came in place of an answer of HighLevel'
				: "HighLevel's answer could not be read",
			description: `${why}. Run it again later. When it stays so, check the Base URL of the credential and whether a proxy stands in between. The answer was: ${shown} (HTTP ${reply.status}).`,
			httpCode: String(reply.status),
		},
	);
}

type Unreadable = Extract<Outcome, { kind: 'unreadable' }>;

function shownBody({ body }: Reply): string {
	const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
	const shown = redact(text.slice(0, SHOWN * 2)).slice(0, SHOWN);
	if (shown.trim() === '') return 'nothing';
	return text.length > SHOWN ? `${shown}…` : shown;
}

/** For a create that may have been carried out, where repeating it could make a second one. */
export function uncertainWrite(node: INode, outcome: Outcome): NodeApiError {
	const status = 'reply' in outcome ? String(outcome.reply.status) : undefined;
	return new NodeApiError(
		node,
		{ message: codeOf(outcome) },
		{
			message: 'It is not known whether HighLevel carried out this item',
			description: `${whatCame(outcome)} after the request was sent (${codeOf(outcome)}), so the node did not send it again. Look in HighLevel whether it is there before you run this item again.`,
			httpCode: status,
		},
	);
}

function whatCame(outcome: Outcome): string {
	if (outcome.kind === 'unreadable') return 'An answer came that could not be read';
	return failureKind(outcome) === 'slow' ? 'No answer came in time' : 'The connection broke';
}

function codeOf(outcome: Outcome): string {
	if ('reply' in outcome) return `HTTP ${outcome.reply.status}`;
	return 'code' in outcome ? outcome.code : '';
}

/** What n8n threw for a reason of its own, without a token that may stand in it. */
export function withoutSecrets(thrown: unknown): unknown {
	if (!(thrown instanceof Error)) return thrown;
	thrown.message = redact(thrown.message);
	if ('description' in thrown && typeof thrown.description === 'string')
		thrown.description = redact(thrown.description);
	return thrown;
}
