import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INode } from 'n8n-workflow';
import { fixtures } from '../../sandbox/index.cts';
import { sendWebhook, type WebhookInput } from '../../sandbox/webhooks/send.cts';
import { signedHeaders, WEBHOOK_PUBLIC_KEY } from '../../sandbox/webhooks/sign.cts';
import { listExecutions } from '../../harness/n8n/executions.cts';
import { activateWorkflow, createWorkflow } from '../../harness/n8n/workflows.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { OwnStack } from '../../harness/stacks/stack.cts';
import { packagePrefix } from '../support/n8nOperation.cts';

jest.setTimeout(180_000);

/** The address ends as in every n8n: the node's own ID, then the path of the description. */
const WEBHOOK_ID = randomUUID();
const BURST = 500;
const BURST_MS = 10_000;

let stack: OwnStack;
let target: Server;
let workflowId: string;
/** What the runs of the workflow have put out, in the order in which they came. */
let runs: IDataObject[] = [];

beforeAll(async () => {
	stack = await OwnStack.start({ name: 'webhook-trigger' });
	target = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			runs.push(JSON.parse(Buffer.concat(chunks).toString()) as IDataObject);
			response.end('{}');
		});
	});
	await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
	const { port } = target.address() as AddressInfo;
	const workflow = await createWorkflow(stack.session, {
		name: 'Webhook trigger',
		nodes: [
			{
				id: 'trigger',
				name: 'Event',
				type: `${packagePrefix}highLevelContactsWebhookTrigger`,
				typeVersion: 1,
				position: [0, 0],
				webhookId: WEBHOOK_ID,
				parameters: {
					events: ['*'],
					appId: fixtures.SUB_ACCOUNT_APP.appId,
					options: { publicKey: WEBHOOK_PUBLIC_KEY },
				},
			},
			report(`http://127.0.0.1:${port}/`),
		],
		connections: { Event: { main: [[{ node: 'Report', type: 'main', index: 0 }]] } },
	});
	workflowId = workflow.id;
	await activateWorkflow(stack.session, workflowId);
});
beforeEach(() => {
	runs = [];
});
afterAll(async () => {
	await stack?.close();
	target?.close();
});

/** Says what it was given, and how long that is. */
function report(url: string): INode {
	return {
		id: 'report',
		name: 'Report',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		position: [200, 0],
		parameters: {
			method: 'POST',
			url,
			sendBody: true,
			specifyBody: 'json',
			jsonBody:
				'={{ { type: $json.type, contactId: $json.contactId, webhookId: $json.webhookId, length: ($json.notes || "").length } }}',
		},
	};
}

const address = () => `${stack.n8n.url}/webhook/${WEBHOOK_ID}/webhook`;

function event(change: IDataObject = {}): IDataObject {
	return {
		type: 'ContactUpdate',
		locationId: fixtures.LOCATION_ID,
		appId: fixtures.SUB_ACCOUNT_APP.appId,
		id: 'Con00000000000000001',
		timestamp: new Date().toISOString(),
		webhookId: randomUUID(),
		...change,
	};
}

async function post(body: string, headers = signedHeaders(body)) {
	const answer = await fetch(address(), { method: 'POST', headers, body });
	return { status: answer.status, answer: await answer.text() };
}

async function send(type: string, id: string, more: Partial<WebhookInput> = {}) {
	return await sendWebhook(stack.sandbox, { url: address(), type, id, ...more });
}

/** Waits for as many runs, and then for one more event, so that those that should not have come are seen. */
async function settledRuns(count: number): Promise<IDataObject[]> {
	await waitFor(async () => runs.length >= count || undefined, {
		timeoutMs: 60_000,
		intervalMs: 50,
	});
	const last = event({ type: 'Last' });
	await post(JSON.stringify(last));
	await waitFor(async () => runs.some(({ type }) => type === 'Last') || undefined, {
		timeoutMs: 60_000,
		intervalMs: 50,
	});
	await waitFor(
		async () => {
			const all = await listExecutions(stack.session, workflowId);
			return all.every(({ status }) => !['new', 'running'].includes(status)) || undefined;
		},
		{ timeoutMs: 60_000, intervalMs: 100 },
	);
	return runs.filter(({ type }) => type !== 'Last');
}

describe('the webhook trigger in a real n8n', () => {
	it('starts a run for each signed event', async () => {
		const { id } = stack.sandbox.contacts.create(fixtures.LOCATION_ID, { firstName: 'Ada' });
		const created = await send('ContactCreate', id);
		const tagged = await send('ContactTagUpdate', id);
		expect([created.statuses, tagged.statuses]).toEqual([[200], [200]]);
		// Runs are side by side in n8n, and may overtake each other.
		const told = (await settledRuns(2)).map(({ type, contactId }) => `${type} ${contactId}`);
		expect(told.sort()).toEqual([`ContactCreate ${id}`, `ContactTagUpdate ${id}`]);
	});

	it('runs nothing for what is forged, unsigned, stale, cut off or written anew', async () => {
		const { id } = stack.sandbox.contacts.create(fixtures.LOCATION_ID, { firstName: 'Ada' });
		const statuses: Record<string, number | undefined> = {};
		for (const flaw of ['wrongSignature', 'noSignature', 'stale'] as const) {
			statuses[flaw] = (await send('ContactCreate', id, { flaw })).statuses[0];
		}
		const body = JSON.stringify(event(), null, 1);
		const headers = signedHeaders(body);
		statuses.cutOff = (await post(body.slice(0, -20), headers)).status;
		statuses.writtenAnew = (await post(JSON.stringify(JSON.parse(body)), headers)).status;
		statuses.changed = (await post(body.replace('ContactUpdate', 'ContactDelete'), headers)).status;
		statuses.form = (
			await post(body, { ...headers, 'content-type': 'multipart/form-data; boundary=x' })
		).status;
		console.log('Refused with', statuses);
		expect(statuses).toMatchObject({
			wrongSignature: 401,
			noSignature: 401,
			stale: 401,
			writtenAnew: 401,
			changed: 401,
		});
		// n8n itself refuses what is no JSON before the trigger sees it.
		expect(statuses.cutOff).toBe(422);
		expect(statuses.form).toBeGreaterThanOrEqual(400);
		expect(await settledRuns(0)).toEqual([]);
	});

	it('runs once for a replayed event, also when it comes many times at once', async () => {
		const { id } = stack.sandbox.contacts.create(fixtures.LOCATION_ID, { firstName: 'Ada' });
		const { statuses } = await send('ContactCreate', id, { times: 3 });
		expect(statuses).toEqual([200, 200, 200]);
		const body = JSON.stringify(event());
		const answers = await Promise.all(Array.from({ length: 20 }, () => post(body)));
		expect(answers.filter(({ answer }) => answer.includes('already received'))).toHaveLength(19);
		expect(await settledRuns(2)).toHaveLength(2);
	});

	it('takes events of 5 MB', async () => {
		const body = JSON.stringify(event({ notes: 'ü'.repeat(2_500_000) }));
		expect((await post(body)).status).toBe(200);
		expect(await settledRuns(1)).toMatchObject([{ length: 2_500_000 }]);
	});

	it(`loses none of ${BURST} events in ${BURST_MS / 1000} s`, async () => {
		const ids = Array.from({ length: BURST }, () => randomUUID());
		const began = Date.now();
		const answers = ids.map(async (webhookId, n) => {
			await new Promise((resolve) => setTimeout(resolve, (n * BURST_MS) / BURST));
			const sentAt = Date.now();
			const { status } = await post(JSON.stringify(event({ webhookId })));
			return { status, ms: Date.now() - sentAt };
		});
		const all = await Promise.all(answers);
		const slowest = Math.max(...all.map(({ ms }) => ms));
		const arrived = (await settledRuns(BURST)).map(({ webhookId }) => webhookId);
		console.log(
			`${BURST} events answered in ${Date.now() - began} ms, the slowest in ${slowest} ms; ${arrived.length} runs`,
		);
		expect(all.filter(({ status }) => status !== 200)).toEqual([]);
		expect(new Set(arrived)).toEqual(new Set(ids));
		expect(arrived).toHaveLength(BURST);
	});

	it.each([
		['a restart', async () => await stack.n8n.stop()],
		['a power cut', async () => await stack.n8n.kill()],
	])('knows after %s what came before', async (_, end) => {
		const before = [event(), event()].map((one) => JSON.stringify(one));
		for (const body of before) expect((await post(body)).status).toBe(200);
		expect(await settledRuns(2)).toHaveLength(2);
		await end();
		await stack.startAgain();
		// n8n answers a little before its webhooks are there.
		await waitFor(async () => (await post('{}', {})).status === 401 || undefined, {
			timeoutMs: 60_000,
			intervalMs: 200,
		});
		const answers = await Promise.all(before.map((body) => post(body)));
		for (const { answer } of answers) expect(answer).toContain('already received');
		runs = [];
		await post(JSON.stringify(event()));
		expect(await settledRuns(1)).toHaveLength(1);
	});

	it('has left no run that failed', async () => {
		const all = await listExecutions(stack.session, workflowId);
		expect(all.length).toBeGreaterThan(0);
		// A run that the power cut hit is shown as crashed.
		expect(all.filter(({ status }) => status === 'error')).toEqual([]);
	});
});
