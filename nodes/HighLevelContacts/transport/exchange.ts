import type {
	IAdditionalCredentialOptions,
	IDataObject,
	IHttpRequestMethods,
	IHttpRequestOptions,
	INode,
} from 'n8n-workflow';
import type { Connection, CredentialHost } from './connection';
import type { ReplyHeaders } from './rateHeaders';
import { parseBody } from './parseBody';

/** The part of n8n's contexts that sending needs. */
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
	getNode(): INode;
}

export interface WireRequest {
	method: IHttpRequestMethods;
	/** Path and query start after the base URL */
	path: string;
	query?: IDataObject;
	body?: object;
	/** Sent as a form in place of a body */
	form?: Record<string, string>;
	version: string;
	timeoutMs: number;
}

export interface Reply {
	status: number;
	headers: ReplyHeaders;
	/** Parsed JSON, or text where the reply is not JSON */
	body: unknown;
}

/**
 * How one try ended: with a reply of any status, with a broken connection, with a login that could not be
 * renewed, or with something that n8n threw for a reason of its own.
 */
export type Outcome =
	| { kind: 'reply'; reply: Reply }
	| { kind: 'notSent' | 'lost'; code: string }
	| { kind: 'refreshRefused'; reply: Reply }
	| { kind: 'unexplained'; thrown: unknown };

/** Which token a request carries, and whether n8n may renew it. */
export interface TokenUse {
	/** A token that is not stored in n8n, in place of the credential's */
	bearer?: string;
	/** OAuth2: whether n8n renews the login after a 401 */
	renews?: boolean;
}

/** Codes of failures before anything was sent; all others may have reached HighLevel. */
const NOT_SENT = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EADDRNOTAVAIL',
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
const NETWORK_CODE =
	/^(E[A-Z_]{3,}|ERR_NETWORK|UND_ERR_[A-Z_]+|CERT_[A-Z_]+|[A-Z_]*SELF_SIGNED[A-Z_]*|UNABLE_TO_[A-Z_]+)$/;
/** Where n8n renews a login, as the credential names it. */
const TOKEN_PATH = '/oauth/token';
/** Codes of n8n's OAuth2 client for an answer of the token endpoint that is not a token. */
const REFRESH_REFUSED = new Set(['ESTATUS', 'EAUTH']);

/**
 * Sends one request through n8n's own helper, which adds the token and refreshes it.
 *
 * An expired OAuth2 token is only refreshed when the 401 is thrown, so that one status stays an error; with
 * a private token a thrown 401 would make n8n send the request a second time, so there it is not.
 *
 * @throws the reason of the run's cancel signal
 */
export async function exchange(
	host: Host,
	connection: Connection,
	request: WireRequest,
	{ bearer, renews = true }: TokenUse,
): Promise<Outcome> {
	const options = wireOptions(connection, request);
	try {
		const answer = bearer
			? await host.helpers.httpRequest.call(host, withBearer(host, options, bearer))
			: await host.helpers.httpRequestWithAuthentication.call(
					host,
					connection.credentialType,
					options,
					{ oauth2: { skipTokenRefresh: !renews } },
				);
		const { statusCode, headers, body } = answer as {
			statusCode: number;
			headers: ReplyHeaders;
			body: unknown;
		};
		return { kind: 'reply', reply: { status: statusCode, headers, body: parseBody(body) } };
	} catch (thrown) {
		host.getExecutionCancelSignal?.()?.throwIfAborted();
		return readThrown(thrown);
	}
}

function wireOptions(connection: Connection, request: WireRequest): IHttpRequestOptions {
	const { method, path, query, body, form, version, timeoutMs } = request;
	const isOAuth2 = connection.credentialType === 'highLevelContactsOAuth2Api';
	const contentType = form ? 'application/x-www-form-urlencoded' : 'application/json';
	return {
		method,
		url: connection.baseUrl + path,
		headers: {
			Accept: 'application/json',
			Version: version,
			...(body || form ? { 'Content-Type': contentType } : {}),
		},
		qs: query,
		arrayFormat: 'repeat',
		// As text, because n8n leaves an empty object out and some endpoints demand one.
		body: form ?? (body ? JSON.stringify(body) : undefined),
		timeout: timeoutMs,
		returnFullResponse: true,
		ignoreHttpStatusErrors: isOAuth2 ? { ignore: true, except: [401] } : true,
		disableFollowRedirect: true,
	};
}

/** n8n stops requests of its own when the run is cancelled; this one it does not know to be ours. */
function withBearer(host: Host, options: IHttpRequestOptions, bearer: string): IHttpRequestOptions {
	return {
		...options,
		headers: { ...options.headers, Authorization: `Bearer ${bearer}` },
		abortSignal: host.getExecutionCancelSignal?.(),
	};
}

interface ThrownShape {
	cause?: unknown;
	code?: unknown;
	httpCode?: unknown;
	status?: unknown;
	body?: unknown;
	config?: { url?: unknown };
	response?: { status?: unknown; headers?: ReplyHeaders; data?: unknown };
	context?: { data?: unknown };
}

/** n8n wraps what axios threw once or twice, depending on its version; the facts are somewhere in the chain. */
function readThrown(thrown: unknown): Outcome {
	const chain: ThrownShape[] = [];
	for (let link = thrown; typeof link === 'object' && link !== null && chain.length < 5;) {
		chain.push(link as ThrownShape);
		link = (link as ThrownShape).cause;
	}
	for (const { code, status, body } of chain) {
		if (typeof code === 'string' && REFRESH_REFUSED.has(code)) {
			const reply = { status: Number(status ?? 400), headers: {}, body: parseBody(body) };
			return { kind: 'refreshRefused', reply };
		}
	}
	// When the renewal of the login breaks, the request itself has only been refused.
	const wasRenewing = chain.some(({ config }) => String(config?.url).endsWith(TOKEN_PATH));
	const response = chain.find((link) => typeof link.response?.status === 'number')?.response;
	if (response) {
		const { headers = {}, data } = response;
		const reply = { status: Number(response.status), headers, body: parseBody(data) };
		return { kind: wasRenewing ? 'refreshRefused' : 'reply', reply };
	}
	const outermost = chain[0];
	if (Number(outermost?.httpCode) === 401) {
		return { kind: 'reply', reply: { status: 401, headers: {}, body: outermost?.context?.data } };
	}
	const code = chain
		.flatMap((link) => [link.code, link.httpCode])
		.find((value): value is string => typeof value === 'string' && NETWORK_CODE.test(value));
	if (!code) return { kind: 'unexplained', thrown };
	return { kind: wasRenewing || NOT_SENT.has(code) ? 'notSent' : 'lost', code };
}
