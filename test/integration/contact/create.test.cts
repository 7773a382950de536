import { CUSTOM_FIELDS, USERS } from '../../../sandbox/fixtures.cts';
import { rl } from '../../support/account.cts';
import { ContactAccount } from './contactAccount.cts';

const { account, created, run } = new ContactAccount();

describe('contact create', () => {
	it('writes every field and returns the contact without its envelope', async () => {
		const contact = await created({
			firstName: 'Ada',
			lastName: 'Lovelace',
			email: 'ada@example.com',
			phone: '+1 (212) 555-0101',
			additionalFields: {
				address1: '1 Main St',
				assignedTo: rl(USERS.owner),
				city: 'New York',
				country: rl('us'),
				dateOfBirth: '1990-09-25T00:00:00',
				source: 'test',
				tags: 'VIP, News',
				timezone: rl('America/New_York'),
				gender: 'female',
			},
			customFields: {
				mappingMode: 'defineBelow',
				value: {
					[CUSTOM_FIELDS.text]: 'hello',
					[CUSTOM_FIELDS.numerical]: 12,
					[CUSTOM_FIELDS.date]: '2026-05-01',
					[CUSTOM_FIELDS.largeText]: null,
				},
			},
		});
		expect(contact).toMatchObject({
			name: 'Ada Lovelace',
			phone: '+12125550101',
			tags: ['vip', 'news'],
			new: true,
		});
		const stored = account.sandbox.store.contacts.get(contact.id);
		expect(stored).toMatchObject({
			firstName: 'Ada',
			assignedTo: USERS.owner,
			country: 'US',
			source: 'test',
			timezone: 'America/New_York',
		});
		const sent = account.sandbox.journal.at(-1)?.body as { customFields: unknown[] };
		expect(sent.customFields).toEqual([
			{ id: CUSTOM_FIELDS.text, field_value: 'hello' },
			{ id: CUSTOM_FIELDS.numerical, field_value: 12 },
			{ id: CUSTOM_FIELDS.date, field_value: '2026-05-01' },
		]);
	});

	it('sends no empty strings', async () => {
		await created({ firstName: 'Bob', lastName: '', email: '', phone: '' });
		expect(account.sandbox.journal.at(-1)?.body).toEqual({
			firstName: 'Bob',
			locationId: expect.any(String),
		});
	});

	it('looks the custom fields up once for many items', async () => {
		const { output } = await run(
			'create',
			{
				firstName: '={{ $json.n }}',
				customFields: {
					mappingMode: 'defineBelow',
					value: { [CUSTOM_FIELDS.text]: '={{ $json.n }}' },
				},
			},
			{ items: [{ n: 'a' }, { n: 'b' }, { n: 'c' }] },
		);
		expect(output.map(({ json }) => json.firstName)).toEqual(['a', 'b', 'c']);
		expect(account.requests.filter((request) => request.includes('customFields'))).toHaveLength(1);
	});

	it('refuses an empty contact before a request is sent', async () => {
		const { error } = await run('create', { firstName: ' ' });
		expect(error?.message).toBe('There is nothing to create a contact from [item 0]');
		expect(account.sandbox.journal).toHaveLength(0);
	});

	describe('of one that exists', () => {
		let existing: { id: string };
		beforeEach(async () => {
			existing = await created({
				firstName: 'Ada',
				email: 'ada@example.com',
				additionalFields: { tags: 'old' },
			});
		});
		const again = (ifContactExists?: string) =>
			run('create', {
				firstName: 'Augusta',
				email: 'ADA@example.com',
				additionalFields: { tags: 'fresh', gender: 'female' },
				options: ifContactExists ? { ifContactExists } : {},
			});

		it('fails and names it', async () => {
			const { error } = await again();
			expect(error?.message).toContain(`already exists: Ada (ID ${existing.id}) [item 0]`);
			expect(error?.httpCode).toBe('400');
			expect(error?.description).toContain("'If Contact Exists'");
		});

		it('returns it untouched', async () => {
			const { output } = await again('return');
			expect(output[0]?.json).toMatchObject({ id: existing.id, firstName: 'Ada', new: false });
		});

		it('updates it and keeps its tags', async () => {
			const { output } = await again('update');
			expect(output[0]?.json).toMatchObject({
				id: existing.id,
				firstName: 'Augusta',
				tags: ['old', 'fresh'],
				new: false,
			});
			expect(account.sandbox.store.contacts.size).toBe(1);
		});
	});
});

describe('contact upsert', () => {
	it('says whether it created or updated', async () => {
		const parameters = { firstName: 'Ada', phone: '+12125550101' };
		const first = await run('upsert', parameters);
		const second = await run('upsert', { ...parameters, firstName: 'Augusta' });
		expect(first.output[0]?.json).toMatchObject({ firstName: 'Ada', new: true });
		expect(second.output[0]?.json).toMatchObject({
			id: first.output[0]?.json.id,
			firstName: 'Augusta',
			new: false,
		});
	});

	it('never overwrites with what is blank', async () => {
		const ada = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com' };
		const { id } = await created({ ...ada, phone: '+12125550101' });
		const blank = {
			firstName: '={{ $json.missing }}',
			lastName: '={{ null }}',
			email: '={{ "  " }}',
			phone: '+12125550101',
			additionalFields: { city: '={{ $json.missing }}', source: '', tagsToAdd: '={{ null }}' },
		};
		const { output } = await run('upsert', blank);
		expect(account.lastBody).toEqual({
			phone: '+12125550101',
			locationId: expect.any(String),
		});
		expect(output[0]?.json).toMatchObject({ ...ada, id, new: false, matchedBy: 'phone' });
	});

	it('demands an email or a phone', async () => {
		const { error } = await run('upsert', { firstName: 'Ada' });
		expect(error?.message).toContain("Both 'Email' and 'Phone' are empty");
		expect(account.sandbox.journal).toHaveLength(0);
	});

	it('keeps the tags unless told to replace them', async () => {
		const { id } = await created({ email: 'a@example.com', additionalFields: { tags: 'keep' } });
		await run('upsert', { email: 'a@example.com', firstName: 'A' });
		expect(account.sandbox.store.contacts.get(id)?.tags).toEqual(['keep']);
		await run('upsert', { email: 'a@example.com', additionalFields: { tags: 'Only' } });
		expect(account.sandbox.store.contacts.get(id)?.tags).toEqual(['only']);
	});
});
