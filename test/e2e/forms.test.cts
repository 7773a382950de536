import { rl } from '../support/account.cts';
import { screenshot, TestBrowser } from '../../harness/stacks/browser.cts';
import { createWorkflow } from '../../harness/n8n/workflows.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { operationWorkflow, type OperationRun } from '../support/n8nOperation.cts';

jest.setTimeout(180_000);

let stack: Stack;
let browser: TestBrowser;
beforeAll(async () => {
	stack = await startStack({ seed: 'demo' });
	browser = await TestBrowser.start();
});
afterAll(async () => {
	await browser?.close();
	await stack?.close();
});

async function openForm(run: OperationRun) {
	const { id } = await createWorkflow(stack.session, operationWorkflow(stack, run));
	const page = await browser.openEditor(stack, `/workflow/${id}`);
	await page
		.locator('[data-test-id="canvas-node"][data-node-name="HighLevel Contacts"]')
		.dblclick();
	await page.locator('[data-test-id="parameter-input-operation"]').waitFor();
	return page;
}

const FORMS: OperationRun[] = [
	{ resource: 'contact', operation: 'create' },
	{ resource: 'contact', operation: 'getAll' },
	{ resource: 'task', operation: 'create' },
	{ resource: 'note', operation: 'create' },
	{ resource: 'appointment', operation: 'getAll' },
	{ resource: 'tag', operation: 'add' },
];

describe('the form of', () => {
	it.each(FORMS.map((form) => [`${form.resource} ${form.operation}`, form] as const))(
		'%s shows what it needs',
		async (name, form) => {
			const page = await openForm(form);
			await page.getByPlaceholder('Add option').waitFor();
			await screenshot(page, `form-${name.replace(' ', '-')}`);
			await page.close();
		},
	);

	it("the mapper offers the account's custom fields by name", async () => {
		const page = await openForm({
			resource: 'contact',
			operation: 'create',
			parameters: { firstName: 'Mapped' },
		});
		await page.getByText('Add custom field to send').first().click();
		await page.getByText('Favourite colour').first().waitFor();
		await screenshot(page, 'form-custom-fields');
		await page.close();
	});

	it('the contact picker lists contacts by name', async () => {
		const page = await openForm({
			resource: 'contact',
			operation: 'get',
			parameters: { contactId: rl('', 'list') },
		});
		await page.locator('[data-test-id="resource-locator-contactId"] input').last().click();
		await page.getByText('Ada Lovelace').first().waitFor();
		await screenshot(page, 'form-contact-picker');
		await page.close();
	});
});
