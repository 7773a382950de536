import { fixtures } from '../../sandbox/index.cts';
import { rl } from '../support/account.cts';
import { fromAI, runAgent } from '../support/agentWorkflow.cts';
import { ChatModel, toolResults, type ChatRequest, type ChatTool } from '../support/chatModel.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';

jest.setTimeout(120_000);

let stack: Stack;
let model: ChatModel;
beforeAll(async () => {
	model = await ChatModel.start();
	stack = await startStack();
});
beforeEach(() => stack.sandbox.reset({ keepTokens: true }));
afterAll(async () => {
	await stack?.close();
	await model?.close();
});

const createContact = {
	resource: 'contact',
	operation: 'create',
	firstName: fromAI('firstName', 'First name'),
	lastName: fromAI('lastName', 'Last name'),
	email: fromAI('email', 'Email address'),
	additionalFields: {
		tags: fromAI('tags', 'Tags, separated by commas'),
		customFieldsJson: fromAI('customFields', 'Values by the names of the custom fields', 'json'),
	},
};
const createTask = {
	resource: 'task',
	operation: 'create',
	contactId: rl(fromAI('contactId', 'ID of the contact')),
	title: fromAI('title', 'What is to be done'),
	dueDate: fromAI('dueDate', 'When, in ISO 8601'),
};
const deleteContact = {
	resource: 'contact',
	operation: 'delete',
	contactId: rl(fromAI('contactId', 'ID of the contact')),
};
const replaceTags = {
	resource: 'tag',
	operation: 'set',
	contactId: rl(fromAI('contactId', 'ID of the contact')),
	otherTags: fromAI('tags', 'Tags, separated by commas'),
};
const tools = {
	'Create contact': createContact,
	'Create task': createTask,
	'Delete contact': deleteContact,
	'Replace tags': replaceTags,
};

const offered = ({ tools: list = [] }: ChatRequest): Record<string, ChatTool> =>
	Object.fromEntries(list.map(({ function: tool }) => [tool.name, tool]));

/** The first item in the latest result, out of whatever n8n puts around it. */
function latestItem(request: ChatRequest): Record<string, unknown> {
	const result = JSON.parse(toolResults(request).at(-1) ?? 'null') as unknown;
	return [result].flat()[0] as Record<string, unknown>;
}

const alan = {
	firstName: 'Alan',
	lastName: 'Turing',
	email: 'alan@example.com',
	tags: 'Call Back',
	customFields: { 'Favourite colour': 'green' },
};

describe('an AI agent in the real n8n', () => {
	it('creates a contact, and a task on it with the ID that came back', async () => {
		model.play(
			() => ({ call: 'Create_contact', with: alan }),
			(request) => ({
				call: 'Create_task',
				with: {
					contactId: latestItem(request).id,
					title: 'Call Alan back',
					dueDate: '2027-03-05T09:00:00Z',
				},
			}),
			() => ({ say: 'Alan is in the CRM, and the call is planned.' }),
		);
		const { answer, execution } = await runAgent(stack, model, tools);
		expect(execution.status).toBe('success');
		expect(answer).toBe('Alan is in the CRM, and the call is planned.');

		const [contact] = stack.sandbox.store.contacts.values();
		expect(contact).toMatchObject({
			firstName: 'Alan',
			lastName: 'Turing',
			email: 'alan@example.com',
			tags: ['call back'],
			customFields: { [fixtures.CUSTOM_FIELDS.text]: 'green' },
		});
		expect([...stack.sandbox.store.tasks.values()]).toMatchObject([
			{ contactId: contact?.id, title: 'Call Alan back', dueDate: Date.UTC(2027, 2, 5, 9) },
		]);
	});

	it('is told what each tool does, what it destroys, and what to fill in', async () => {
		model.play(() => ({ say: 'Nothing to do.' }));
		await runAgent(stack, model, tools);
		const [request] = model.requests;
		const shown = offered(request as ChatRequest);
		expect(Object.entries(shown).map(([name, { description }]) => [name, description])).toEqual(
			expect.arrayContaining([
				['Create_contact', 'Create a contact in HighLevel Contacts'],
				['Create_task', 'Create a task in HighLevel Contacts'],
				['Delete_contact', 'Delete a contact permanently in HighLevel Contacts'],
				['Replace_tags', 'Replace all tags of a contact in HighLevel Contacts'],
			]),
		);
		expect(shown.Create_task?.parameters.properties).toMatchObject({
			contactId: { type: 'string', description: 'ID of the contact' },
			title: { type: 'string', description: 'What is to be done' },
			dueDate: { type: 'string' },
		});
	});

	it('reads what went wrong, and can do better', async () => {
		model.play(
			() => ({ call: 'Create_task', with: { contactId: 'x/y', title: 'Call', dueDate: 'soon' } }),
			() => ({ call: 'Create_contact', with: alan }),
			() => ({ say: 'Done.' }),
		);
		const { answer } = await runAgent(stack, model, tools);
		expect(answer).toBe('Done.');
		expect(toolResults(model.requests[1] as ChatRequest)[0]).toMatch(/Contact|Due Date/);
		expect(stack.sandbox.store.contacts.size).toBe(1);
		expect(stack.sandbox.store.tasks.size).toBe(0);
	});
});
