import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { activateWorkflow, createWorkflow } from '../../harness/n8n/workflows.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { rl } from '../support/account.cts';
import { Changes, killAt } from '../support/crashRun.cts';
import { nodeCredentials, tryOperation } from '../support/n8nOperation.cts';
import { QueueStack } from '../../harness/stacks/queueStack.cts';
import { Receiver } from '../support/receiver.cts';
import { missingServices } from '../../harness/stacks/services.cts';
import { tally } from '../support/tally.cts';
import { watchingWorkflow, type Report } from '../support/triggerWorkflow.cts';

jest.setTimeout(300_000);

const POLL_SECONDS = 3;
const CHANGES = 60;
/** By each of the two workers: together more than the 100 requests of ten seconds */
const WRITES = 75;

const missing = missingServices();
const isCi = Boolean(process.env.CI);
if (missing && !isCi)
	console.warn(`Not run: n8n in queue mode, because ${missing} is not installed`);

/** On CI a missing part is a failure, or nobody would notice that this was never run. */
(missing && !isCi ? describe.skip : describe)('n8n in queue mode, with two workers', () => {
	let stack: QueueStack;
	let receiver: Receiver<Report>;
	let workflowId: string;
	let changes: Changes;

	beforeAll(async () => {
		if (missing) throw new Error(`Install ${missing}; .ci/run does`);
		stack = await QueueStack.start({ name: 'trigger-queue', workers: 2, concurrency: 1 });
		receiver = await Receiver.start();
		changes = new Changes(stack, 4 * CHANGES);
		const workflow = await createWorkflow(
			stack.session,
			watchingWorkflow({
				name: 'Queue mode',
				parameters: { event: 'contactCreatedOrUpdated' },
				pollSeconds: POLL_SECONDS,
				credentials: nodeCredentials(stack),
				reportTo: receiver.url,
			}),
		);
		workflowId = workflow.id;
		await activateWorkflow(stack.session, workflowId);
	});
	afterAll(async () => {
		await stack?.close();
		receiver?.close();
	});

	/** Waits until everything has come, and for one more poll. */
	async function counts() {
		const count = async () => await tally(stack.session, workflowId, changes.made, receiver.bodies);
		await waitFor(async () => (await count()).missed.length === 0, {
			timeoutMs: 60_000,
			intervalMs: 500,
		});
		await sleep(1.5 * POLL_SECONDS * 1000);
		const { repeated, missed } = await count();
		return { repeated, missed };
	}

	it('starts one run for each change', async () => {
		await changes.makeSlowly(CHANGES, 6_000);
		expect(await counts()).toEqual({ repeated: [], missed: [] });
	});

	it('lets two workers write at once up to the rate limit: nothing fails, nothing is written twice', async () => {
		const { sandbox } = stack;
		const contacts = [...sandbox.store.contacts.keys()].slice(0, 2);
		sandbox.clearJournal();
		const beganAt = Date.now();
		const runs = await Promise.all(
			contacts.map(
				async (id) =>
					await tryOperation(stack, {
						resource: 'note',
						operation: 'create',
						parameters: { contactId: rl(id), body: '={{ $json.body }}' },
						items: Array.from({ length: WRITES }, (_, n) => ({ body: `Note ${n}` })),
						timeoutMs: 120_000,
					}),
			),
		);
		const refused = sandbox.journal.filter(({ status }) => status === 429).length;
		const workers = await Promise.all(
			runs.map(async ({ execution }) => await workerOf(execution.id)),
		);
		console.log(
			`Queue mode: 2 workers wrote ${2 * WRITES} notes in ${Date.now() - beganAt} ms; ${refused} requests were refused and sent again`,
		);
		expect(runs.map(({ error, items }) => [error, items.length])).toEqual([
			[undefined, WRITES],
			[undefined, WRITES],
		]);
		expect(workers.sort()).toEqual([0, 1]);
		// Neither worker knows of the other, so some requests are refused; they do not hammer.
		expect(refused).toBeLessThan(2 * WRITES);
		for (const id of contacts) {
			const bodies = (sandbox.store.notesOf.get(id) ?? []).map(({ body }) => body);
			expect(new Set(bodies).size).toBe(WRITES);
			expect(bodies).toHaveLength(WRITES);
		}
	});

	it('misses and repeats nothing when a worker is killed; the other goes on', async () => {
		receiver.hold();
		changes.make(CHANGES / 2);
		const before = receiver.bodies.length;
		await waitFor(async () => receiver.bodies.length > before, { timeoutMs: 60_000 });
		await stack.workers[await workerOf(receiver.bodies.at(-1)?.execution ?? '')]?.kill();
		receiver.release();
		changes.make(CHANGES / 2);
		expect(await counts()).toEqual({ repeated: [], missed: [] });
	});

	it('misses and repeats nothing when the main process is killed', async () => {
		changes.make(CHANGES - 1);
		await killAt({ stack, workflowId, receiver, changes }, 'while running');
		changes.make(CHANGES);
		await stack.startAgain();
		expect(await counts()).toEqual({ repeated: [], missed: [] });
		console.log(`Queue mode: ${changes.made.length} changes, 2 kills, none missed or in two runs`);
	});

	/** Which worker has begun an execution last, by what n8n writes to its log. */
	async function workerOf(execution: string): Promise<number> {
		const logs = await Promise.all(
			stack.workers.map(async ({ start }) => await readFile(start.logFile, 'utf8')),
		);
		return logs.findLastIndex((log) => log.includes(`started execution ${execution} `));
	}
});
