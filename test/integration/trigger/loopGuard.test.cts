import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox/index.cts';
import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { rl } from '../../support/account.cts';
import { UNLIMITED } from '../../support/faultModes.cts';
import { runNode } from '../../../harness/host.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { People, Watcher } from './watcher.cts';

/** A workflow that writes to the contact that has started it, on a clock that runs. */

let sandbox: Sandbox;
let people: People;
beforeAll(async () => {
	sandbox = await startSandbox({ settings: { rateLimit: UNLIMITED } });
	people = new People({ sandbox });
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const ignoring = { options: { ignoreOwnChanges: true } };

async function watching(parameters: INodeParameters): Promise<Watcher> {
	const watcher = new Watcher(sandbox, parameters);
	expect(await watcher.poll()).toEqual([]);
	return watcher;
}

/** Writes with the Contacts node, as the workflow behind the trigger would. */
async function write(id: string, resource: string, operation: string, more: INodeParameters) {
	const parameters = { resource, operation, contactId: rl(id), ...more };
	const { error } = await runNode({ baseUrl: sandbox.url, parameters });
	if (error) throw error;
}

it('knows an upsert whose stored contact is dated later than the answer', async () => {
	const ada = people.add('Ada', { email: 'ada@example.com' });
	const watcher = await watching({ event: 'contactUpdated', ...ignoring });
	const parameters = {
		resource: 'contact',
		operation: 'upsert',
		email: ada.email,
		lastName: 'King',
	};
	const { output } = await runNode({ baseUrl: sandbox.url, parameters });
	const told = Date.parse(String(output[0]?.json.dateUpdated));
	sandbox.contacts.put({ ...sandbox.contacts.get(ada.id, LOCATION_ID), dateUpdated: told + 4 });
	expect(await watcher.told()).toEqual([]);
});

const WRITES: Array<[string, string, string, INodeParameters]> = [
	['a field', 'contact', 'update', { updateFields: { city: 'Paris' } }],
	['a tag', 'tag', 'add', { tags: [], otherTags: 'texted' }],
];

describe.each(WRITES)('writing back %s', (_, resource, operation, more) => {
	it.each(['contactUpdated', 'contactCreatedOrUpdated'])(
		'starts a workflow on %s again without the guard, and not with it',
		async (event) => {
			const { id } = people.add('Ada');
			const [open, guarded] = [await watching({ event }), await watching({ event, ...ignoring })];
			await write(id, resource, operation, more);
			expect(await open.told()).toEqual(['contactUpdated Ada']);
			expect(await guarded.told()).toEqual([]);
			expect(await guarded.told()).toEqual([]);
		},
	);
});

it('leaves what others change later alone', async () => {
	const ada = people.add('Ada');
	const watcher = await watching({ event: 'contactUpdated', ...ignoring });
	await write(ada.id, 'contact', 'update', { updateFields: { city: 'Paris' } });
	expect(await watcher.told()).toEqual([]);
	await new Promise((resolve) => setTimeout(resolve, 100));
	people.edit(ada, { city: 'London' });
	expect(await watcher.told()).toEqual(['contactUpdated Ada']);
});

it('holds when n8n has forgotten after a restart what it wrote', async () => {
	const ada = people.add('Ada');
	const watcher = await watching({ event: 'contactUpdated', ...ignoring });
	await write(ada.id, 'contact', 'update', { updateFields: { city: 'Paris' } });
	expect(await watcher.told()).toEqual([]);
	watcher.parameters = { event: 'contactUpdated' };
	expect(await watcher.told()).toEqual([]);
});

it('does not tell a tag that the workflow itself has added', async () => {
	const { id } = people.add('Ada');
	const watcher = await watching({ event: 'tagAdded', tag: 'texted', ...ignoring });
	await write(id, 'tag', 'add', { tags: [], otherTags: 'texted' });
	expect(await watcher.told()).toEqual([]);
	watcher.parameters = { event: 'tagAdded', tag: 'texted' };
	expect(await watcher.told()).toEqual([]);
});

it('a tag keeps contacts out', async () => {
	const options = { ignoredTags: 'No Robots' };
	const watcher = await watching({ event: 'contactCreatedOrUpdated', options });
	people.add('Ada');
	people.add('Bob', { tags: ['no robots'] });
	expect(await watcher.told()).toEqual(['contactCreated Ada']);
});
