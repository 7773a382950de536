import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';

import { REAL_BASE_URL, runNode } from '../../harness/host.cts';

/**
 * For a test file whose answers are written down: nothing leaves this machine, and each answer must have been asked
 * for. Registers the hooks.
 *
 * @returns where answers are added
 */
export function useAnswers(): () => nock.Scope {
	beforeAll(() => nock.disableNetConnect());
	afterAll(() => {
		nock.enableNetConnect();
		nock.restore();
	});
	afterEach(() => {
		const open = nock.pendingMocks();
		nock.cleanAll();
		expect(open).toEqual([]);
	});
	return () => nock(REAL_BASE_URL);
}

/** Runs an operation on contacts that must succeed, and returns the JSON of its items. */
export async function contactItems(operation: string, parameters: object): Promise<IDataObject[]> {
	const { output, error } = await runNode({
		parameters: { resource: 'contact', operation, ...parameters },
	});
	if (error) throw error;
	return output.map(({ json }) => json);
}
