import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { fixtures } from '../../sandbox/index.cts';
import { rl } from '../support/account.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { runOperation, tryOperation } from '../support/n8nOperation.cts';

jest.setTimeout(300_000);

let stack: Stack;
let contactId: string;

beforeAll(async () => {
	stack = await startStack();
});
beforeEach(() => {
	stack.sandbox.reset({ keepTokens: true });
	contactId = stack.sandbox.contacts.create(fixtures.LOCATION_ID, { firstName: 'Ada' }).id;
});
afterAll(() => stack?.close());

const read = async (...texts: string[]) =>
	await runOperation(stack, {
		resource: 'contact',
		operation: 'readText',
		parameters: { text: '={{ $json.message }}' },
		items: texts.map((message) => ({ message })),
	});
const task = (operation: string, parameters: INodeParameters, items?: IDataObject[]) => ({
	resource: 'task',
	operation,
	parameters: { contactId: rl(contactId), ...parameters },
	items,
});
const named = rl('={{ $json.taskNumber ?? $json.taskId }}', 'number');

it('texts make tasks, list them, and complete them by number and by ID', async () => {
	const made = await read('TASK call Bob by 2027-03-06', 'TASK send offer by 2027-03-05 at 9:30');
	const fields = { title: '={{ $json.title }}', dueDate: '={{ $json.dueDate }}' };
	const [, offer] = await runOperation(stack, task('create', fields, made));

	const asText = { filters: { completed: 'no' }, options: { output: 'text' } };
	const shown = async () => (await runOperation(stack, task('getAll', asText)))[0];
	expect(await shown()).toMatchObject({
		count: 2,
		text: '1. send offer (2027-03-05)\n2. call Bob (2027-03-06)',
	});

	const done = await runOperation(stack, task('complete', { taskId: named }, await read('DONE 2')));
	expect(done).toMatchObject([{ title: 'call Bob', completed: true }]);
	expect(await shown()).toMatchObject({ text: '1. send offer (2027-03-05)' });

	const byId = await read(`done ${String(offer?.id)}`);
	await runOperation(stack, task('complete', { taskId: named }, byId));
	expect(await shown()).toMatchObject({ count: 0, text: '' });
});

it('a number that does not exist goes to the error output, and says how many there are', async () => {
	const texts = await read('DONE 3', 'DONE');
	const { errorItems, error } = await tryOperation(stack, {
		...task('complete', { taskId: named }, texts),
		onError: 'continueErrorOutput',
	});
	expect(error).toBeUndefined();
	expect(errorItems.map(({ json }) => json.error)).toMatchObject([
		{ message: 'There is no open task number 3: the contact has no open tasks [item 0]' },
		{ message: "The field 'Task' is empty [item 1]" },
	]);
});
