import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/index.cts';
import { COMPANY_ID, LOCATION_ID, PRIVATE_TOKEN } from '../../sandbox/fixtures.cts';
import { runNode, type RunResult, type RunSetting } from '../../harness/host.cts';
import { startSandbox } from '../../harness/stacks/sandbox.cts';
import { validateRequest, type Json } from './openapi.cts';

/** A value of a resource locator. */
export const rl = (value: string, mode = 'id') => ({ __rl: true, mode, value });

/** A sandbox for a test file, empty before each test, and a node that runs against it. */
export class Account {
	sandbox!: Sandbox;

	/** Registers the hooks that start, empty and stop the sandbox. */
	static use(): Account {
		const account = new Account();
		beforeAll(async () => {
			account.sandbox = await startSandbox();
		});
		beforeEach(() => account.sandbox.reset());
		afterAll(async () => await account.sandbox.close());
		return account;
	}

	/** A new contact's id; written directly, so that the journal stays empty. */
	contact(firstName = 'Ada'): string {
		return this.sandbox.contacts.create(LOCATION_ID, { firstName }).id;
	}

	async run(
		resource: string,
		operation: string,
		parameters: INodeParameters = {},
		more: Partial<RunSetting> = {},
	): Promise<RunResult> {
		return await runNode({
			baseUrl: this.sandbox.url,
			parameters: { resource, operation, ...parameters },
			...more,
		});
	}

	/** Runs an operation that must succeed, and returns the JSON of its items. */
	async items(...args: Parameters<Account['run']>): Promise<Json[]> {
		const { output, error } = await this.run(...args);
		if (error) throw error;
		return output.map(({ json }) => json);
	}

	/** Takes all scopes but these away from the connection. */
	limitScopes(...scopes: string[]): void {
		this.sandbox.tokens.addPrivate(PRIVATE_TOKEN, {
			kind: 'private',
			authClass: 'Location',
			companyId: COMPANY_ID,
			locationId: LOCATION_ID,
			userId: '',
			scopes: new Set(scopes),
		});
	}

	/** Method and endpoint of every request so far. */
	get requests(): string[] {
		return this.sandbox.journal.map(({ method, route }) => `${method} ${route}`);
	}

	/** Body of the latest request. */
	get lastBody(): unknown {
		return this.sandbox.journal.at(-1)?.body;
	}

	/** What HighLevel's official contract finds wrong with the requests so far. */
	get contractProblems(): string[] {
		return contractProblems(this.sandbox.journal);
	}
}

/** What HighLevel's official contract finds wrong with requests. */
export function contractProblems(journal: Sandbox['journal']): string[] {
	return journal.flatMap(({ method, path, query, body }) =>
		validateRequest(method, path, query, body ?? undefined),
	);
}
