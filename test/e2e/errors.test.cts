import { fixtures } from '../../sandbox/index.cts';
import { createWorkflow } from '../../harness/n8n/workflows.cts';
import { rl } from '../support/account.cts';
import { screenshot, TestBrowser } from '../../harness/stacks/browser.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { operationWorkflow, tryOperation, type OperationRun } from '../support/n8nOperation.cts';

jest.setTimeout(120_000);

let stack: Stack;
beforeAll(async () => {
	stack = await startStack();
});
beforeEach(() => stack.sandbox.reset({ keepTokens: true }));
afterAll(() => stack?.close());

const newContact = (firstName: string) =>
	stack.sandbox.contacts.create(fixtures.LOCATION_ID, { firstName }).id;

const emptyTitle = (): OperationRun => ({
	resource: 'task',
	operation: 'create',
	parameters: { contactId: rl(newContact('Ada')), title: ' ', dueDate: '2027-03-05T09:00:00Z' },
});

describe('errors in the real n8n', () => {
	it('bad input is named with its item before a request is sent', async () => {
		const run = emptyTitle();
		stack.sandbox.clearJournal();
		const { error, items } = await tryOperation(stack, run);
		expect(error?.message).toMatch(/Title.*\[item 0\]/);
		expect(items).toEqual([]);
		expect(stack.sandbox.journal).toEqual([]);
	});

	it('a contact that is not there: what happened, and the status', async () => {
		const { error } = await tryOperation(stack, {
			resource: 'contact',
			operation: 'get',
			parameters: { contactId: rl('doesNotExist12345678') },
		});
		expect(error?.message).toMatch(/did not find.*\[item 0\]/);
		expect(error?.httpCode).toBe('400');
	});

	it('Continue with the error output: the failed item goes there, the others on', async () => {
		const [ada, alan] = [newContact('Ada'), newContact('Alan')];
		const { items, errorItems, error } = await tryOperation(stack, {
			resource: 'contact',
			operation: 'get',
			parameters: { contactId: rl('={{ $json.who }}') },
			items: [{ who: ada }, { who: 'doesNotExist12345678' }, { who: alan }],
			onError: 'continueErrorOutput',
		});
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.firstName)).toEqual(['Ada', 'Alan']);
		expect(errorItems).toHaveLength(1);
		expect(errorItems[0]?.pairedItem).toEqual({ item: 1 });
		expect(errorItems[0]?.json.error).toEqual({
			message: expect.stringMatching(/did not find.*\[item 1\]/),
			description: expect.stringMatching(/HTTP 40\d/),
			httpCode: expect.stringMatching(/^40\d$/),
		});
	});

	it('in the editor: the message stands in the open node', async () => {
		const { id } = await createWorkflow(stack.session, operationWorkflow(stack, emptyTitle()));
		const browser = await TestBrowser.start();
		try {
			const page = await browser.openEditor(stack, `/workflow/${id}`);
			await page.locator('[data-test-id="execute-workflow-button"]').click();
			await page.getByText('Problem in node').first().waitFor();
			await page
				.locator('[data-test-id="canvas-node"][data-node-name="HighLevel Contacts"]')
				.dblclick();
			const message = page.locator('[data-test-id="node-error-message"]');
			await message.waitFor();
			await screenshot(page, 'error-in-the-editor');
			expect(await message.innerText()).toContain('Title');
		} finally {
			await browser.close();
		}
	});
});
