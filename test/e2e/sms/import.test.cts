import { NodeHelpers, type INode, type INodeTypeDescription } from 'n8n-workflow';
import {
	fitWorkflow,
	putWorkflow,
	readWorkflowFiles,
	type ShippedWorkflow,
} from '../../../harness/demo/workflows.cts';
import { finishedExecution, listExecutions } from '../../../harness/n8n/executions.cts';
import { listNodeTypes } from '../../../harness/n8n/nodeTypes.cts';
import {
	createWorkflow,
	readWorkflow,
	type StoredWorkflow,
} from '../../../harness/n8n/workflows.cts';
import { waitFor } from '../../../harness/tools/waitFor.cts';
import { designs } from '../../../makers/workflows/index.cts';
import { startStack, type Stack } from '../../../harness/stacks/stack.cts';

jest.setTimeout(240_000);

const folders = [...new Set(designs.map(({ file }) => file.split('/')[0] ?? ''))];

let stack: Stack;
let types: INodeTypeDescription[];
beforeAll(async () => {
	stack = await startStack();
	types = await listNodeTypes(stack.session);
});
afterAll(() => stack?.close());

function descriptionOf({ type, typeVersion }: INode): INodeTypeDescription | undefined {
	return types.find(({ name, version }) => name === type && [version].flat().includes(typeVersion));
}

/** As the editor's import does, which gives an id of its own. */
async function importWorkflow(file: ShippedWorkflow): Promise<StoredWorkflow> {
	const copy = structuredClone(file);
	delete copy.id;
	const { id } = await createWorkflow(stack.session, copy);
	return await readWorkflow(stack.session, id);
}

/** What n8n would mark in red at a node, and parameters that this version of it does not have. */
function complaints(node: INode): string[] {
	const description = descriptionOf(node);
	if (!description) return [`${node.type} ${node.typeVersion} does not exist`];
	const { properties } = description;
	const issues = NodeHelpers.getNodeParametersIssues(properties, node, description);
	const names = new Set(properties.map(({ name }) => name));
	return [
		...Object.values(issues?.parameters ?? {}).flat(),
		...Object.keys(node.parameters)
			.filter((name) => !names.has(name))
			.map((name) => `has no parameter "${name}"`),
	].map((complaint) => `${node.name}: ${complaint}`);
}

describe('an import of the shipped workflows', () => {
	it.each(folders)('%s: each node is known to this n8n, with valid parameters', async (folder) => {
		for (const file of await readWorkflowFiles(folder)) {
			const { nodes } = await importWorkflow(file);
			expect([file.name, nodes.length]).toEqual([file.name, file.nodes.length]);
			expect([file.name, nodes.flatMap(complaints)]).toEqual([file.name, []]);
		}
	});

	it('would find a parameter that is wrong', () => {
		const [node] = designs.flatMap(({ parts }) => parts).filter(({ name }) => name === 'Wait');
		const wrong = { ...node, parameters: { ...node?.parameters, resume: 'never', amonut: 3 } };
		expect(complaints({ id: 'x', position: [0, 0], ...wrong } as INode)).not.toEqual([]);
	});
});

describe('the pair for a built-in SMS node', () => {
	it('keeps an inbound text, makes the task, and refuses without the secret', async () => {
		const files = await readWorkflowFiles('builtin');
		const file = files.find(({ name }) => name.startsWith('Vonage: inbound'));
		const log = (await readWorkflowFiles('shared'))[0];
		if (!file || !log?.id) throw new Error('a workflow is missing');
		const config = { webhookSecret: 'a-secret-of-the-test' };
		const logId = await putWorkflow(stack.session, fitWorkflow(log, stack.credentials, {}), {});
		const ids = new Map([[log.id, logId]]);
		const fitted = fitWorkflow(file, stack.credentials, config, ids);
		const id = await putWorkflow(stack.session, fitted, config);
		const post = (secret: string) =>
			fetch(`${stack.n8n.url}/webhook/vonage-inbound?secret=${secret}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({
					msisdn: '15550100801',
					to: '15550100100',
					messageId: 'vonage-message-1',
					text: 'Task call me back tomorrow',
				}),
			});
		expect((await post('wrong')).status).toBe(401);
		expect((await post('')).status).toBe(401);
		expect([...stack.sandbox.store.contacts.values()]).toEqual([]);

		expect((await post(config.webhookSecret)).status).toBe(200);
		expect((await post(config.webhookSecret)).status).toBe(200);
		const ended = await waitFor(
			async () => {
				const all = await listExecutions(stack.session, id);
				return all.length === 4 && all.every(({ status }) => status === 'success');
			},
			{ timeoutMs: 30_000 },
		);
		if (!ended) {
			const [last] = await listExecutions(stack.session, id);
			const { data } = await finishedExecution(stack.session, last?.id ?? '');
			throw new Error(data.resultData.error?.message ?? 'the runs did not end');
		}
		const [contact] = [...stack.sandbox.store.contacts.values()];
		expect(contact).toMatchObject({ phone: '+15550100801', tags: ['texted-us'] });
		expect(stack.sandbox.store.notesOf.get(contact?.id ?? '')).toHaveLength(1);
		expect(stack.sandbox.store.tasksOf.get(contact?.id ?? '')).toMatchObject([
			{ title: 'call me back', completed: false },
		]);
	});
});
