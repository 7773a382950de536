import type { INodeParameters } from 'n8n-workflow';
import type { Design, Part } from '../canvas/design.cts';
import { BACKOFF_INPUTS, backoffConfig } from '../parts/callProvider.cts';
import { whenCalled } from '../parts/callWorkflow.cts';
import { setObject } from '../parts/config.cts';
import { choose, code, oneByOne, stopAndError, wait } from '../parts/logic.cts';
import type { Provider } from '../providers.cts';
import { judgeAnswer } from './judgeAnswer.cts';
import { backoffOf } from './names.cts';
import { textBrake } from './textBrake.cts';

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
	'A Text?': [2, 1],
	'Table of Texts': [3, 0],
	'Write Down the Text': [4, 0],
	'Texts of the Day': [5, 0],
	Brake: [6, 0],
	Attempt: [7, 1],
	'How to Send?': [8, 1],
	'Request With Body': [9, 1],
	Request: [9, 2],
	'Judge Answer': [10, 1],
	'What Now?': [11, 1],
	Answer: [12, 0],
	Stop: [12, 1],
	Wait: [12, 2],
	'Same Request': [13, 2],
};

export function backoff(provider: Provider): Design {
	const { label, credential, firstWaitSeconds = backoffConfig.firstWaitSeconds } = provider;
	const waits = [1, 2, 4, 8].map((times) => times * firstWaitSeconds).join(', ');
	return {
		...backoffOf(provider),
		about:
			'Makes the requests of the other workflows, and repeats with growing pauses what fails for a moment.',
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
- **Too many**: above \`maxTextsPerDay\`, or to a country that is not in \`allowedCountries\` of the workflow that asks, a text is refused. Each is counted in the data table \`sms_texts\` first, so that runs at the same time cannot pass together; n8n needs its Data tables for that.
- **Busy** (429, 503, no connection): waits ${waits} s … or as long as ${label} says, at most 60 s, and tries again, five times in all.
- **Other failures** of the server: reading and saving is tried again; a text is **not**, since it may have gone out.
- **Key refused, no credit, out of order**: the run fails with a text that says what to do. *Retry* in n8n's list of executions goes on from there.`,
			},
		],
		parts: [
			whenCalled('When Called', BACKOFF_INPUTS),
			oneByOne('One by One'),
			setObject('Attempt', '{ attempt: ($json.attempt ?? 0) + 1 }', 'all'),
			...textBrake,
			choose(
				'How to Send?',
				{ 'not at all': "$json.outcome === 'refused'", 'with a body': 'Boolean($json.body)' },
				'without',
			),
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
				'A Text?',
				'Table of Texts',
				'Write Down the Text',
				'Texts of the Day',
				'Brake',
				'Attempt',
				'How to Send?',
				'Answer',
				'One by One',
			],
			[['A Text?', 1], 'Attempt'],
			[['How to Send?', 1], 'Request With Body', 'Judge Answer', 'What Now?', 'Answer'],
			[['How to Send?', 2], 'Request', 'Judge Answer'],
			[['What Now?', 2], 'Wait', 'Same Request', 'Attempt'],
			[['What Now?', 1], 'Stop'],
		],
		places,
	};
}
