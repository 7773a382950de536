import { TestClock } from '../../../harness/clock.cts';
import { Bench, LOCATION } from './support.cts';

describe('upserting contacts', () => {
	const clock = new TestClock();
	const bench = Bench.use({ clock, settings: { rateLimit: { enabled: false } } });

	const upsert = (body: object) =>
		bench.post('/contacts/upsert', { locationId: LOCATION, ...body });

	it('says whether it created, and replaces tags of the one it found', async () => {
		const first = await upsert({ email: 'a@example.com', tags: ['one'], source: 'web' });
		expect(first.status).toBe(200);
		expect(first.body.new).toBe(true);
		const second = await upsert({ email: 'A@example.com', tags: ['two'], gender: 'x' });
		expect(second.body).toMatchObject({
			new: false,
			contact: { id: first.body.contact.id, tags: ['two'], source: 'web' },
		});
		bench.sandbox.settings.upsertCreatedStatus = 201;
		expect((await upsert({ email: 'b@example.com' })).status).toBe(201);
	});

	it('answers the small form of a creation when it has made one, else the whole contact', async () => {
		const keys = (body: object) => Object.keys(body).sort();
		const made = (await upsert({ email: 'a@example.com', firstName: 'Ada' })).body;
		const created = await bench.contact({ email: 'b@example.com', firstName: 'Ada' });
		expect(keys(made.contact)).toEqual(keys(created));
		const matched = (await upsert({ email: 'a@example.com' })).body;
		expect(matched).toMatchObject({ new: false, succeded: true, succeeded: true });
		const read = (await bench.get(`/contacts/${made.contact.id}`)).body.contact;
		expect(keys(matched.contact)).toEqual(expect.arrayContaining(keys(read)));
		expect(keys(created)).not.toEqual(expect.arrayContaining(keys(read)));
	});

	it('ignores the second identifier when the two belong to two contacts', async () => {
		const mail = await bench.contact({ email: 'mail@example.com' });
		const phone = await bench.contact({ phone: '+15550100003' });
		const both = { email: 'mail@example.com', phone: '+15550100003', lastName: 'New' };
		const first = await upsert(both);
		expect(first.body.contact).toMatchObject({ id: mail.id, lastName: 'New' });
		expect(first.body.contact).not.toHaveProperty('phone');
		bench.sandbox.settings.contacts.duplicateOrder = ['phone', 'email'];
		const second = await upsert(both);
		expect(second.body.contact).toMatchObject({ id: phone.id });
		expect(second.body.contact).not.toHaveProperty('email');
	});

	it('creates past a match only where the account allows duplicates', async () => {
		await bench.contact({ email: 'a@example.com' });
		const flag = { email: 'a@example.com', createNewIfDuplicateAllowed: true };
		expect((await upsert(flag)).body.new).toBe(false);
		bench.sandbox.settings.contacts.allowDuplicates = true;
		expect((await upsert(flag)).body.new).toBe(true);
	});

	it('makes a matching additional address the primary one and loses the former', async () => {
		const { id } = await bench.contact({ email: 'first@example.com' });
		const { contacts } = bench.sandbox;
		contacts.change(contacts.get(id, LOCATION), { additionalEmails: ['second@example.com'] });
		const { body } = await upsert({ email: 'second@example.com' });
		expect(body.contact).toMatchObject({ id, email: 'second@example.com', additionalEmails: [] });
	});
});
