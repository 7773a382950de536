import { setTimeout as sleep } from 'node:timers/promises';
import { activateWorkflow } from '../../harness/n8n/workflows.cts';
import { QueueStack } from '../../harness/stacks/queueStack.cts';
import { missingServices } from '../../harness/stacks/services.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { smsFixtures } from '../../sandbox/index.cts';
import { Receiver } from '../support/receiver.cts';
import { putSmsTriggerWorkflow, type ReportedText } from '../support/smsTriggerWorkflow.cts';

jest.setTimeout(420_000);

const TEXTS = 30;
const missing = missingServices();
const isCi = Boolean(process.env.CI);
if (missing && !isCi)
	console.warn(`Not run: the SMS Trigger in queue mode, because ${missing} is not installed`);

/** On CI a missing part is a failure, or nobody would notice that this was never run. */
(missing && !isCi ? describe.skip : describe)('the SMS Trigger in queue mode', () => {
	let stack: QueueStack;
	let receiver: Receiver<ReportedText>;
	let path: string;

	beforeAll(async () => {
		if (missing) throw new Error(`Install ${missing}; .ci/run does`);
		const name = 'sms-trigger-queue';
		stack = await QueueStack.start({ name, workers: 2, concurrency: 5, webhookProcessors: 2 });
		receiver = await Receiver.start();
		const { accessToken, tokenId, webhookSecret } = smsFixtures.TOUCHSMS;
		const baseUrl = `${stack.sandbox.url}/sms/touchsms/api/v2`;
		const workflow = await putSmsTriggerWorkflow(
			stack.session,
			'smsTrigger',
			{ provider: 'touchSms', events: ['received'] },
			{
				type: 'touchSmsApi',
				name: 'touchSMS',
				data: { accessToken, tokenId, webhookSecret, baseUrl },
			},
			receiver.url,
		);
		path = `${workflow.path}?secret=${webhookSecret}`;
		await activateWorkflow(stack.session, workflow.id);
	});
	afterAll(async () => {
		await stack?.close();
		receiver?.close();
	});

	it('starts one run for a text that two processes get at one moment', async () => {
		const [one, other] = stack.webhookProcessors;
		const post = async (base: string | undefined, n: number) => {
			const body = JSON.stringify({ id: `q${n}`, from: '+61491570157', content: `text ${n}` });
			const headers = { 'content-type': 'application/json' };
			const answer = await fetch(`${base ?? ''}${path}`, { method: 'POST', headers, body });
			return answer.status;
		};
		for (let n = 0; n < TEXTS; n += 1) {
			const statuses = await Promise.all([post(one?.url, n), post(other?.url, n)]);
			expect(statuses).toEqual([200, 200]);
		}
		const count = () => new Set(receiver.bodies.map(({ text }) => text)).size;
		await waitFor(async () => count() === TEXTS, { timeoutMs: 120_000, intervalMs: 100 });
		// What should not have come would come now.
		await sleep(5_000);
		console.log(`${TEXTS} texts, each to two processes: ${receiver.bodies.length} runs`);
		expect(count()).toBe(TEXTS);
		expect(receiver.bodies).toHaveLength(TEXTS);
	});
});
