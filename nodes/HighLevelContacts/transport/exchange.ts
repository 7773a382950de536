import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import type { Clock } from '../../shared/transport/clock';
import {
	exchange as exchangeAnywhere,
	type Host,
	type Login,
	type Outcome,
	type WireRequest as AnyRequest,
} from '../../shared/transport/exchange';
import type { Connection } from './connection';
import { Multipart } from './multipart';

export interface WireRequest {
	method: IHttpRequestMethods;
	path: string;
	query?: IDataObject;
	body?: object;
	/** A form is sent in place of a body. */
	form?: Record<string, string>;
	version: string;
	timeoutMs: number;
}

export type TokenUse = Pick<Login, 'bearer' | 'renews'>;

/**
 * Sends one request to HighLevel.
 *
 * @throws the reason of the run's cancel signal
 */
export async function exchange(
	host: Host,
	{ credentialType, baseUrl }: Connection,
	{ method, path, query, body, form, version, timeoutMs }: WireRequest,
	use: TokenUse,
	clock: Clock,
): Promise<Outcome> {
	const request: AnyRequest = {
		method,
		url: baseUrl + path,
		headers: { Accept: 'application/json', Version: version },
		query,
		content: contentOf(body, form),
		timeoutMs,
	};
	const isRenewable = credentialType === 'highLevelContactsOAuth2Api';
	return await exchangeAnywhere(host, request, { credentialType, isRenewable, ...use }, clock);
}

function contentOf(body: WireRequest['body'], form: WireRequest['form']): AnyRequest['content'] {
	if (form) return { contentType: 'application/x-www-form-urlencoded', body: form };
	if (body instanceof Multipart) return body.encode();
	// n8n leaves an empty object out and some endpoints demand one, so the body is a text.
	return body && { contentType: 'application/json', body: JSON.stringify(body) };
}
