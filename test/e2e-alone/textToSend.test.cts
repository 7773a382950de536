import { randomUUID } from 'node:crypto';
import type { IDataObject, INode } from 'n8n-workflow';
import { fixtures } from '../../sandbox/index.cts';
import { writeAsPerson } from '../../sandbox/conversations/person.cts';
import { signedHeaders, WEBHOOK_PUBLIC_KEY } from '../../sandbox/webhooks/sign.cts';
import { finishedExecution, listExecutions, startWorkflow } from '../../harness/n8n/executions.cts';
import { activateWorkflow, createWorkflow } from '../../harness/n8n/workflows.cts';
import { OwnStack } from '../../harness/stacks/stack.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { packagePrefix } from '../support/n8nOperation.cts';

/** What only a real n8n shows of the trigger for texts: that it is told how its runs have ended. */

jest.setTimeout(180_000);

const WEBHOOK_ID = randomUUID();
const REASON = 'The carrier does not know this number';

let stack: OwnStack;
let workflowId: string;
let contact: ReturnType<OwnStack['sandbox']['contacts']['create']>;

beforeAll(async () => {
	stack = await OwnStack.start({ name: 'text-to-send' });
	contact = stack.sandbox.contacts.create(fixtures.LOCATION_ID, {
		firstName: 'Ada',
		phone: '+12175550123',
	});
	({ id: workflowId } = await createWorkflow(stack.session, {
		name: 'Texts to send',
		nodes: [trigger(), isBad(), stop()],
		connections: {
			Text: { main: [[{ node: 'Bad', type: 'main', index: 0 }]] },
			Bad: { main: [[{ node: 'Stop', type: 'main', index: 0 }]] },
		},
	}));
});
afterAll(async () => await stack?.close());

function trigger(): INode {
	const { oAuth2 } = stack.credentials;
	return {
		id: 'trigger',
		name: 'Text',
		type: `${packagePrefix}highLevelTextToSendTrigger`,
		typeVersion: 1,
		position: [0, 0],
		webhookId: WEBHOOK_ID,
		parameters: {
			answerWhenSent: true,
			longestWait: 20,
			addContact: 'sms',
			options: { publicKey: WEBHOOK_PUBLIC_KEY },
		},
		credentials: { highLevelContactsOAuth2Api: { id: oAuth2.id, name: oAuth2.name } },
	};
}

function isBad(): INode {
	return {
		id: 'bad',
		name: 'Bad',
		type: 'n8n-nodes-base.filter',
		typeVersion: 2.2,
		position: [200, 0],
		parameters: {
			conditions: {
				options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
				combinator: 'and',
				conditions: [
					{
						id: 'bad',
						leftValue: '={{ $json.text }}',
						rightValue: 'bad',
						operator: { type: 'string', operation: 'startsWith' },
					},
				],
			},
		},
	};
}

function stop(): INode {
	return {
		id: 'stop',
		name: 'Stop',
		type: 'n8n-nodes-base.stopAndError',
		typeVersion: 1,
		position: [400, 0],
		parameters: { errorMessage: REASON },
	};
}

async function post(message: string, messageId: string = randomUUID(), place = 'webhook') {
	const body = JSON.stringify({
		contactId: contact.id,
		locationId: fixtures.LOCATION_ID,
		messageId,
		type: 'SMS',
		phone: '+12175550123',
		message,
		attachments: [],
		userId: 'User1',
	});
	const url = `${stack.n8n.url}/${place}/${WEBHOOK_ID}/text`;
	const answer = await fetch(url, { method: 'POST', headers: signedHeaders(body), body });
	return { status: answer.status, answer: (await answer.json()) as IDataObject };
}

async function runs() {
	const all = await listExecutions(stack.session, workflowId);
	return await Promise.all(all.map(({ id }) => finishedExecution(stack.session, id)));
}

it('can be tried in the editor, with the text that was sent', async () => {
	await expect(startWorkflow(stack.session, workflowId, 'Text')).rejects.toThrow(
		'n8n waits for a webhook',
	);
	expect(await post('try', 'Msg1', 'webhook-test')).toMatchObject({ status: 200 });
	const run = await waitFor(async () => (await runs())[0], {
		timeoutMs: 30_000,
		intervalMs: 200,
	});
	expect(run).toMatchObject({ mode: 'manual', status: 'success' });
	const rows = run?.data.resultData.runData.Text?.[0]?.data?.main?.[0] ?? [];
	const items = rows.map(({ json }) => json);
	expect(items).toMatchObject([{ messageId: 'Msg1', text: 'try', contact: { mayBeTexted: true } }]);
});

it('answers when the run has ended, and with the reason when it failed', async () => {
	await activateWorkflow(stack.session, workflowId);
	const [good, bad] = await Promise.all([post('good'), post('bad')]);
	expect(good).toEqual({ status: 200, answer: { message: 'Received' } });
	expect(bad).toMatchObject({ status: 422, answer: { status: 'failed', error: REASON } });
	const all = (await runs()).filter(({ mode }) => mode !== 'manual');
	expect(all.map(({ status }) => status).sort()).toEqual(['error', 'success']);
});

it('tells HighLevel why a text of a person was not sent, in the thread', async () => {
	const { sandbox } = stack;
	sandbox.settings.conversations.deliveryUrls.extra = `${stack.n8n.url}/webhook/${WEBHOOK_ID}/text`;
	const message = writeAsPerson(sandbox, contact, {
		text: 'bad',
		channel: fixtures.PROVIDERS.extra,
	});
	await waitFor(async () => message.error === REASON || undefined, {
		timeoutMs: 60_000,
		intervalMs: 200,
	});
	expect(message.status).toBe('failed');
});

it('starts one run for a message, also when it comes many times at once and after a power cut', async () => {
	const before = (await runs()).length;
	const answers = await Promise.all(Array.from({ length: 10 }, () => post('once', 'MsgOnce')));
	expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
	await stack.n8n.kill();
	await stack.startAgain();
	await waitFor(
		async () => {
			const url = `${stack.n8n.url}/webhook/${WEBHOOK_ID}/text`;
			return (await fetch(url, { method: 'POST', body: '{}' })).status === 401 || undefined;
		},
		{ timeoutMs: 60_000, intervalMs: 200 },
	);
	expect(await post('once', 'MsgOnce')).toMatchObject({ status: 200 });
	expect(await post('after', 'MsgAfter')).toMatchObject({ status: 200 });
	expect(await runs()).toHaveLength(before + 2);
});
