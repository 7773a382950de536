import type { INodeParameters } from 'n8n-workflow';
import type { Part } from '../canvas/design.cts';
import type { Provider } from '../providers.cts';
import { backoffOf } from '../shared/names.cts';
import { callWorkflow } from './callWorkflow.cts';
import { conf } from './config.cts';

export const BACKOFF_INPUTS = {
	method: 'string',
	url: 'string',
	query: 'object',
	body: 'object',
	/** `read` and `write` may be repeated without harm; `send` may have texted somebody. */
	kind: 'string',
	maxAttempts: 'number',
	firstWaitSeconds: 'number',
	/** The brake needs the numbers that are texted, with commas; empty where none is, as in a dry run. */
	textsTo: 'string',
	maxTextsPerDay: 'number',
	allowedCountries: 'string',
	calledBy: 'string',
} as const;

interface Call {
	/** An expression in `={{ }}` is for a node that both makes and changes something. */
	method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | `={{${string}}}`;
	/** It begins below the Config's `providerBaseUrl`, and may hold `{{ }}`. */
	path: string;
	/** A field of Config names the host when the provider has several. */
	base?: string;
	/** The expression for an object has no braces. */
	query?: string;
	body?: string;
}

export type ProviderCall =
	| (Call & { kind: 'read' | 'write' })
	/** The expression for the number or the list of numbers that is texted has no braces. */
	| (Call & { kind: 'send'; textsTo: string });

export const backoffConfig = { maxAttempts: 5, firstWaitSeconds: 1 };

/**
 * X1 of the provider makes the request. It answers `{ ok, refused, statusCode, message, body, attempts }` for each
 * item: `refused` when the provider does not want this one request. When the provider is out of order, or refuses the
 * key, the run fails there.
 */
export function callProvider(name: string, provider: Provider, call: ProviderCall): Part {
	const { method = 'GET', path, base = 'providerBaseUrl', query, body, kind } = call;
	const value: INodeParameters = {
		method,
		url: `={{ ${conf(base)} }}${path}`,
		query: query === undefined ? '={{ ({}) }}' : `={{ (${query}) }}`,
		body: body === undefined ? '={{ null }}' : `={{ (${body}) }}`,
		kind,
		maxAttempts: `={{ ${conf('maxAttempts')} }}`,
		firstWaitSeconds: `={{ ${conf('firstWaitSeconds')} }}`,
		...brakeOf(call),
	};
	return callWorkflow(name, backoffOf(provider), BACKOFF_INPUTS, value);
}

/** The business's own staff may live anywhere, so the country of its number is not checked. */
function brakeOf(call: ProviderCall): INodeParameters {
	if (call.kind !== 'send') {
		return { textsTo: '', maxTextsPerDay: '={{ 0 }}', allowedCountries: '', calledBy: '' };
	}
	const digits = (value: string) => `String(${value} ?? '').replace(/\\D/g, '')`;
	const numbers = `[${call.textsTo}].flat().map((one) => ${digits('one')}).join(',')`;
	return {
		textsTo: `={{ ${conf('dryRun')} ? '' : ${numbers} }}`,
		maxTextsPerDay: `={{ ${conf('maxTextsPerDay')} }}`,
		allowedCountries: `={{ ${numbers} === ${digits(conf('staffNumber'))} ? '' : ${conf('allowedCountries')} }}`,
		calledBy: '={{ $workflow.id }}',
	};
}
