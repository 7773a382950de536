import type { INodeParameters } from 'n8n-workflow';
import type { Design, Part } from '../canvas/design';
import { BACKOFF_INPUTS, backoffConfig } from '../parts/callProvider';
import { whenCalled } from '../parts/callWorkflow';
import { setObject } from '../parts/config';
import { choose, code, oneByOne, stopAndError, wait, when } from '../parts/logic';
import type { Provider } from '../providers';
import { judgeAnswer } from './judgeAnswer';
import { backoffOf } from './names';

/**
 * The request itself; every answer comes back as data, so that *Judge Answer* can decide. There is one
 * with and one without a body, since some servers refuse a GET that has one.
 */
function request(name: string, { credential }: Provider, body: INodeParameters): Part {
	return {
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: '={{ $json.method }}',
			url: '={{ $json.url }}',
			authentication: 'genericCredentialType',
			genericAuthType: credential.type,
			sendQuery: true,
			specifyQuery: 'json',
			jsonQuery: '={{ JSON.stringify($json.query ?? {}) }}',
			sendHeaders: true,
			headerParameters: { parameters: [{ name: 'Accept', value: 'application/json' }] },
			...body,
			options: {
				timeout: 30000,
				redirect: { redirect: { followRedirects: false } },
				// A gateway's page is no JSON, and must not end the run here.
				response: { response: { fullResponse: true, neverError: true, responseFormat: 'text' } },
			},
		},
		credentials: { [credential.type]: { id: null, name: credential.name } },
		onError: 'continueRegularOutput',
	};
}

/** The way back of each loop runs where no other line is. */
const places: Design['places'] = {
	'When Called': [0, 1],
	'One by One': [1, 1],
	Attempt: [2, 1],
	'Has a Body?': [3, 1],
	'Request With Body': [4, 1],
	Request: [4, 2],
	'Judge Answer': [5, 1],
	'What Now?': [6, 1],
	Answer: [7, 0],
	Stop: [7, 1],
	Wait: [7, 2],
	'Same Request': [8, 2],
};

/** X1: a request that is repeated with growing pauses (P12, P13, P14). */
export function backoff(provider: Provider): Design {
	const { label, credential, firstWaitSeconds = backoffConfig.firstWaitSeconds } = provider;
	const waits = [1, 2, 4, 8].map((times) => times * firstWaitSeconds).join(', ');
	return {
		...backoffOf(provider),
		reportsErrors: false,
		settings: { saveDataSuccessExecution: 'none' },
		stickies: [
			{
				color: 7,
				text: `## ${label}: one place for all requests

1. Choose the credential **${credential.name}** in *Request* and *Request With Body*. What goes through here needs no key in the workflow that asks for it.
2. **Publish** this workflow; the others call it. It needs no changes.`,
			},
			{
				text: `### What it does with an answer
- **Done** or **refused** (this one number or text is wrong): the answer goes back, and the caller decides.
- **Busy** (429, 503, no connection): waits ${waits} s … or as long as ${label} says, at most 60 s, and tries again, five times in all.
- **Other failures** of the server: reading and saving is tried again; a text is **not**, since it may have gone out.
- **Key refused, no credit, out of order**: the run fails with a text that says what to do. *Retry* in n8n's list of executions goes on from there.`,
			},
		],
		parts: [
			whenCalled('When Called', BACKOFF_INPUTS),
			oneByOne('One by One'),
			setObject('Attempt', '{ attempt: ($json.attempt ?? 0) + 1 }', 'all'),
			when('Has a Body?', 'Boolean($json.body)'),
			request('Request With Body', provider, {
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '={{ JSON.stringify($json.body) }}',
			}),
			request('Request', provider, {}),
			code('Judge Answer', judgeAnswer(provider)),
			choose(
				'What Now?',
				{
					'goes back': "$json.outcome === 'ok' || $json.outcome === 'refused'",
					stop: "$json.outcome === 'stop'",
				},
				'try again',
			),
			setObject(
				'Answer',
				"{ ok: $json.outcome === 'ok', refused: $json.outcome === 'refused', statusCode: $json.statusCode, message: $json.message, body: $json.body, attempts: $json.attempts }",
			),
			wait('Wait', '$json.waitSeconds'),
			setObject('Same Request', "$('Attempt').item.json"),
			stopAndError('Stop', '={{ $json.message }}'),
		],
		lines: [
			['When Called', 'One by One'],
			[
				['One by One', 1],
				'Attempt',
				'Has a Body?',
				'Request With Body',
				'Judge Answer',
				'What Now?',
				'Answer',
				'One by One',
			],
			[['Has a Body?', 1], 'Request', 'Judge Answer'],
			[['What Now?', 2], 'Wait', 'Same Request', 'Attempt'],
			[['What Now?', 1], 'Stop'],
		],
		places,
	};
}
