import { fixtures } from '../../sandbox/index.cts';
import { agree } from '../../harness/demo/consent.cts';
import { connectOAuth2, putCredential } from '../../harness/n8n/credentials.cts';
import { searchList } from '../../harness/n8n/nodeTypes.cts';
import { createWorkflow } from '../../harness/n8n/workflows.cts';
import { rl } from '../support/account.cts';
import { screenshot, TestBrowser } from '../../harness/stacks/browser.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { nodeForm, operationWorkflow, runOperation } from '../support/n8nOperation.cts';

jest.setTimeout(120_000);

let stack: Stack;
beforeAll(async () => {
	stack = await startStack();
	const { id, name } = await putCredential(stack.session, {
		name: 'Our agency',
		type: 'highLevelContactsOAuth2Api',
		data: {
			clientId: fixtures.AGENCY_APP.clientId,
			clientSecret: fixtures.AGENCY_APP.clientSecret,
			connectTo: 'agency',
			baseUrl: stack.sandbox.url,
		},
	});
	const agency = `company:${fixtures.COMPANY_ID}`;
	await connectOAuth2(stack.session, id, async (url) => await agree(url, agency));
	stack.credentials.oAuth2 = { id, name };
});
afterAll(() => stack?.close());

const contact = { resource: 'contact', credential: 'oAuth2' } as const;

describe('an agency connection in the real n8n', () => {
	it('works in the sub-account that each item names', async () => {
		const accounts = [fixtures.LOCATION_ID, fixtures.OTHER_LOCATION_ID, fixtures.LOCATION_ID];
		const made = await runOperation(stack, {
			...contact,
			operation: 'create',
			parameters: {
				firstName: '=In {{ $json.account }}',
				options: { locationId: rl('={{ $json.account }}') },
			},
			items: accounts.map((account) => ({ account })),
		});
		expect(made.map(({ locationId }) => locationId)).toEqual(accounts);
		const exchanges = stack.sandbox.journal.filter(({ route }) => route === '/oauth/locationToken');
		expect(exchanges).toHaveLength(2);
	});

	it('lists its sub-accounts in the editor', async () => {
		const form = nodeForm(stack, {
			...contact,
			operation: 'get',
			parameters: { options: { locationId: rl('', 'list') } },
		});
		const { results } = await searchList(stack.session, form, {
			path: 'parameters.options.locationId',
			method: 'searchSubAccounts',
		});
		expect(results.map(({ value }) => value).sort()).toEqual(
			[fixtures.LOCATION_ID, fixtures.OTHER_LOCATION_ID].sort(),
		);
		const run = {
			...contact,
			operation: 'get',
			parameters: { contactId: rl('x'), options: { locationId: rl(fixtures.LOCATION_ID) } },
		};
		const { id } = await createWorkflow(stack.session, operationWorkflow(stack, run));
		const browser = await TestBrowser.start();
		try {
			const page = await browser.openEditor(stack, `/workflow/${id}`);
			await page
				.locator('[data-test-id="canvas-node"][data-node-name="HighLevel Contacts"]')
				.dblclick();
			await page.getByText('Sub-Account').first().waitFor();
			await screenshot(page, 'connect-agency');
		} finally {
			await browser.close();
		}
	});
});
