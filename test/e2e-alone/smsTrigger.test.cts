import { setTimeout as sleep } from 'node:timers/promises';
import { activateWorkflow, deactivateWorkflow, pollNow } from '../../harness/n8n/workflows.cts';
import { OwnStack } from '../../harness/stacks/stack.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { smsFixtures } from '../../sandbox/index.cts';
import { accountOf } from '../../sandbox/sms/provider.cts';
import { receiveText, type CustomerInput } from '../../sandbox/sms/receive.cts';
import { Receiver } from '../support/receiver.cts';
import { putSmsTriggerWorkflow, type ReportedText } from '../support/smsTriggerWorkflow.cts';

jest.setTimeout(240_000);

const { TOUCHSMS, SMSFACTOR, ROEZAN } = smsFixtures;
const EVENTS = ['received', 'opt-out'];
const FROM = '+61491570157';

let stack: OwnStack;
let receiver: Receiver<ReportedText>;
let touchSms: { id: string; path: string };

beforeAll(async () => {
	stack = await OwnStack.start({ name: 'sms-trigger' });
	receiver = await Receiver.start();
	const { accessToken, tokenId, webhookSecret } = TOUCHSMS;
	const baseUrl = `${stack.sandbox.url}/sms/touchsms/api/v2`;
	touchSms = await putSmsTriggerWorkflow(
		stack.session,
		'smsTrigger',
		{ provider: 'touchSms', events: EVENTS },
		{
			type: 'touchSmsApi',
			name: 'touchSMS',
			data: { accessToken, tokenId, webhookSecret, baseUrl },
		},
		receiver.url,
	);
	await activateWorkflow(stack.session, touchSms.id);
});
beforeEach(() => {
	receiver.bodies.length = 0;
});
afterAll(async () => {
	await stack?.close();
	receiver?.close();
});

async function text(input: Partial<CustomerInput>, provider = 'touchsms') {
	const url = provider === 'touchsms' ? `${stack.n8n.url}${touchSms.path}` : undefined;
	const account = accountOf(stack.sandbox, provider);
	const sent = { url, from: FROM, text: 'Hello', ...input };
	return (await receiveText(stack.sandbox, account, sent)).deliveries ?? [];
}

async function reported(count: number): Promise<ReportedText[]> {
	await waitFor(async () => receiver.bodies.length >= count, { timeoutMs: 60_000, intervalMs: 50 });
	// What should not have come would come now.
	await sleep(1_000);
	return receiver.bodies;
}

describe('the SMS Trigger in a real n8n', () => {
	it('starts a run for a text, and none for a forged one', async () => {
		expect(await text({ text: 'Hi' })).toEqual([200]);
		expect(await text({ text: 'forged', signature: 'wrong' })).toEqual([401]);
		expect(await text({ text: 'forged', signature: 'none' })).toEqual([401]);
		expect(await reported(1)).toEqual([
			{ text: 'Hi', from: FROM, event: 'received', isOptOut: false },
		]);
	});

	it('starts one run for ten copies at one moment', async () => {
		const copy = { id: 'copy', variant: 'draft', text: 'once' };
		const statuses = await Promise.all(Array.from({ length: 10 }, () => text(copy)));
		expect(statuses.flat()).toEqual(Array.from({ length: 10 }, () => 200));
		expect(await reported(1)).toHaveLength(1);
	});

	it('knows after a restart what came before', async () => {
		await text({ id: 'before', variant: 'draft', text: 'before' });
		await reported(1);
		await stack.startAgain();
		const again = async () => await text({ id: 'before', variant: 'draft', text: 'before' });
		const isUp = { timeoutMs: 60_000, intervalMs: 200 };
		expect(await waitFor(async () => (await again()).at(-1) === 200, isUp)).toBe(true);
		await text({ id: 'after', variant: 'draft', text: 'after' });
		expect((await reported(2)).map((one) => one.text)).toEqual(['before', 'after']);
	});

	it('tells SMSFactor its address, and takes it back', async () => {
		const account = accountOf(stack.sandbox, 'smsfactor');
		const { id } = await putSmsTriggerWorkflow(
			stack.session,
			'smsTrigger',
			{ provider: 'smsFactor', events: EVENTS },
			{
				type: 'smsFactorApi',
				name: 'SMSFactor',
				data: { token: SMSFACTOR.token, baseUrl: `${stack.sandbox.url}/sms/smsfactor` },
			},
			receiver.url,
		);
		await activateWorkflow(stack.session, id);
		expect(account.webhooks.map(({ events }) => events[0])).toEqual(['MO', 'STOP']);
		await text({ from: '+33639980102', text: 'Bonjour' }, 'smsfactor');
		await text({ from: '+33639980102', text: 'STOP' }, 'smsfactor');
		expect(await text({ from: '+33639980102', signature: 'wrong' }, 'smsfactor')).toEqual([401]);
		const told = (await reported(2)).map(({ event, isOptOut }) => [event, isOptOut]);
		expect(told.sort()).toEqual([
			['opt-out', true],
			['received', false],
		]);
		await deactivateWorkflow(stack.session, id);
		await waitFor(async () => account.webhooks.length === 0, {
			timeoutMs: 30_000,
			intervalMs: 100,
		});
		expect(account.webhooks).toEqual([]);
	});
});

describe('the SMS Polling Trigger in a real n8n', () => {
	it('tells what Roezan has received since', async () => {
		const phone = '+14155550123';
		const { id } = await putSmsTriggerWorkflow(
			stack.session,
			'smsPollTrigger',
			{ provider: 'roezan', phones: phone, events: EVENTS },
			{
				type: 'roezanApi',
				name: 'Roezan',
				data: { apiKey: ROEZAN.apiKey, baseUrl: `${stack.sandbox.url}/sms/roezan/api` },
			},
			receiver.url,
		);
		await text({ from: phone, text: 'before' }, 'roezan');
		await activateWorkflow(stack.session, id);
		await sleep(1_000);
		await text({ from: phone, text: 'since' }, 'roezan');
		await pollNow(stack.session, id);
		expect((await reported(1)).map((one) => one.text)).toEqual(['since']);
	});
});
