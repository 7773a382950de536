import { TestClock } from '../../harness/clock.cts';
import { runNode } from '../../harness/host.cts';
import { resources } from '../../nodes/HighLevelContacts/actions';
import type { Sandbox } from '../../sandbox/index.cts';
import { RUNS } from '../../makers/reference/record.cts';
import { SCENE_TIME, setScene } from '../../makers/reference/scene.cts';
import { rl } from '../support/account.cts';
import { startSandbox } from '../../harness/stacks/sandbox.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: new TestClock(SCENE_TIME) });
});
afterAll(async () => await sandbox.close());

const NOTHING = '={{ $json.nothing }}';

/** What an operation says of an option for which an expression found nothing, and which writes were sent. */
async function outcome(resource: string, operation: string, name: string, isLocator: boolean) {
	sandbox.reset();
	const run = RUNS[resource]?.[operation]?.(setScene(sandbox))[0];
	sandbox.clearJournal();
	const { error } = await runNode({
		baseUrl: sandbox.url,
		items: run?.items,
		parameters: {
			resource,
			operation,
			...run?.parameters,
			options: { [name]: isLocator ? rl(NOTHING) : NOTHING },
		},
	});
	const writes = sandbox.journal.filter(({ method }) => method !== 'GET');
	return [error?.message, ...writes.map(({ route }) => route)];
}

// An option that is hidden does not count, and in a collection only its fields can have expressions.
const added = resources.flatMap(({ option: resource, operations }) =>
	operations.flatMap(({ option: operation, options = [] }) =>
		options
			.filter(({ displayOptions, type }) => !displayOptions && type !== 'collection')
			.map((option) => ({ resource: resource.value, operation: operation.value, option })),
	),
);

describe('an option whose expression returns nothing', () => {
	it('is refused by name, in every operation, before anything is written', async () => {
		const outcomes = [];
		for (const { resource, operation, option } of added) {
			const isLocator = option.type === 'resourceLocator';
			outcomes.push(await outcome(resource, operation, option.name, isLocator));
		}
		expect(outcomes).toEqual(
			added.map(({ option }) => [`The field '${option.displayName}' is empty [item 0]`]),
		);
		expect(outcomes.length).toBeGreaterThan(30);
	});
});
