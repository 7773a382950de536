import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { finishedExecution, startWorkflow } from '../../harness/n8n/executions.cts';
import {
	deleteCredential,
	putCredential,
	testCredential,
	type StoredCredential,
} from '../../harness/n8n/credentials.cts';
import { createWorkflow, deleteWorkflow } from '../../harness/n8n/workflows.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { SALESMSG } from '../../sandbox/sms/fixtures.cts';
import { accountOf } from '../../sandbox/sms/provider.cts';
import { packagePrefix } from '../support/n8nOperation.cts';
import {
	NUMBERS,
	PROVIDER_KEYS,
	textParameters,
	ways,
	type ProviderKey,
} from '../support/smsProviders.cts';

jest.setTimeout(180_000);

let stack: Stack;
beforeAll(async () => {
	stack = await startStack();
});
afterAll(async () => await stack?.close());

const standIn = (provider: ProviderKey) => `${stack.sandbox.url}/sms/${ways[provider].standIn}`;

/** HTTP Request nodes and the renewal of a token may go where it says. */
async function connect(
	provider: ProviderKey,
	more: ICredentialDataDecryptedObject = {},
): Promise<StoredCredential> {
	const { type, credential } = ways[provider];
	const data = { ...credential(standIn(provider)), allowedHttpRequestDomains: 'all', ...more };
	return await putCredential(stack.session, { name: `e2e ${provider}`, type, data });
}

/** Runs the node in n8n, the way *Execute workflow* does. */
async function send(provider: ProviderKey, credential: StoredCredential): Promise<IDataObject> {
	const { type } = ways[provider];
	const { id } = await createWorkflow(stack.session, {
		name: `e2e SMS ${provider}`,
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: 'sms',
				name: 'SMS',
				type: `${packagePrefix}sms`,
				typeVersion: 1,
				position: [220, 0],
				parameters: textParameters(provider),
				credentials: { [type]: { id: credential.id, name: credential.name } },
			},
		],
		connections: { Start: { main: [[{ node: 'SMS', type: 'main', index: 0 }]] } },
	});
	try {
		const execution = await startWorkflow(stack.session, id, 'Start');
		const { data } = await finishedExecution(stack.session, execution);
		const task = data.resultData.runData.SMS?.[0];
		return task?.data?.main?.[0]?.[0]?.json ?? { error: JSON.stringify(task?.error) };
	} finally {
		await deleteWorkflow(stack.session, id);
	}
}

describe.each(PROVIDER_KEYS)('the node SMS with %s in n8n', (provider) => {
	it('tests its credential, and sends', async () => {
		const credential = await connect(provider);
		expect(await testCredential(stack.session, credential.id)).toMatchObject({ status: 'OK' });
		expect(await send(provider, credential)).toMatchObject({
			to: NUMBERS[provider],
			status: 'sent',
			provider,
		});
		const sent = stack.sandbox.outbox.sent.filter(({ to }) => to === NUMBERS[provider]);
		expect(sent.at(-1)?.text).toBe('Your parcel is here.');
		await deleteCredential(stack.session, credential.id);
	});

	it('refuses a wrong key', async () => {
		const wrong = { accessToken: 'wrong-key', apiKey: 'wrong-key', token: 'wrong-key' };
		const credential = await connect(provider, wrong);
		const { status, message } = await testCredential(stack.session, credential.id);
		expect(status).toBe('Error');
		expect(message).not.toBe('');
		await deleteCredential(stack.session, credential.id);
	});
});

describe("Salesmsg's personal token in n8n", () => {
	const account = () => accountOf(stack.sandbox, 'salesmsg');
	const renewals = () =>
		stack.sandbox.journal.filter(({ path }) => path.endsWith('/personal-token/refresh')).length;

	it('is renewed before it ends, and n8n keeps the new one from run to run', async () => {
		account().reset();
		stack.sandbox.clearJournal();
		// With less than half an hour to live, a token is renewed with the next text.
		account().settings.tokenLifeMs = 20 * 60_000;
		const credential = await connect('salesmsg');
		expect(await send('salesmsg', credential)).toMatchObject({ status: 'sent' });
		expect(renewals()).toBe(1);

		// What was entered has ended, and what n8n keeps is good.
		const entered = account().tokens.get(SALESMSG.personalToken);
		if (entered) entered.until = 0;
		account().settings.tokenLifeMs = 60 * 60_000;
		expect(await send('salesmsg', credential)).toMatchObject({ status: 'sent' });
		expect(renewals()).toBe(2);
		expect(await send('salesmsg', credential)).toMatchObject({ status: 'sent' });
		expect(renewals()).toBe(2);

		// After an hour of quiet nothing helps but a new one.
		for (const token of account().tokens.values()) token.until = 0;
		const { error } = await send('salesmsg', credential);
		expect(error).toContain('Make a new one in Salesmsg');
		await deleteCredential(stack.session, credential.id);
	});
});
