import type { INodeParameters } from 'n8n-workflow';
import type { Part } from '../canvas/design';
import type { Provider } from '../providers';
import { backoffOf } from '../shared/names';
import { callWorkflow } from './callWorkflow';
import { conf } from './config';

/** What X1 takes, with n8n's types. */
export const BACKOFF_INPUTS = {
	method: 'string',
	url: 'string',
	query: 'object',
	body: 'object',
	/** `read` and `write` may be repeated without harm; `send` may have texted somebody. */
	kind: 'string',
	maxAttempts: 'number',
	firstWaitSeconds: 'number',
	/** For the brake: the numbers that are texted, with commas; empty where none is, as in a dry run. */
	textsTo: 'string',
	maxTextsPerDay: 'number',
	allowedCountries: 'string',
	calledBy: 'string',
} as const;

interface Call {
	/** A method, or an expression in `={{ }}` where one node both makes and changes something. */
	method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | `={{${string}}}`;
	/** Below the Config's `providerBaseUrl`; may hold `{{ }}`. */
	path: string;
	/** Of Config, when the provider has several hosts. */
	base?: string;
	/** An expression for an object, without braces. */
	query?: string;
	body?: string;
}

export type ProviderCall =
	| (Call & { kind: 'read' | 'write' })
	/** With an expression, without braces, for the number or the list of numbers that is texted. */
	| (Call & { kind: 'send'; textsTo: string });

/** The fields that a Config node needs so that providers can be called. */
export const backoffConfig = { maxAttempts: 5, firstWaitSeconds: 1 };

/**
 * A request to the provider through its X1. Answers `{ ok, refused, statusCode, message, body, attempts }`
 * for each item: `refused` when the provider does not want this one request. When the provider is out of
 * order, or refuses the key, the run fails there.
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

/** What X1 needs to hold texts back. The business's own staff may live anywhere. */
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
