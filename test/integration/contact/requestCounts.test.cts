import type { Sandbox } from '../../../sandbox/index.cts';
import { seedContacts } from '../../../sandbox/control/bulk.cts';
import { CUSTOM_FIELDS } from '../../../sandbox/fixtures.cts';
import { runNode, type RunSetting } from '../../../harness/host.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const contactId = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
let ids: string[];
beforeEach(() => {
	sandbox.reset();
	Object.assign(sandbox.settings.rateLimit, { max: 100_000 });
});

function seed(count: number, template: Record<string, unknown> = {}): Array<{ id: string }> {
	ids = seedContacts(sandbox, { count, template: { firstName: 'P{n}', ...template } }).ids;
	return ids.map((id) => ({ id }));
}

async function run(parameters: RunSetting['parameters'], more: Partial<RunSetting> = {}) {
	return await runNode({ baseUrl: sandbox.url, parameters, ...more });
}

const requests = (match = '') =>
	sandbox.journal.filter(({ method, route }) => `${method} ${route}`.includes(match)).length;

describe('requests', () => {
	it('to get 10,000 contacts: 21 at the most', async () => {
		seed(10_000);
		const { output } = await run({ resource: 'contact', operation: 'getAll', returnAll: true });
		expect(new Set(output.map(({ json }) => json.id)).size).toBe(10_000);
		expect(requests()).toBeLessThanOrEqual(21);
	});

	it('to tag 1,000 contacts: 10', async () => {
		const items = seed(1000, { tags: ['old'] });
		const { output, error } = await run(
			{ resource: 'tag', operation: 'add', contactId, otherTags: 'New' },
			{ items },
		);
		expect(error).toBeUndefined();
		expect(requests()).toBe(10);
		expect(output.map(({ json }) => json.contactId)).toEqual(ids);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(ids.map((_, item) => ({ item })));
		expect(output.every(({ json }) => String(json.tags) === 'old,new')).toBe(true);
		expect(sandbox.store.contacts.get(ids[999] ?? '')?.tags).toEqual(['old', 'new']);
	});

	it('to tag 150 contacts with two sets of tags: 2, and the items stay in order', async () => {
		const items = seed(150).map(({ id }, n) => ({ id, tag: n % 2 ? 'odd' : 'even' }));
		const { output } = await run(
			{ resource: 'tag', operation: 'add', contactId, otherTags: '={{ $json.tag }}' },
			{ items },
		);
		expect(requests()).toBe(2);
		expect(output.map(({ json }) => String(json.tags))).toEqual(items.map(({ tag }) => tag));
	});

	it('to take tags off 100 contacts: 1, and those that fail have their own error', async () => {
		const items = seed(100, { tags: ['old', 'stay'] });
		items[3] = { id: 'nosuchcontact' };
		items[5] = { id: '' };
		const { output } = await run(
			{ resource: 'tag', operation: 'remove', contactId, otherTags: 'old' },
			{ items, continueOnFail: true },
		);
		expect(requests()).toBe(1);
		expect(output).toHaveLength(100);
		expect(output[0]?.json).toMatchObject({ contactId: ids[0], tags: ['stay'] });
		expect(output[3]).toMatchObject({
			json: { error: { message: 'HighLevel did not find this contact [item 3]', httpCode: '400' } },
			pairedItem: { item: 3 },
		});
		expect(output[5]?.json.error).toMatchObject({
			message: "The field 'Contact' is empty [item 5]",
		});
		expect(output.filter(({ json }) => json.error)).toHaveLength(2);
	});

	it('to name the failed contact of a bulk request without Continue On Fail', async () => {
		const items = seed(10);
		items[4] = { id: 'nosuchcontact' };
		const { error } = await run(
			{ resource: 'tag', operation: 'add', contactId, otherTags: 'x' },
			{ items },
		);
		expect(error?.message).toBe('HighLevel did not find this contact [item 4]');
		expect(error?.description).toContain('9 of 10 items were done');
	});

	it('for the custom fields of 50 items: 1', async () => {
		const { output } = await run(
			{
				resource: 'contact',
				operation: 'create',
				firstName: '=N{{ $json.n }}',
				customFields: { mappingMode: 'defineBelow', value: { [CUSTOM_FIELDS.text]: 'x' } },
			},
			{ items: Array.from({ length: 50 }, (_, n) => ({ n })) },
		);
		expect(output).toHaveLength(50);
		expect(requests('customFields')).toBe(1);
		expect(requests()).toBe(51);
	});

	describe('to update 300 contacts of which 270 are the same', () => {
		const update = (skipUnchanged: string) => {
			const items = seed(300, { city: 'Paris', tags: ['a'] }).map(({ id }, n) => ({
				id,
				city: n % 10 ? 'Paris' : 'Rome',
			}));
			return run(
				{
					resource: 'contact',
					operation: 'update',
					contactId,
					updateFields: { city: '={{ $json.city }}', tags: 'A' },
					options: { skipUnchanged },
				},
				{ items },
			);
		};

		it.each([
			['off', 300, 0],
			['contact', 30, 300],
			['search', 30, 3],
		])('with Skip Unchanged set to "%s": %i writes and %i reads', async (mode, writes, reads) => {
			const { output, error } = await update(mode);
			expect(error).toBeUndefined();
			expect(requests('PUT')).toBe(writes);
			expect(requests()).toBe(writes + reads);
			expect(output.map(({ json }) => json.id)).toEqual(ids);
			if (mode !== 'off') {
				expect(output.filter(({ json }) => json.updated)).toHaveLength(30);
			}
			const cities = [...sandbox.store.contacts.values()].map(({ city }) => city);
			expect(cities.filter((city) => city === 'Rome')).toHaveLength(30);
		});
	});
});
