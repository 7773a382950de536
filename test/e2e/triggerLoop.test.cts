import { setTimeout as sleep } from 'node:timers/promises';
import type { INode, INodeParameters } from 'n8n-workflow';
import { fixtures } from '../../sandbox/index.cts';
import type { Contact } from '../../sandbox/model/types.cts';
import { listExecutions, readExecution } from '../../harness/n8n/executions.cts';
import { activateWorkflow, createWorkflow } from '../../harness/n8n/workflows.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { rl } from '../support/account.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { nodeCredentials, packagePrefix } from '../support/n8nOperation.cts';
import { Receiver } from '../support/receiver.cts';
import { eventNode, watchingWorkflow, type Report } from '../support/triggerWorkflow.cts';

jest.setTimeout(180_000);

const POLL_SECONDS = 3;
/** So often the workflow without a guard has to start itself, to show that the others could. */
const ROUNDS = 3;

/** The same workflow with each way out of the loop; each has a contact of its own, by its source. */
const guards: Record<string, INodeParameters> = {
	none: { event: 'contactUpdated' },
	'Ignore Own Changes': { event: 'contactUpdated', options: { ignoreOwnChanges: true } },
	'an ignore tag': { event: 'contactUpdated', options: { ignoredTags: 'texted' } },
	'Contact Fields Changed': { event: 'contactFieldsChanged', watchedFields: ['phone'] },
};

let stack: Stack;
let receiver: Receiver<Report>;
const contacts: Record<string, Contact> = {};
const workflows: Record<string, string> = {};

beforeAll(async () => {
	stack = await startStack();
	receiver = await Receiver.start();
	for (const [guard, parameters] of Object.entries(guards)) {
		contacts[guard] = stack.sandbox.contacts.create(fixtures.LOCATION_ID, {
			firstName: 'Ada',
			source: guard,
			companyName: guard,
		});
		const workflow = await createWorkflow(
			stack.session,
			watchingWorkflow({
				name: `Writes back, guard: ${guard}`,
				parameters: { ...parameters, filters: { source: guard } },
				pollSeconds: POLL_SECONDS,
				credentials: nodeCredentials(stack),
				steps: [
					writing('note', 'create', { body: 'Texted' }),
					writing('tag', 'add', { tags: [], otherTags: 'texted' }),
					writing('contact', 'update', { updateFields: { city: '=Run {{ $execution.id }}' } }),
				],
				reportTo: receiver.url,
			}),
		);
		workflows[guard] = workflow.id;
		await activateWorkflow(stack.session, workflow.id);
	}
});
afterAll(async () => {
	await stack?.close();
	receiver?.close();
});

/** A node that writes to the contact that has started the workflow. */
function writing(resource: string, operation: string, more: INodeParameters): INode {
	return {
		id: resource,
		name: `Write ${resource}`,
		type: `${packagePrefix}highLevelContacts`,
		typeVersion: 1,
		position: [0, 0],
		parameters: {
			authentication: 'token',
			resource,
			operation,
			contactId: rl(`={{ $('${eventNode}').first().json.id }}`),
			...more,
		},
		credentials: nodeCredentials(stack),
	};
}

/** A person changes each contact in HighLevel. */
function edit(phone: string): void {
	const { sandbox } = stack;
	Object.values(contacts).forEach(({ id }, n) => {
		const contact = sandbox.contacts.get(id, fixtures.LOCATION_ID);
		sandbox.contacts.update(contact, { phone: `${phone}${n}` });
	});
}

/** How often each workflow has run. */
function runs(): Record<string, number> {
	const told = receiver.bodies.flatMap(({ changes }) => changes);
	const count = (guard: string) => told.filter((name) => name === guard).length;
	return Object.fromEntries(Object.keys(guards).map((guard) => [guard, count(guard)]));
}

/** All poll at the same seconds, so that the others have had as many chances to start themselves. */
async function untilLoopHasRun(times: number): Promise<void> {
	const goal = (runs().none ?? 0) + times;
	await waitFor(async () => (runs().none ?? 0) >= goal, { timeoutMs: 120_000 });
	await sleep(1.5 * POLL_SECONDS * 1000);
}

const written = (guard: string) => {
	const id = contacts[guard]?.id ?? '';
	const { store } = stack.sandbox;
	return { tags: store.contacts.get(id)?.tags, notes: store.notesOf.get(id)?.length ?? 0 };
};

describe('a workflow that writes a note, a tag and a field to the contact that has started it', () => {
	it('starts itself over and over without a guard, and runs once with each of the three', async () => {
		edit('+1555010020');
		await untilLoopHasRun(ROUNDS);
		const { none, ...guarded } = runs();
		console.log(`After one edit: ${none} runs without a guard,`, guarded);
		expect(none).toBeGreaterThanOrEqual(ROUNDS);
		expect(guarded).toEqual({
			'Ignore Own Changes': 1,
			'an ignore tag': 1,
			'Contact Fields Changed': 1,
		});
		for (const guard of Object.keys(guarded)) {
			expect(written(guard)).toEqual({ tags: ['texted'], notes: 1 });
		}
	});

	it("runs once again for the person's next edit; the tag keeps that contact out for good", async () => {
		edit('+1555010030');
		await untilLoopHasRun(ROUNDS);
		const { none, ...guarded } = runs();
		console.log(`After two edits: ${none} runs without a guard,`, guarded);
		expect(guarded).toEqual({
			'Ignore Own Changes': 2,
			'an ignore tag': 1,
			'Contact Fields Changed': 2,
		});
	});

	it('has not failed in any run', async () => {
		const errors: Array<string | undefined> = [];
		for (const id of Object.values(workflows)) {
			for (const run of await listExecutions(stack.session, id)) {
				if (run.status !== 'error') continue;
				const { data } = await readExecution(stack.session, run.id);
				errors.push(data.resultData.error?.message);
			}
		}
		expect(errors).toEqual([]);
	});
});
