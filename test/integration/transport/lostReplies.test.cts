import type { Sandbox } from '../../../sandbox/index.cts';
import { FAULT_MODES, PATIENT, UNLIMITED } from '../../support/faultModes.cts';
import { runNode, type RunSetting } from '../../../harness/host.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const ITEMS = 60;
const items = Array.from({ length: ITEMS }, (_, n) => ({ n }));

const run = (parameters: RunSetting['parameters'], more: Partial<RunSetting> = {}) =>
	runNode({
		baseUrl: sandbox.url,
		parameters: { ...parameters, options: PATIENT },
		items,
		...more,
	});

describe.each([true, false])(
	'creating contacts where duplicates allowed is %s',
	(allowDuplicates) => {
		it.each(FAULT_MODES)('writes each once: %s', async (_, fault) => {
			sandbox.reset();
			Object.assign(sandbox.settings.rateLimit, UNLIMITED);
			sandbox.settings.contacts.allowDuplicates = allowDuplicates;
			sandbox.addFault({ ...fault, method: 'POST', path: '/contacts/', probability: 0.34 });
			const { output, error } = await run({
				resource: 'contact',
				operation: 'create',
				firstName: '=Person {{ $json.n }}',
				email: '=person{{ $json.n }}@example.com',
			});
			expect(error).toBeUndefined();
			const written = [...sandbox.store.contacts.values()].map(({ email }) => email).sort();
			expect(written).toEqual(items.map(({ n }) => `person${n}@example.com`).sort());
			expect(output.map(({ json }) => json.email)).toEqual(
				items.map(({ n }) => `person${n}@example.com`),
			);
			expect(output.every(({ json }) => json.new === true)).toBe(true);
		});
	},
);

describe('creating a contact', () => {
	it('without email and phone says that it cannot be known, and does not send it again', async () => {
		sandbox.reset();
		sandbox.addFault({
			kind: 'reset',
			phase: 'after',
			method: 'POST',
			path: '/contacts/',
			times: 1,
		});
		const { error } = await run(
			{ resource: 'contact', operation: 'create', firstName: 'Nobody' },
			{ items: [{}] },
		);
		expect(error?.message).toBe('It is not known whether HighLevel carried out this item [item 0]');
		expect(error?.description).toContain('Look in HighLevel whether it is there');
		expect(sandbox.store.contacts.size).toBe(1);
	});

	it('is not taken for somebody else with the same email where duplicates are allowed', async () => {
		sandbox.reset();
		sandbox.settings.contacts.allowDuplicates = true;
		const create = (firstName: string) =>
			run(
				{ resource: 'contact', operation: 'create', firstName, email: 'family@example.com' },
				{ items: [{}] },
			);
		await create('Ada');
		sandbox.addFault({
			kind: 'reset',
			phase: 'before',
			method: 'POST',
			path: '/contacts/',
			times: 1,
		});
		const { error } = await create('Bob');
		expect(error?.message).toContain('It is not known whether');
	});

	it('that another item has made is still a duplicate after a lost reply', async () => {
		sandbox.reset();
		const create = (firstName: string) =>
			run(
				{ resource: 'contact', operation: 'create', firstName, email: 'ada@example.com' },
				{ items: [{}] },
			);
		await create('Ada');
		sandbox.addFault({
			kind: 'reset',
			phase: 'before',
			method: 'POST',
			path: '/contacts/',
			times: 1,
		});
		const { error } = await create('Augusta');
		expect(error?.message).toContain('with this email already exists: Ada');
		expect(sandbox.store.contacts.size).toBe(1);
	});
});

describe('changing and deleting', () => {
	it.each(FAULT_MODES)('ends as it should: %s', async (_, fault) => {
		sandbox.reset();
		Object.assign(sandbox.settings.rateLimit, UNLIMITED);
		const { output: made } = await run({
			resource: 'contact',
			operation: 'upsert',
			email: '=person{{ $json.n }}@example.com',
		});
		const contactId = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
		const ids = made.map(({ json }) => ({ id: json.id as string }));
		for (const method of ['PUT', 'DELETE']) {
			sandbox.addFault({ ...fault, method, path: '/contacts/:contactId', probability: 0.34 });
		}
		const updated = await run(
			{ resource: 'contact', operation: 'update', contactId, updateFields: { city: 'Paris' } },
			{ items: ids },
		);
		expect(updated.error).toBeUndefined();
		expect(new Set([...sandbox.store.contacts.values()].map(({ city }) => city))).toEqual(
			new Set(['Paris']),
		);
		const deleted = await run(
			{ resource: 'contact', operation: 'delete', contactId },
			{ items: ids },
		);
		expect(deleted.error).toBeUndefined();
		expect(deleted.output.map(({ json }) => json)).toEqual(
			ids.map(({ id }) => ({ id, deleted: true })),
		);
	});
});
