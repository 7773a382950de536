import type { Locator, Page } from 'playwright-core';
import { fixtures } from '../../sandbox/index.cts';
import { listCredentials } from '../../harness/n8n/credentials.cts';
import { screenshot, TestBrowser } from '../../harness/stacks/browser.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { runOperation } from '../support/n8nOperation.cts';

jest.setTimeout(120_000);

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

/** n8n marks its elements with `data-test-id`. */
const part = (page: Page, id: string): Locator => page.locator(`[data-test-id="${id}"]`);

async function openForm(type: string): Promise<Page> {
	const page = await browser.openEditor(stack, '/home/credentials/create');
	await part(page, 'new-credential-type-select').locator('input').fill(type);
	await part(page, 'new-credential-type-select-option').filter({ hasText: type }).click();
	await part(page, 'new-credential-type-button').click();
	return page;
}

async function fill(page: Page, values: Record<string, string>): Promise<void> {
	for (const [name, value] of Object.entries(values)) {
		await part(page, `parameter-input-${name}`).locator('input').fill(value);
	}
}

/** Makes the credential that was just saved the one that operations of this test use. */
async function useNewest(key: 'token' | 'oAuth2', type: string): Promise<void> {
	const known = new Set(Object.values(stack.credentials).map(({ id }) => id));
	const made = (await listCredentials(stack.session)).filter((one) => one.type === type);
	const [newest] = made.filter(({ id }) => !known.has(id));
	if (!newest) throw new Error(`No new credential of type ${type}`);
	stack.credentials[key] = newest;
}

async function firstNames(credential: 'token' | 'oAuth2'): Promise<unknown[]> {
	const items = await runOperation(stack, {
		resource: 'contact',
		operation: 'getAll',
		parameters: { returnAll: true },
		credential,
	});
	return items.map(({ firstName }) => firstName).sort();
}

describe('connecting by clicking', () => {
	it('OAuth2: form, consent page, connected', async () => {
		const page = await openForm('HighLevel Contacts OAuth2 API');
		await fill(page, {
			clientId: fixtures.SUB_ACCOUNT_APP.clientId,
			clientSecret: fixtures.SUB_ACCOUNT_APP.clientSecret,
			baseUrl: stack.sandbox.url,
		});
		await screenshot(page, 'connect-oauth2-form');
		const opened = page.waitForEvent('popup');
		await part(page, 'quick-connect-button').click();
		const consent = await opened;
		await consent.getByTestId('location').selectOption(`location:${fixtures.LOCATION_ID}`);
		expect(await consent.getByTestId('scopes').innerText()).toContain('contacts.write');
		await screenshot(consent, 'connect-oauth2-consent');
		const closed = consent.waitForEvent('close');
		await consent.getByTestId('allow').click();
		await closed;

		await page.getByText('Account connected').waitFor();
		await screenshot(page, 'connect-oauth2-connected');
		await page.close();

		await useNewest('oAuth2', 'highLevelContactsOAuth2Api');
		expect(await firstNames('oAuth2')).toEqual(['Ada', 'Alan', 'Grace', 'Katherine']);
	});

	it('OAuth2: denied by the person, and said so', async () => {
		const page = await openForm('HighLevel Contacts OAuth2 API');
		await fill(page, {
			clientId: fixtures.SUB_ACCOUNT_APP.clientId,
			clientSecret: fixtures.SUB_ACCOUNT_APP.clientSecret,
			baseUrl: stack.sandbox.url,
		});
		const opened = page.waitForEvent('popup');
		await part(page, 'quick-connect-button').click();
		const consent = await opened;
		await consent.getByTestId('deny').click();
		await consent.getByText('Failed to connect').waitFor();
		expect(await page.getByText('Account connected').isVisible()).toBe(false);
		await page.close();
	});

	it('private integration token: form, tested, works', async () => {
		const page = await openForm('HighLevel Contacts Private Integration Token API');
		await fill(page, {
			token: fixtures.PRIVATE_TOKEN,
			locationId: fixtures.LOCATION_ID,
			baseUrl: stack.sandbox.url,
		});
		await part(page, 'credential-save-button').click();
		await part(page, 'credentials-config-container-test-success').waitFor();
		await screenshot(page, 'connect-token-tested');
		await page.close();

		await useNewest('token', 'highLevelContactsTokenApi');
		expect(await firstNames('token')).toHaveLength(4);
	});

	it('private integration token: a wrong one is refused in the form', async () => {
		const page = await openForm('HighLevel Contacts Private Integration Token API');
		await fill(page, {
			token: 'pit-00000000-0000-4000-8000-00000000dead',
			locationId: fixtures.LOCATION_ID,
			baseUrl: stack.sandbox.url,
		});
		await part(page, 'credential-save-button').click();
		await page.getByText('Couldn’t connect with these settings').waitFor();
		await screenshot(page, 'connect-token-refused');
		await page.close();
	});
});
