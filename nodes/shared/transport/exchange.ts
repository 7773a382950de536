import type {
	IAdditionalCredentialOptions,
	IDataObject,
	IHttpRequestMethods,
	IHttpRequestOptions,
	INode,
} from 'n8n-workflow';
import { asRecord, asText, isRecord, type Answered } from '../answered';
import type { Clock } from './clock';
import { parseBody } from './parseBody';
import { withTimeout } from './withTimeout';

/** All of n8n's contexts (execute, poll, load options, webhook) have this part. */
export interface CredentialHost {
	getCredentials(type: string): Promise<unknown>;
	getNode(): INode;
}

export interface Host extends CredentialHost {
	helpers: {
		httpRequestWithAuthentication(
			this: unknown,
			credentialType: string,
			options: IHttpRequestOptions,
			additional?: IAdditionalCredentialOptions,
		): Promise<unknown>;
		httpRequest(this: unknown, options: IHttpRequestOptions): Promise<unknown>;
	};
	getExecutionCancelSignal?(): AbortSignal | undefined;
}

export interface WireRequest {
	method: IHttpRequestMethods;
	url: string;
	headers: Record<string, string>;
	query?: IDataObject;
	content?: { contentType: string; body: IHttpRequestOptions['body'] };
	timeoutMs: number;
}

export interface Reply {
	status: number;
	headers: ReplyHeaders;
	/** A reply that is not JSON is a text. */
	body: unknown;
}

/** As n8n hands them out: names in small letters. */
export type ReplyHeaders = Record<string, unknown>;

/**
 * A try ends with a reply of any status, with a success that says nothing, with a broken connection, with a login
 * that could not be renewed, or with something that n8n threw for a reason of its own.
 */
export type Outcome =
	| { kind: 'reply'; reply: Reply }
	| { kind: 'unreadable'; reply: Reply; why: string }
	| { kind: 'notSent' | 'lost'; code: string }
	| { kind: 'refreshRefused'; reply: Reply }
	| { kind: 'unexplained'; thrown: unknown };

/** The login that goes with a request. */
export interface Login {
	credentialType: string;
	/** This token is not stored in n8n, and takes the place of the credential's. */
	bearer?: string;
	/** n8n can renew the login, for which a 401 has to be thrown. */
	isRenewable?: boolean;
	/** Lets n8n renew the login after a 401. */
	renews?: boolean;
	/** It takes the place of what n8n has stored. */
	decrypted?: Record<string, string>;
}

/** Nothing was sent before these failures; all others may have reached HighLevel. */
const NOT_SENT = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EADDRNOTAVAIL',
	'UND_ERR_CONNECT_TIMEOUT',
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
const NETWORK_CODE =
	/^(E[A-Z_]{3,}|HPE_[A-Z_]+|Z_[A-Z_]+|UND_ERR_[A-Z_]+|CERT_[A-Z_]+|[A-Z_]*SELF_SIGNED[A-Z_]*|UNABLE_TO_[A-Z_]+)$/;
/** The credentials name such paths, at which n8n renews a login. */
const TOKEN_PATH = /\/oauth\/(token|personal-token\/refresh)$/;
/** n8n waits so long for it. Cut off earlier, it would go on, and a second one would end the login. */
const RENEWAL_MS = 300_000;
/** n8n's OAuth2 client has these codes for an answer of the token endpoint that is not a token. */
const REFRESH_REFUSED = new Set<unknown>(['ESTATUS', 'EAUTH']);
/** It describes the first of them so. */
const TOKEN_STATUS = /^HTTP status \d{3}$/;

/**
 * Sends one request through n8n's own helper, which adds the login and renews it. An expired login is only renewed
 * when the 401 is thrown, so that one status stays an error; with a login that cannot be renewed a thrown 401 would
 * make n8n send the request a second time, so there it is not.
 *
 * @throws the reason of the run's cancel signal
 */
export async function exchange(
	host: Host,
	request: WireRequest,
	{ credentialType, bearer, isRenewable = false, renews = false, decrypted }: Login,
	clock: Clock,
): Promise<Outcome> {
	const cancelled = host.getExecutionCancelSignal?.();
	const ms = request.timeoutMs + (renews ? RENEWAL_MS : 0);
	const stored = decrypted && {
		credentialsDecrypted: { id: '', name: '', type: credentialType, data: decrypted },
	};
	try {
		const answer = await withTimeout(clock, ms, cancelled, async (abortSignal) => {
			const options = { ...wireOptions(request, isRenewable), abortSignal };
			const own = withSignal(host, abortSignal);
			if (bearer) return await host.helpers.httpRequest.call(own, withBearer(options, bearer));
			const send = async (more: Partial<IHttpRequestOptions> = {}) =>
				await host.helpers.httpRequestWithAuthentication.call(
					own,
					credentialType,
					{ ...options, ...more },
					{ oauth2: { skipTokenRefresh: !renews }, ...stored },
				);
			const first = await send();
			// n8n before 2.10 reads the exception for 401 as true, returns the 401 and renews nothing.
			const isUnrenewed = renews && asRecord(first).statusCode === 401;
			return isUnrenewed ? await send({ ignoreHttpStatusErrors: false }) : first;
		});
		const { statusCode, headers, body } = asRecord(answer);
		const reply = { headers: asRecord(headers), body: parseBody(body) };
		return { kind: 'reply', reply: { status: Number(statusCode), ...reply } };
	} catch (thrown) {
		cancelled?.throwIfAborted();
		return readThrown(thrown);
	}
}

function wireOptions(
	{ method, url, headers, query, content, timeoutMs }: WireRequest,
	isRenewable: boolean,
): IHttpRequestOptions {
	return {
		method,
		url,
		headers: { ...headers, ...(content ? { 'Content-Type': content.contentType } : {}) },
		qs: query,
		arrayFormat: 'repeat',
		body: content?.body,
		timeout: timeoutMs,
		returnFullResponse: true,
		ignoreHttpStatusErrors: isRenewable ? { ignore: true, except: [401] } : true,
		disableFollowRedirect: true,
	};
}

function withBearer(options: IHttpRequestOptions, bearer: string): IHttpRequestOptions {
	return { ...options, headers: { ...options.headers, Authorization: `Bearer ${bearer}` } };
}

/**
 * In an execution n8n asks its context for the signal that ends a request, and drops the one of the options. What
 * inherits from a host is one; TypeScript has no type for that.
 */
function withSignal(host: Host, signal: AbortSignal): Host {
	return Object.create(host, { getExecutionCancelSignal: { value: () => signal } }) as Host;
}

/**
 * n8n wraps what was thrown once or twice, and the facts are somewhere in the chain, or before 2.34 in the outermost
 * only.
 */
function readThrown(thrown: unknown): Outcome {
	const chain: Answered[] = [];
	for (let link = thrown; isRecord(link) && chain.length < 5; link = link.cause) chain.push(link);
	const refused = chain.find(({ code }) => REFRESH_REFUSED.has(code)) ?? chain.find(isTokenError);
	if (refused) {
		const status = Number(refused.status ?? refused.httpCode) || 400;
		return {
			kind: 'refreshRefused',
			reply: { status, headers: {}, body: parseBody(refused.body) },
		};
	}
	// When the renewal of the login breaks, the request itself has only been refused.
	const wasRenewing = chain.some(({ config }) =>
		TOKEN_PATH.test(asText(asRecord(config).url) ?? ''),
	);
	const response = chain
		.map((link) => asRecord(link.response))
		.find(({ status }) => typeof status === 'number');
	if (response) {
		const { status, headers, data } = response;
		const reply = { status: Number(status), headers: asRecord(headers), body: parseBody(data) };
		return { kind: wasRenewing ? 'refreshRefused' : 'reply', reply };
	}
	const outermost = asRecord(thrown);
	const status = Number(outermost.httpCode);
	if (status >= 400) {
		const reply = { status, headers: {}, body: asRecord(outermost.context).data };
		return { kind: 'reply', reply };
	}
	const code = chain
		.flatMap((link) => [link.code, link.httpCode])
		.find((value): value is string => typeof value === 'string' && NETWORK_CODE.test(value));
	if (!code) return { kind: 'unexplained', thrown };
	return { kind: wasRenewing || NOT_SENT.has(code) ? 'notSent' : 'lost', code };
}

/** n8n's own error may be all that is left of such an answer. */
function isTokenError({ httpCode, messages }: Answered): boolean {
	const told = Array.isArray(messages) ? messages : [];
	return REFRESH_REFUSED.has(httpCode) || told.some((text) => TOKEN_STATUS.test(String(text)));
}
