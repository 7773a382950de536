import { randomUUID } from 'node:crypto';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { fixtures } from '../../sandbox/index.cts';
import { sendWebhook } from '../../sandbox/webhooks/send.cts';
import { WEBHOOK_PUBLIC_KEY } from '../../sandbox/webhooks/sign.cts';
import { tokenCredential } from '../../harness/demo/credentials.cts';
import { hostVersion } from '../../harness/install/hostPackage.cts';
import { putCredential, testCredential } from '../../harness/n8n/credentials.cts';
import { finishedExecution, listExecutions } from '../../harness/n8n/executions.cts';
import { listCredentialTypes, listNodeTypes, loadOptions } from '../../harness/n8n/nodeTypes.cts';
import {
	activateWorkflow,
	createWorkflow,
	deactivateWorkflow,
} from '../../harness/n8n/workflows.cts';
import { OwnStack } from '../../harness/stacks/stack.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { rl } from '../support/account.cts';
import {
	nodeCredentials,
	nodeForm,
	packagePrefix,
	runOperation,
	tryOperation,
} from '../support/n8nOperation.cts';

jest.setTimeout(120_000);

let stack: OwnStack;
beforeAll(async () => {
	stack = await OwnStack.start({ name: `host-${hostVersion()}` });
});
beforeEach(() => stack.sandbox.reset({ keepTokens: true }));
afterAll(async () => await stack?.close());

const add = (input: { firstName: string; tags?: string[] }) =>
	stack.sandbox.contacts.create(fixtures.LOCATION_ID, input).id;
const contacts = () => [...stack.sandbox.store.contacts.values()];
const requests = (path: string) =>
	stack.sandbox.journal.filter((one) => one.path.endsWith(path)).map(({ status }) => status);

/** A workflow of one trigger, which n8n starts. */
async function activate(type: string, parameters: INodeParameters, more: Partial<INode> = {}) {
	const name = 'Event';
	const node = { id: 'event', name, typeVersion: 1, position: [0, 0], parameters, ...more };
	const nodes = [{ ...node, type: packagePrefix + type } as INode];
	const { id } = await createWorkflow(stack.session, { name: type, nodes, connections: {} });
	await activateWorkflow(stack.session, id);
	return id;
}

/** What the trigger has put out in all runs, once there are so many. */
async function told(workflowId: string, runs: number): Promise<IDataObject[]> {
	const executions = await waitFor(
		async () => {
			const all = await listExecutions(stack.session, workflowId);
			return all.length >= runs ? all : undefined;
		},
		{ timeoutMs: 30_000 },
	);
	const ended = await Promise.all(
		(executions ?? []).map(async ({ id }) => await finishedExecution(stack.session, id)),
	);
	return ended
		.flatMap(({ data }) => data.resultData.runData.Event ?? [])
		.flatMap(({ data }) => data?.main?.[0] ?? [])
		.map(({ json }) => json);
}

describe(`n8n ${hostVersion()}`, () => {
	it('load: offers the nodes, the credentials, and what there is to choose from', async () => {
		const nodes = (await listNodeTypes(stack.session)).map(({ name }) => name);
		const names = ['highLevelContacts', 'highLevelContactsTrigger'];
		names.push('highLevelContactsWebhookTrigger');
		expect(nodes).toEqual(expect.arrayContaining(names.map((name) => packagePrefix + name)));
		const types = (await listCredentialTypes(stack.session)).map(({ name }) => name);
		expect(types).toEqual(
			expect.arrayContaining(['highLevelContactsOAuth2Api', 'highLevelContactsTokenApi']),
		);
		const form = nodeForm(stack, { resource: 'tag', operation: 'add' });
		const tags = await loadOptions(stack.session, form, { path: 'tags', method: 'getTags' });
		expect(tags.map(({ name }) => name)).toContain('vip');
	});

	it.each(['token', 'oAuth2'] as const)('credential: %s creates a contact', async (credential) => {
		const parameters = { firstName: 'Ada', phone: '(217) 555-0123' };
		const run = { resource: 'contact', operation: 'create', parameters, credential };
		const [created] = await runOperation(stack, run);
		expect(contacts()).toMatchObject([{ id: created?.id, phone: '+12175550123' }]);
	});

	it('credential: the test of the token says whether it works', async () => {
		const { data, type } = tokenCredential(stack.sandbox.url);
		const said = async (name: string, token: unknown) => {
			// n8n 2.20 asks the domains that are for HTTP Request nodes for this test, too.
			const allowed = { ...data, token: String(token), allowedDomains: '127.0.0.1' };
			const { id } = await putCredential(stack.session, { name, type, data: allowed });
			return (await testCredential(stack.session, id)).status;
		};
		expect(await said('Right', data.token)).toBe('OK');
		expect(await said('Wrong', 'pit-00000000-0000-4000-8000-00000000dead')).toBe('Error');
	});

	it('search: over pages, and by tag', async () => {
		for (let n = 0; n < 130; n++) add({ firstName: `P${n}`, tags: n % 2 ? [] : ['even'] });
		const search = async (filters: INodeParameters) =>
			await runOperation(stack, {
				resource: 'contact',
				operation: 'getAll',
				parameters: { returnAll: true, filters },
			});
		expect(await search({})).toHaveLength(130);
		expect(await search({ tags: 'even' })).toHaveLength(65);
	});

	it('error output: the failed item goes there, the others on', async () => {
		const items = [{ who: add({ firstName: 'Ada' }) }, { who: 'doesNotExist12345678' }];
		items.push({ who: add({ firstName: 'Alan' }) });
		const run = await tryOperation(stack, {
			resource: 'contact',
			operation: 'get',
			parameters: { contactId: rl('={{ $json.who }}') },
			items,
			onError: 'continueErrorOutput',
		});
		expect(run.error).toBeUndefined();
		expect(run.items.map(({ json }) => json.firstName)).toEqual(['Ada', 'Alan']);
		expect(run.errorItems).toMatchObject([
			{
				pairedItem: { item: 1 },
				json: { error: { message: expect.stringMatching(/did not find.*\[item 1\]/) } },
			},
		]);
	});

	it('bulk tags: 60 contacts with one request', async () => {
		const items = Array.from({ length: 60 }, (_, n) => ({ who: add({ firstName: `P${n}` }) }));
		await runOperation(stack, {
			resource: 'tag',
			operation: 'add',
			parameters: { contactId: rl('={{ $json.who }}'), otherTags: 'vip' },
			items,
		});
		expect(contacts().every(({ tags }) => tags.includes('vip'))).toBe(true);
		expect(requests('/contacts/bulk/tags/update/add')).toEqual([201]);
	});

	it('poll: tells of what is new, and once', async () => {
		add({ firstName: 'Before' });
		const parameters = { authentication: 'token', event: 'contactCreated' };
		const credentials = nodeCredentials(stack);
		const id = await activate('highLevelContactsTrigger', parameters, { credentials });
		// n8n polls when a workflow is activated, so nobody has to wait for the minute.
		for (const firstName of ['Ada', 'Grace']) {
			add({ firstName });
			await deactivateWorkflow(stack.session, id);
			await activateWorkflow(stack.session, id);
		}
		const items = await told(id, 2);
		await deactivateWorkflow(stack.session, id);
		expect(items.map(({ firstName }) => firstName).sort()).toEqual(['Ada', 'Grace']);
	});

	it('webhook: starts a run for a signed event, and none for others', async () => {
		const webhookId = randomUUID();
		const parameters: INodeParameters = {
			events: ['*'],
			options: { publicKey: WEBHOOK_PUBLIC_KEY },
		};
		parameters.appId = fixtures.SUB_ACCOUNT_APP.appId;
		const workflow = await activate('highLevelContactsWebhookTrigger', parameters, { webhookId });
		const url = `${stack.n8n.url}/webhook/${webhookId}/webhook`;
		const event = { url, type: 'ContactCreate', id: add({ firstName: 'Ada' }) };
		const forged = await sendWebhook(stack.sandbox, { ...event, flaw: 'wrongSignature' });
		const signed = await sendWebhook(stack.sandbox, event);
		expect([forged.statuses, signed.statuses]).toEqual([[401], [200]]);
		expect(await told(workflow, 1)).toMatchObject([{ type: 'ContactCreate', contactId: event.id }]);
	});

	it('expiry: 100 items with an ended token renew it once', async () => {
		stack.sandbox.tokens.revoke('access');
		const items = await runOperation(stack, {
			resource: 'contact',
			operation: 'create',
			parameters: { firstName: '=P{{ $json.n }}', email: '=p{{ $json.n }}@example.com' },
			items: Array.from({ length: 100 }, (_, n) => ({ n })),
			credential: 'oAuth2',
		});
		expect(items).toHaveLength(100);
		expect(contacts()).toHaveLength(100);
		expect(requests('/oauth/token')).toEqual([200]);
	});

	it('expiry: a login that was revoked is said to have ended', async () => {
		stack.sandbox.tokens.revoke('all');
		const { error } = await tryOperation(stack, {
			resource: 'contact',
			operation: 'create',
			parameters: { firstName: 'Ada' },
			credential: 'oAuth2',
		});
		expect(error?.message).toMatch(/^The HighLevel connection has ended and must be made again/);
	});
});
