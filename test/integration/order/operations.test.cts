import { resources } from '../../../nodes/HighLevelContacts/actions';
import { describeResources } from '../../../nodes/HighLevelContacts/actions/describe';
import { seedContacts } from '../../../sandbox/control/bulk.cts';
import { RUNS } from '../../../makers/reference/record.cts';
import { SCENE_TIME, setScene } from '../../../makers/reference/scene.cts';
import type { Sandbox } from '../../../sandbox/index.cts';
import { TestClock } from '../../../harness/clock.cts';
import { runNode } from '../../../harness/host.cts';
import { connectedSubAccount } from '../../../harness/oauthCredential.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { traffic } from './traffic.cts';

jest.mock('../../../nodes/HighLevelContacts/transport/exchange', () => {
	const real = jest.requireActual<
		typeof import('../../../nodes/HighLevelContacts/transport/exchange')
	>('../../../nodes/HighLevelContacts/transport/exchange');
	return {
		...real,
		exchange: async (...given: Parameters<typeof real.exchange>) =>
			await jest
				.requireActual<typeof import('./traffic.cts')>('./traffic.cts')
				.traffic.exchange(real.exchange, ...given),
	};
});

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: new TestClock(SCENE_TIME) });
});
afterAll(async () => await sandbox.close());
beforeEach(() => {
	sandbox.reset();
	Object.assign(sandbox.settings.rateLimit, { max: 100_000 });
	traffic.clear();
});

/** Resource and operation of all that offer a dry run, and so write. */
const writing = describeResources(resources)
	.filter(({ name, options }) => name === 'options' && JSON.stringify(options).includes('dryRun'))
	.map(({ displayOptions }) => displayOptions?.show ?? {})
	.map(({ resource, operation }): [string, string] => [String(resource), String(operation)]);

describe('every operation that writes', () => {
	it.each(writing)('%s %s works on the same thing one row after the other', async (...names) => {
		const [resource, operation] = names;
		const [run] = RUNS[resource]?.[operation]?.(setScene(sandbox)) ?? [];
		const { output } = await runNode({
			baseUrl: sandbox.url,
			timezone: 'America/Chicago',
			credentials: connectedSubAccount(sandbox),
			items: Array.from({ length: 8 }, () => ({})),
			continueOnFail: true,
			parameters: { resource, operation, ...run?.parameters },
		});
		expect(output).toHaveLength(8);
		// A message has this field, too, and it is null.
		expect(output[0]?.json.error ?? undefined).toBeUndefined();
		expect(traffic.mostAtOnce).toBe(1);
	});

	it('is known by what it touches, and no other is', () => {
		const touching = resources.flatMap(({ option, operations }) =>
			operations.flatMap((one) => (one.touches ? [`${option.value} ${one.option.value}`] : [])),
		);
		expect(touching.sort()).toEqual(writing.map((names) => names.join(' ')).sort());
	});
});

describe('rows for other things', () => {
	const update = async (items: Array<{ id: string }>) =>
		await runNode({
			baseUrl: sandbox.url,
			items,
			parameters: {
				resource: 'contact',
				operation: 'update',
				contactId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
				updateFields: { city: 'Paris' },
			},
		});

	it('are worked on side by side', async () => {
		const { ids } = seedContacts(sandbox, { count: 80 });
		await update(ids.map((id) => ({ id })));
		expect(traffic.done).toHaveLength(80);
		expect(traffic.mostAtOnce).toBeGreaterThan(20);
	});

	it('do not wait for many of one contact', async () => {
		const { ids } = seedContacts(sandbox, { count: 21 });
		const [busy = '', ...others] = ids;
		await update([...Array.from({ length: 60 }, () => busy), ...others].map((id) => ({ id })));
		const isBusy = traffic.done.map(({ path }) => path.endsWith(busy));
		expect(isBusy).toHaveLength(80);
		// When the last of the others was done, most of the busy contact's rows were not.
		expect(isBusy.lastIndexOf(false)).toBeLessThan(50);
	});

	it.each(['email', 'phone', 'both'])('with their %s are worked on side by side', async (by) => {
		const items = Array.from({ length: 80 }, (_, n) => ({
			email: by === 'phone' ? '' : `p${n}@example.com`,
			phone: by === 'email' ? '' : `+1555010${String(1000 + n)}`,
		}));
		await runNode({
			baseUrl: sandbox.url,
			items,
			parameters: {
				resource: 'contact',
				operation: 'upsert',
				email: '={{ $json.email }}',
				phone: '={{ $json.phone }}',
			},
		});
		expect(traffic.done).toHaveLength(80);
		expect(traffic.mostAtOnce).toBeGreaterThan(20);
	});
});
