import { randomUUID } from 'node:crypto';
import type { IDataObject, INode } from 'n8n-workflow';
import { CALENDARS, LOCATION_ID } from '../../sandbox/fixtures.cts';
import { bookAppointment, changeAppointment } from '../../sandbox/model/appointments.cts';
import { createNote } from '../../sandbox/model/notes.cts';
import { createTask, updateTask } from '../../sandbox/model/tasks.cts';
import { finishedExecution, listExecutions } from '../../harness/n8n/executions.cts';
import { activateWorkflow, createWorkflow, pollNow } from '../../harness/n8n/workflows.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';

/** The polling trigger's events of tasks, appointments and notes, in one workflow of the real n8n. */

jest.setTimeout(180_000);

const events = {
	taskCreated: {},
	taskCompleted: {},
	taskDueSoon: { leadTime: 2, leadUnit: 'hours' },
	appointmentBooked: {},
	appointmentChanged: { filters: { changedFields: ['startTime'] } },
	appointmentStartingSoon: { leadTime: 2, leadUnit: 'hours' },
	noteAdded: { ignoreNotesStartingWith: '[SMS]' },
};

const HOUR = 3_600_000;
const inHours = (hours: number) =>
	new Date(Date.now() + hours * HOUR).toISOString().replace(/\.\d+/, '');

let stack: Stack;
let workflowId: string;

beforeAll(async () => {
	stack = await startStack();
	const nodes = Object.entries(events).map(([event, parameters], n) =>
		trigger(event, n, parameters),
	);
	const workflow = { name: 'Events', nodes, connections: {} };
	({ id: workflowId } = await createWorkflow(stack.session, workflow));
});
afterAll(async () => await stack?.close());

function trigger(event: string, n: number, parameters: IDataObject): INode {
	const { token } = stack.credentials;
	return {
		id: randomUUID(),
		name: event,
		type: 'n8n-nodes-highlevel-contacts.highLevelContactsTrigger',
		typeVersion: 1,
		position: [0, n * 160],
		parameters: { authentication: 'token', event, addContact: 'sms', ...parameters },
		credentials: { highLevelContactsTokenApi: { id: token.id, name: token.name } },
	};
}

/** The items of all runs so far, by event. */
async function told(): Promise<Record<string, IDataObject[]>> {
	const items: Record<string, IDataObject[]> = {};
	for (const { id } of await listExecutions(stack.session, workflowId)) {
		const { data } = await finishedExecution(stack.session, id);
		for (const [name, runs] of Object.entries(data.resultData.runData)) {
			const rows = runs.flatMap((run) => run.data?.main?.[0] ?? []);
			items[name] = [...(items[name] ?? []), ...rows.map(({ json }) => json)];
		}
	}
	return items;
}

it('come once each, with the contact, and nothing that was there before', async () => {
	const { sandbox } = stack;
	const ada = sandbox.contacts.create(LOCATION_ID, { firstName: 'Ada', phone: '+15550100001' });
	const task = (title: string, hours: number) =>
		createTask(sandbox, ada, { title, dueDate: inHours(hours), completed: false });
	const book = (title: string, hours: number) =>
		bookAppointment(sandbox, LOCATION_ID, ada.id, {
			title,
			calendarId: CALENDARS.intro,
			startTime: inHours(hours),
			ignoreFreeSlotValidation: true,
		});
	const old = task('Old', 1);
	const intro = book('Old', 48);
	book('Old', 1);
	createNote(sandbox, ada, { body: 'Old' });
	await activateWorkflow(stack.session, workflowId);
	expect(await listExecutions(stack.session, workflowId)).toEqual([]);

	task('New', 1);
	updateTask(sandbox, old, { completed: true });
	book('New', 1);
	const times = { startTime: inHours(72), endTime: inHours(73) };
	changeAppointment(sandbox, intro, { ...times, ignoreFreeSlotValidation: true });
	createNote(sandbox, ada, { body: '[SMS] sent' });
	createNote(sandbox, ada, { body: 'New' });
	await pollNow(stack.session, workflowId);
	const count = Object.keys(events).length;
	await waitFor(
		async () => {
			const runs = await listExecutions(stack.session, workflowId);
			return runs.length >= count ? runs : undefined;
		},
		{ timeoutMs: 100_000 },
	);
	await pollNow(stack.session, workflowId);

	const items = await told();
	const contact = expect.objectContaining({ id: ada.id, mayBeTexted: true }) as unknown;
	const common = { contactId: ada.id, contact };
	expect(items).toEqual(
		Object.fromEntries(
			Object.keys(events).map((event) => [event, [expect.objectContaining({ event, ...common })]]),
		),
	);
	const titles = Object.fromEntries(
		Object.entries(items).map(([event, [item]]) => [event, item?.title ?? item?.body]),
	);
	expect(titles).toEqual({
		taskCreated: 'New',
		taskCompleted: 'Old',
		taskDueSoon: 'New',
		appointmentBooked: 'New',
		appointmentChanged: 'Old',
		appointmentStartingSoon: 'New',
		noteAdded: 'New',
	});
});
