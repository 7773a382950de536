import type { Sandbox } from '../../../sandbox/index.cts';
import { runNode } from '../../../harness/host.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

describe('answers that are odd but good', () => {
	const create = { resource: 'contact', operation: 'create', firstName: 'Ada' };

	it('may have raw control characters in their texts', async () => {
		sandbox.addFault({ kind: 'controlCharacters' });
		const { output, error } = await runNode({ baseUrl: sandbox.url, parameters: create });
		expect(error).toBeUndefined();
		expect(output[0]?.json.id).toEqual(expect.any(String));
	});

	it('may have 5 MB', async () => {
		sandbox.addFault({ kind: 'huge', bytes: 5_000_000 });
		const { error } = await runNode({ baseUrl: sandbox.url, parameters: create });
		expect(error).toBeUndefined();
	});
});
