import {
	BUSINESSES,
	CUSTOM_FIELDS,
	LOCATION_ID,
	OTHER_LOCATION_ID,
	TAGS,
} from '../../../sandbox/fixtures.cts';
import { seedContacts } from '../../../sandbox/control/bulk.cts';
import { Account, rl } from '../../support/account.cts';
import { connectedAgency } from '../../../harness/oauthCredential.cts';

const account = Account.use();
const contactId = rl('={{ $json.id }}');
const stored = (id = '') => account.sandbox.store.contacts.get(id);

/** Two contacts, each with a value of its own for an option. */
function two<Value>(values: [Value, Value]) {
	const { ids } = seedContacts(account.sandbox, { count: 2, template: { city: 'Paris' } });
	return ids.map((id, n) => ({ id, value: values[n] as never }));
}

const hasFailed = (output: Array<{ json: object }>) => output.map(({ json }) => 'error' in json);

describe('an option counts for its own item, also where items share requests', () => {
	it.each([
		['tag', 'add', { otherTags: 'vip' }],
		['tag', 'remove', { otherTags: 'vip' }],
		['contact', 'assignBusiness', { businessId: rl(BUSINESSES.garage) }],
		['contact', 'removeBusiness', {}],
	])('Dry Run of %s %s', async (resource, operation, parameters) => {
		const items = two<boolean>([false, true]);
		const rows = await account.items(
			resource,
			operation,
			{ ...parameters, contactId, options: { dryRun: '={{ $json.value }}' } },
			{ items },
		);
		expect(rows.map(({ dryRun }) => dryRun)).toEqual([undefined, true]);
		expect(account.requests).toHaveLength(1);
		expect(JSON.stringify(account.lastBody)).not.toContain(items[1]?.id);
	});

	it('Dry Run of an update that searches first', async () => {
		const items = two<boolean>([true, false]);
		await account.items(
			'contact',
			'update',
			{
				contactId,
				updateFields: { city: 'Rome' },
				options: { skipUnchanged: 'search', dryRun: '={{ $json.value }}' },
			},
			{ items },
		);
		expect(items.map(({ id }) => stored(id)?.city)).toEqual(['Paris', 'Rome']);
	});

	it('Max Retries', async () => {
		account.sandbox.addFault({ kind: 'status', status: 503, path: '/contacts/bulk/*', times: 1 });
		const { output } = await account.run(
			'tag',
			'add',
			{ contactId, otherTags: 'vip', options: { maxRetries: '={{ $json.value }}' } },
			{ items: two<number>([0, 5]), continueOnFail: true },
		);
		expect(hasFailed(output)).toEqual([true, false]);
	});

	it('Timeout', async () => {
		account.sandbox.addFault({
			kind: 'slow',
			path: '/contacts/bulk/*',
			delayMs: 1500,
			realDelay: true,
		});
		const { output } = await account.run(
			'tag',
			'add',
			{
				contactId,
				otherTags: 'vip',
				options: { maxRetries: 0, timeout: '={{ $json.value }}' },
			},
			{ items: two<number>([1, 30]), continueOnFail: true },
		);
		expect(hasFailed(output)).toEqual([true, false]);
	});

	it('Sub-Account', async () => {
		const places = [LOCATION_ID, OTHER_LOCATION_ID];
		const items = places.map((place) => ({
			id: account.sandbox.contacts.create(place, { firstName: 'Ada' }).id,
			place,
		}));
		await account.items(
			'tag',
			'add',
			{
				authentication: 'oAuth2',
				contactId,
				otherTags: 'vip',
				options: { locationId: rl('={{ $json.place }}') },
			},
			{ items, credentials: connectedAgency(account.sandbox) },
		);
		const bulk = account.sandbox.journal.filter(({ route }) => route.includes('/bulk/'));
		expect(bulk.map(({ location }) => location)).toEqual(places);
		expect(bulk.map(({ body }) => body)).toMatchObject(
			items.map(({ id, place }) => ({ contacts: [id], locationId: place })),
		);
	});

	it.each([
		['tags', { tags: [TAGS.vip] }, 'tag', 'set'],
		['customFields', {}, 'contact', 'update'],
	])('Max Retries of what is looked up once: %s', async (list, parameters, resource, operation) => {
		account.sandbox.addFault({ kind: 'status', status: 503, path: `*/${list}`, times: 1 });
		const { output } = await account.run(
			resource,
			operation,
			{
				...parameters,
				contactId,
				customFields: { mappingMode: 'defineBelow', value: { [CUSTOM_FIELDS.text]: 'x' } },
				options: { maxRetries: '={{ $json.value }}' },
			},
			{ items: two<number>([0, 5]), continueOnFail: true },
		);
		expect(hasFailed(output)).toEqual([true, false]);
	});

	it('Max Retries of the open tasks of a contact', async () => {
		const id = account.contact();
		await account.items('task', 'create', {
			contactId: rl(id),
			title: 'Call',
			dueDate: '2026-03-05',
		});
		account.sandbox.addFault({
			kind: 'status',
			status: 503,
			method: 'GET',
			path: '*/tasks',
			times: 1,
		});
		const { output } = await account.run(
			'task',
			'complete',
			{
				contactId: rl(id),
				taskId: rl('1', 'number'),
				options: { maxRetries: '={{ $json.value }}' },
			},
			{ items: [{ value: 0 }, { value: 5 }], continueOnFail: true },
		);
		expect(hasFailed(output)).toEqual([true, false]);
	});

	it('and those with the same ones still share', async () => {
		const { ids } = seedContacts(account.sandbox, { count: 30 });
		const items = ids.map((id, n) => ({ id, retries: n % 2 }));
		await account.items(
			'tag',
			'add',
			{ contactId, otherTags: 'vip', options: { maxRetries: '={{ $json.retries }}' } },
			{ items },
		);
		expect(account.requests).toHaveLength(2);
	});
});
