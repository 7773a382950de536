import type { Sandbox } from '../../sandbox/index.cts';
import { seedContacts } from '../../sandbox/control/bulk.cts';
import { CUSTOM_FIELDS } from '../../sandbox/fixtures.cts';
import { resources } from '../../nodes/HighLevelContacts/actions';
import { describeResources } from '../../nodes/HighLevelContacts/actions/describe';
import { RUNS } from '../../makers/reference/record.cts';
import { SCENE_TIME, setScene } from '../../makers/reference/scene.cts';
import { TestClock } from '../../harness/clock.cts';
import { runNode, type RunSetting } from '../../harness/host.cts';
import { connectedSubAccount } from '../../harness/oauthCredential.cts';
import { startSandbox } from '../../harness/stacks/sandbox.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: new TestClock(SCENE_TIME) });
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const rl = (value: string) => ({ __rl: true, mode: 'id', value });
const run = (parameters: RunSetting['parameters'], more: Partial<RunSetting> = {}) =>
	runNode({
		baseUrl: sandbox.url,
		credentials: connectedSubAccount(sandbox),
		parameters: { ...parameters, options: { dryRun: true } },
		...more,
	});
const writes = () =>
	sandbox.journal.filter(({ method, route }) => method !== 'GET' && !route.includes('search'));

describe('a dry run', () => {
	it('shows what a create would send, with what had to be looked up, and sends nothing', async () => {
		const { output, error } = await run({
			resource: 'contact',
			operation: 'create',
			firstName: 'Ada',
			customFields: { mappingMode: 'defineBelow', value: { [CUSTOM_FIELDS.numerical]: '12' } },
		});
		expect(error).toBeUndefined();
		expect(output[0]?.json).toEqual({
			dryRun: true,
			method: 'POST',
			path: '/contacts/',
			query: {},
			body: {
				firstName: 'Ada',
				locationId: expect.any(String),
				customFields: [{ id: CUSTOM_FIELDS.numerical, field_value: 12 }],
			},
		});
		expect(writes()).toEqual([]);
		expect(sandbox.store.contacts.size).toBe(0);
	});

	it('shows each item of a bulk request, paired', async () => {
		const items = seedContacts(sandbox, { count: 3 }).ids.map((id) => ({ id }));
		const { output } = await run(
			{ resource: 'tag', operation: 'add', contactId: rl('={{ $json.id }}'), otherTags: 'x' },
			{ items },
		);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
		expect(output.every(({ json }) => json.dryRun === true)).toBe(true);
		expect(writes()).toEqual([]);
	});

	it.each([
		['true', true],
		['TRUE', true],
		[' yes ', true],
		[1, true],
		['1', true],
		['false', false],
		['no', false],
		[0, false],
	])('is what an expression says, also as %j', async (dryRun, isDry) => {
		const items = [{ dryRun }];
		const { output, error } = await runNode({
			baseUrl: sandbox.url,
			items: items,
			parameters: {
				resource: 'contact',
				operation: 'create',
				firstName: 'Ada',
				options: { dryRun: '={{ $json.dryRun }}' },
			},
		});
		expect([error, output[0]?.json.dryRun === true, sandbox.store.contacts.size]).toEqual([
			undefined,
			isDry,
			isDry ? 0 : 1,
		]);
	});

	it.each([[null], [''], ['maybe'], [2], [{}], [[true]]])(
		'is not guessed when an expression returns %j',
		async (dryRun) => {
			const { error } = await runNode({
				baseUrl: sandbox.url,
				items: [{ dryRun }] as never,
				parameters: {
					resource: 'contact',
					operation: 'create',
					firstName: 'Ada',
					options: { dryRun: '={{ $json.dryRun }}' },
				},
			});
			expect(error?.message).toContain("'Dry Run'");
			expect(sandbox.journal).toEqual([]);
		},
	);

	it('still refuses bad input', async () => {
		const { error } = await run({ resource: 'contact', operation: 'delete', contactId: rl('') });
		expect(error?.message).toContain("The field 'Contact' is empty");
	});

	it.each(
		resources.flatMap(({ option, operations }) =>
			operations.flatMap((one) => (one.touches ? [[option.value, one.option.value]] : [])),
		),
	)('of %s %s shows the request and sends none, also of several items', async (...names) => {
		const [resource = '', operation = ''] = names;
		const [example] = RUNS[resource]?.[operation]?.(setScene(sandbox)) ?? [];
		const writing = resource === 'custom' ? { method: 'POST' } : {};
		const parameters = { resource, operation, ...example?.parameters, ...writing };
		const { output, error } = await run(parameters, {
			items: [{}, {}],
			timezone: 'America/Chicago',
		});
		expect(error).toBeUndefined();
		const shown = { dryRun: true, method: expect.any(String), path: expect.stringMatching(/^\//) };
		const whole = { ...shown, query: {}, body: expect.any(Object) };
		expect(output.map(({ json }) => json)).toEqual([whole, whole]);
		expect(writes()).toEqual([]);
	});

	it('is offered by every operation that writes, and by no other', () => {
		const offering = describeResources(resources)
			.filter(
				({ name, options }) => name === 'options' && JSON.stringify(options).includes('dryRun'),
			)
			.map(({ displayOptions }) => String(displayOptions?.show?.operation));
		expect(offering).toContain('create');
		expect(offering).toContain('delete');
		expect(offering.filter((operation) => /^(get|lookup|search)/.test(operation))).toEqual([]);
	});
});
