import type { INodeParameters } from 'n8n-workflow';

import { noteOutcome } from '../../../nodes/HighLevelContacts/run/saidOutcomes';
import type { Sandbox } from '../../../sandbox/index.cts';
import { PROVIDERS } from '../../../sandbox/fixtures.cts';
import type { Message } from '../../../sandbox/model/messageTypes.cts';
import { connectedSubAccount } from '../../../harness/oauthCredential.cts';
import { WEBHOOK_PUBLIC_KEY } from '../../../sandbox/webhooks/sign.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { handedOver } from '../../support/handedOver.cts';
import { waitFor } from '../../../harness/tools/waitFor.cts';
import { keepRunning, type DeliverSetting } from '../../support/webhookHost.cts';
import { activeWorkflow, delivery, node, TextReceiver, type StartedRun } from './phone.cts';

const failed = { data: { resultData: { error: { message: 'No route' } } } };
const MINUTE = 60_000;

let sandbox: Sandbox;
let runs: StartedRun[];
let end: () => Promise<void>;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(async () => {
	sandbox.reset();
	runs = [];
	end = await activeWorkflow(runs);
});
afterEach(async () => await end());
afterAll(async () => await sandbox.close());

const account = () => ({ baseUrl: sandbox.url, credentials: connectedSubAccount(sandbox) });
const oAuth2 = (more: INodeParameters = {}) =>
	new TextReceiver({ authentication: 'oAuth2', ...more });

async function handOver(
	receiver: TextReceiver,
	{ id, contactId }: Message,
	change = {},
	more: Partial<DeliverSetting> = {},
) {
	const text = delivery({ messageId: id, contactId, type: 'Custom', ...change });
	return await receiver.send(text, { ...account(), ...more });
}

const puts = () => sandbox.journal.filter(({ method }) => method === 'PUT');
/** Until the reports are in, of which some ask first and then say nothing. */
const settled = async (requests: number) =>
	await waitFor(async () => sandbox.journal.length >= requests || undefined, {
		timeoutMs: 5_000,
		intervalMs: 10,
	});

it('tells HighLevel of a run that failed, with its reason', async () => {
	const message = handedOver(sandbox);
	await handOver(oAuth2(), message);
	expect(message.status).toBe('pending');
	runs[0]?.end(failed);
	await settled(2);
	expect(message).toMatchObject({ status: 'failed', error: 'No route' });
});

it('tells it of a run that is answered with its reason, too', async () => {
	const message = handedOver(sandbox);
	const sent = handOver(oAuth2({ answerWhenSent: true, longestWait: 8 }), message);
	await waitFor(async () => runs[0], { timeoutMs: 5_000, intervalMs: 5 });
	runs[0]?.end(failed);
	expect(await sent).toMatchObject({ status: 422 });
	await settled(2);
	expect(message).toMatchObject({ status: 'failed', error: 'No route' });
});

it.each([
	['was reported as sent', { status: 'sent' }, {}, 'sent'],
	['has arrived', { status: 'delivered' }, {}, 'delivered'],
	[
		"shows as sent, which a default provider's does at once",
		{ status: 'sent', messageType: 'TYPE_CUSTOM_SMS', providerId: PROVIDERS.standard },
		{ type: 'SMS' },
		'failed',
	],
] as const)('of a text that %s', async (_, made, change, status) => {
	const message = handedOver(sandbox, made);
	await handOver(oAuth2(), message, change);
	runs[0]?.end(failed);
	await settled(status === 'failed' ? 2 : 1);
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(message.status).toBe(status);
});

it('says nothing of runs that end well, and nothing with a private integration', async () => {
	const [one, two] = [handedOver(sandbox), handedOver(sandbox)];
	await handOver(oAuth2(), one);
	await handOver(new TextReceiver({ authentication: 'token' }), two);
	await handOver(oAuth2({ reportFailures: false }), handedOver(sandbox));
	runs[0]?.end({ status: 'success' });
	runs[1]?.end(failed);
	runs[2]?.end(failed);
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(sandbox.journal).toEqual([]);
});

it('writes to the log what HighLevel does not take', async () => {
	const log: string[] = [];
	const onLog = (level: string, text: string) => void log.push(`${level} ${text}`);
	const message = handedOver(sandbox, { providerId: PROVIDERS.foreign });
	await handOver(oAuth2(), message, {}, { onLog });
	runs[0]?.end(failed);
	await waitFor(async () => log[0], { timeoutMs: 5_000, intervalMs: 10 });
	expect(log[0]).toMatch(new RegExp(`^warn HighLevel could not be told .*${message.id}.*No route`));
});

describe('a text without a report', () => {
	const watching = () => oAuth2({ unreportedMinutes: 30 });

	it('shows as failed when its time is over', async () => {
		const receiver = watching();
		const [open, told] = [handedOver(sandbox), handedOver(sandbox)];
		await handOver(receiver, open);
		await receiver.clock.advance(10 * MINUTE);
		await handOver(receiver, told);
		told.status = 'delivered';
		runs.forEach((run) => run.end({ status: 'success' }));
		await receiver.clock.advance(19.9 * MINUTE);
		expect(sandbox.journal).toEqual([]);
		await receiver.clock.advance(0.2 * MINUTE);
		await waitFor(async () => open.status === 'failed' || undefined, {
			timeoutMs: 5_000,
			intervalMs: 10,
		});
		expect(open.error).toMatch(/has not reported in time/);
		// Its answer is on the way yet, and must not be taken for lost.
		await new Promise((resolve) => setTimeout(resolve, 200));
		await receiver.clock.advance(10 * MINUTE);
		await settled(3);
		expect([told.status, puts().length]).toEqual(['delivered', 1]);
	});

	it('is told as the workflow has said it, when HighLevel was down then', async () => {
		const receiver = watching();
		const message = handedOver(sandbox);
		await handOver(receiver, message);
		noteOutcome(message.id, { status: 'sent', body: { status: 'sent' } });
		runs[0]?.end(failed);
		await settled(2);
		expect(message.status).toBe('sent');
		await receiver.clock.advance(30 * MINUTE);
	});

	it('is told later when HighLevel cannot be reached', async () => {
		const options = { publicKey: WEBHOOK_PUBLIC_KEY, maxRetries: 0 };
		const receiver = oAuth2({ unreportedMinutes: 30, options });
		const message = handedOver(sandbox);
		await handOver(receiver, message);
		sandbox.faults.add({ kind: 'status', status: 503 });
		const afterHalfAnHour = async () => {
			await receiver.clock.advance(30 * MINUTE);
			await new Promise((resolve) => setTimeout(resolve, 300));
		};
		await afterHalfAnHour();
		expect(message.status).toBe('pending');
		sandbox.faults.clear();
		await afterHalfAnHour();
		expect(message.error).toMatch(/has not reported in time/);
	});

	it('is looked at after a restart, too', async () => {
		const message = handedOver(sandbox);
		const receiver = watching();
		await handOver(receiver, message);
		const saved = JSON.parse(JSON.stringify(receiver.staticData));
		expect(JSON.stringify(saved)).toContain(message.id);
		await end();
		// That the time is over by now is a matter of the clock: the text came when the test's clock began.
		await jest.isolateModulesAsync(async () => {
			const { HighLevelTextToSendTrigger } = jest.requireActual<
				typeof import('../../../nodes/HighLevelTextToSend/HighLevelTextToSendTrigger.node')
			>('../../../nodes/HighLevelTextToSend/HighLevelTextToSendTrigger.node');
			const parameters = { authentication: 'oAuth2', unreportedMinutes: 30 };
			const restarted = new HighLevelTextToSendTrigger();
			const setting = { ...account(), node: restarted, parameters, staticData: saved };
			const stop = await keepRunning(setting, () => undefined);
			await settled(2);
			await stop();
		});
		expect(message.status).toBe('failed');
	});
});

it('keeps no text in mind unless it is to be looked at again', async () => {
	const receiver = oAuth2();
	const message = handedOver(sandbox);
	await handOver(receiver, message);
	expect(JSON.stringify(receiver.staticData)).not.toContain(message.id);
	expect(node.description.polling).toBeUndefined();
});
