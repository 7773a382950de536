import type { IDataObject } from 'n8n-workflow';
import { createWorkflow } from '../../../harness/n8n/workflows.cts';
import { finishedExecution, startWorkflow } from '../../../harness/n8n/executions.cts';
import { buildWorkflow } from '../../../makers/workflows/canvas/workflow.cts';
import type { Design } from '../../../makers/workflows/canvas/design.cts';
import { callProvider, type ProviderCall } from '../../../makers/workflows/parts/callProvider.cts';
import { config } from '../../../makers/workflows/parts/config.cts';
import { manualTrigger } from '../../../makers/workflows/parts/triggers.cts';
import { brakeConfig } from '../../../makers/workflows/shared/textBrake.cts';
import { providers } from '../../../makers/workflows/providers.cts';
import { fitWorkflow } from '../../../harness/demo/workflows.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(180_000);

let sms: SmsStack;
beforeAll(async () => {
	sms = await SmsStack.start('smsto');
});
beforeEach(() => sms.account.faults.clear());
afterAll(() => sms?.close());

const text = { to: '+447700900201', message: 'Hello', sender_id: '+447700900123' };
const send: ProviderCall = {
	method: 'POST',
	path: '/sms/send',
	body: JSON.stringify(text),
	kind: 'send',
	textsTo: `'${text.to}'`,
};
const read: ProviderCall = { path: '/messages', query: '{ limit: 5 }', kind: 'read' };

/** Runs a small workflow that makes one call through X1. */
async function call(request: ProviderCall): Promise<{ answer?: IDataObject; error?: string }> {
	const design: Design = {
		file: 'test/call.json',
		name: 'Call',
		about: 'Makes one call through X1.',
		reportsErrors: false,
		stickies: [],
		parts: [
			manualTrigger('Start'),
			config({
				providerBaseUrl: '',
				maxAttempts: 3,
				firstWaitSeconds: 0.02,
				dryRun: false,
				...brakeConfig('+44', 1000),
			}),
			callProvider('Call', providers.smsto, request),
		],
		lines: [['Start', 'Config', 'Call']],
	};
	const ids = new Map(sms.workflows.map(({ id, workflow }) => [workflow.id ?? '', id]));
	const file = fitWorkflow(
		buildWorkflow(design),
		sms.stack.credentials,
		{ providerBaseUrl: `${sms.stack.sandbox.url}/sms/smsto/api` },
		ids,
	);
	const { id } = await createWorkflow(sms.stack.session, file);
	const started = await startWorkflow(sms.stack.session, id, 'Start');
	const { data } = await finishedExecution(sms.stack.session, started);
	const { runData, error } = data.resultData;
	return {
		answer: runData.Call?.[0]?.data?.main?.[0]?.[0]?.json,
		error: error && [error.message, error.description].join(' '),
	};
}

const sent = () => sms.textsTo(text.to).length;

describe('X1', () => {
	it('hands on the answer of the provider', async () => {
		const { answer } = await call(read);
		expect(answer).toMatchObject({ ok: true, refused: false, statusCode: 200, attempts: 1 });
		expect(answer?.body).toMatchObject({ success: true });
	});

	it('sends once after it was told to wait', async () => {
		const before = sent();
		sms.account.faults.add({ kind: 'rateLimited', path: '/api/sms/send', times: 2 });
		const { answer } = await call(send);
		expect(answer).toMatchObject({ ok: true, attempts: 3 });
		expect(sent()).toBe(before + 1);
	});

	it('does not send again when nobody knows whether the text went out', async () => {
		const before = sent();
		sms.account.faults.add({ kind: 'status', status: 500, phase: 'after', path: '/api/sms/send' });
		const { error } = await call(send);
		expect(error).toContain('HTTP 500');
		expect(error).toContain('not certain whether the text went out');
		expect(sent()).toBe(before + 1);
	});

	it('does not send again when the connection was cut', async () => {
		const before = sent();
		sms.account.faults.add({ kind: 'reset', phase: 'after', path: '/api/sms/send' });
		const { error } = await call(send);
		expect(error).toContain('not certain whether the text went out');
		expect(sent()).toBe(before + 1);
	});

	it('reads again when the server fails, and gives up at the limit', async () => {
		sms.account.faults.add({ kind: 'status', status: 500, path: '/api/messages', times: 2 });
		expect((await call(read)).answer).toMatchObject({ ok: true, attempts: 3 });
		sms.account.faults.add({ kind: 'status', status: 500, path: '/api/messages' });
		expect((await call(read)).error).toContain('HTTP 500');
	});

	it('hands a refusal of one text to the caller', async () => {
		const { answer } = await call({ ...send, body: '{ to: "12", message: "x" }' });
		expect(answer).toMatchObject({ ok: false, refused: true, statusCode: 400 });
		expect(answer?.message).toMatch(/phone/i);
	});

	it('stops when the key is refused, and says where to put it right', async () => {
		sms.account.faults.add({
			kind: 'status',
			status: 401,
			body: { success: false, message: 'Unauthorized' },
			path: '/api/messages',
		});
		const { error } = await call(read);
		expect(error).toContain("check the credential 'SMS.to API key'");
		expect(error).toContain('HTTP 401');
	});
});
