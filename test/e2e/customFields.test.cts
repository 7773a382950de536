import type { Locator, Page } from 'playwright-core';
import { fixtures } from '../../sandbox/index.cts';
import { createWorkflow, readWorkflow } from '../../harness/n8n/workflows.cts';
import { screenshot, TestBrowser } from '../../harness/stacks/browser.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { operationWorkflow } from '../support/n8nOperation.cts';

jest.setTimeout(120_000);

const { CUSTOM_FIELDS, TEXT_BOXES } = fixtures;

let stack: Stack;
let browser: TestBrowser;
beforeAll(async () => {
	stack = await startStack();
	browser = await TestBrowser.start();
});
afterAll(async () => {
	await browser?.close();
	await stack?.close();
});

/** n8n marks its elements with `data-test-id`. */
const part = (page: Page, id: string): Locator => page.locator(`[data-test-id="${id}"]`);

async function openNode(workflowId: string): Promise<Page> {
	const page = await browser.openEditor(stack, `/workflow/${workflowId}`);
	await part(page, 'canvas-node').filter({ hasText: 'HighLevel Contacts' }).dblclick();
	await part(page, 'resource-mapper-container').waitFor();
	await page.setViewportSize({ width: 1440, height: 1600 });
	return page;
}

async function addField(page: Page, label: string): Promise<void> {
	await part(page, 'add-fields-select').click();
	await page.getByText(label, { exact: true }).last().click();
}

const input = (page: Page, id: string) => part(page, `parameter-input-${id}`);

describe('custom fields in the editor', () => {
	let workflowId: string;
	beforeAll(async () => {
		const run = { resource: 'contact', operation: 'create', parameters: { firstName: 'Ada' } };
		({ id: workflowId } = await createWorkflow(stack.session, operationWorkflow(stack, run)));
	});

	it('are added by name, filled in by type, saved, and sent', async () => {
		// The editor is what is tried here; a new contact's list of texts is ignored otherwise.
		stack.sandbox.settings.customFields.textListKeys = 'definition';
		const page = await openNode(workflowId);
		for (const label of [
			'Favourite colour',
			'Party size',
			'Interests (Yoga, Pilates, Dance)',
			'Membership',
			'Delivery (JSON with Street, Note)',
		]) {
			await addField(page, label);
		}
		await input(page, CUSTOM_FIELDS.text).locator('input').fill('blue');
		await input(page, CUSTOM_FIELDS.numerical).locator('input').fill('4');
		await input(page, CUSTOM_FIELDS.checkbox).locator('input').fill('yoga, Dance');
		await input(page, CUSTOM_FIELDS.singleOption).click();
		await page.getByText('Plus', { exact: true }).last().click();
		await input(page, CUSTOM_FIELDS.textBoxList)
			.locator('.cm-content')
			.fill('{"Street": "Main St"}');
		await screenshot(page, 'custom-fields-mapper');
		await part(page, 'node-execute-button').click();
		await page.getByText('customFieldsByName').first().waitFor();
		await screenshot(page, 'custom-fields-output');
		await page.keyboard.press('Escape');
		const saved = page.waitForResponse(
			(reply) =>
				reply.url().includes(`/workflows/${workflowId}`) && reply.request().method() === 'PATCH',
		);
		await page.keyboard.press('Control+s');
		await saved;
		const [contact] = [...stack.sandbox.store.contacts.values()];
		expect(contact?.customFields).toEqual({
			[CUSTOM_FIELDS.text]: 'blue',
			[CUSTOM_FIELDS.numerical]: 4,
			[CUSTOM_FIELDS.checkbox]: ['Yoga', 'Dance'],
			[CUSTOM_FIELDS.singleOption]: 'Plus',
			[CUSTOM_FIELDS.textBoxList]: { [TEXT_BOXES.street]: 'Main St' },
		});
		await page.close();
	});

	it('are saved with the workflow', async () => {
		const { nodes } = await readWorkflow(stack.session, workflowId);
		const { customFields } = nodes.find(({ id }) => id === 'tested')?.parameters ?? {};
		expect(customFields).toMatchObject({
			mappingMode: 'defineBelow',
			value: { [CUSTOM_FIELDS.text]: 'blue', [CUSTOM_FIELDS.checkbox]: 'yoga, Dance' },
		});
	});
});
