import { HighLevel, type ValidConfig } from '@gohighlevel/api-client';

import type { Sandbox } from '../../../sandbox/index.cts';
import { CONTACTS_VERSION } from '../../../sandbox/http/endpoint.cts';
import { validateRequest, validateResponse } from '../../support/openapi.cts';

interface Exchange {
	method?: string;
	url?: string;
	params?: object;
	data?: unknown;
}

/**
 * HighLevel's own client, sent to the sandbox. The SDK has no setting for its address, so each request's is
 * changed. What the official contract finds wrong in requests and answers is added to `problems`.
 */
export function sdkFor(
	sandbox: Sandbox,
	problems: string[],
	config: ValidConfig,
	apiVersion = CONTACTS_VERSION,
): HighLevel {
	const sdk = new HighLevel({ apiVersion, logLevel: 'none', ...config });
	sdk.addRequestInterceptor({
		onFulfilled: (request) => Object.assign(request, { baseURL: sandbox.url }),
	});
	sdk.addResponseInterceptor({
		onFulfilled: (response) => {
			problems.push(...check(response.config, response.status, response.data));
			return response;
		},
	});
	return sdk;
}

function check({ method = '', url = '', params, data }: Exchange, status: number, answer: unknown) {
	const body = typeof data === 'string' ? parsed(url, data) : undefined;
	return [
		...validateRequest(method, url, { ...params }, body),
		...validateResponse(method, url, status, answer),
	].map((problem) => `${method.toUpperCase()} ${url}: ${problem}`);
}

function parsed(url: string, text: string): unknown {
	return url.startsWith('/oauth/')
		? Object.fromEntries(new URLSearchParams(text))
		: JSON.parse(text);
}
