import { fixtures } from '../../../sandbox/index.cts';
import { TestClock } from '../../../harness/clock.cts';
import { Bench, LOCATION, type Json } from './support.cts';

const { CUSTOM_FIELDS } = fixtures;

describe('contacts', () => {
	const clock = new TestClock();
	const bench = Bench.use({ clock, settings: { rateLimit: { enabled: false } } });

	it('creates with HighLevel’s small answer and reads back the full one', async () => {
		const made = await bench.post('/contacts/', {
			locationId: LOCATION,
			firstName: 'Ada',
			lastName: 'Lovelace',
			email: 'Ada@Example.com',
			phone: '(555) 010-0001',
			tags: ['VIP ', 'vip', 'New'],
			dateOfBirth: '12/31/1999',
			address1: '1 Main Street',
			timezone: 'Europe/London',
		});
		expect(made.status).toBe(201);
		expect(made.body.contact).toMatchObject({
			phone: '+15550100001',
			tags: ['vip', 'new'],
			emailLowerCase: 'ada@example.com',
			fullNameLowerCase: 'ada lovelace',
			dateOfBirth: '1999-12-31T00:00:00.000Z',
			deleted: false,
			dateAdded: new Date(clock.now()).toISOString(),
		});
		expect(made.body.contact).not.toHaveProperty('timezone');
		expect(made.body.traceId).toMatch(/^[0-9a-f-]{36}$/);

		const full = await bench.get(`/contacts/${made.body.contact.id}`);
		expect(full.body.contact).toMatchObject({ timezone: 'Europe/London' });
		const names = bench.sandbox.store.tags.values();
		expect([...names].map(({ name }) => name)).toEqual(expect.arrayContaining(['vip', 'new']));
	});

	it('refuses a duplicate and names the contact that stands in the way', async () => {
		const first = await bench.contact({ firstName: 'Ada', email: 'ada@example.com' });
		const again = await bench.post('/contacts/', {
			locationId: LOCATION,
			email: 'ADA@example.com',
		});
		expect(again.status).toBe(400);
		expect(again.body).toMatchObject({
			statusCode: 400,
			message: 'This location does not allow duplicated contacts.',
			meta: { contactId: first.id, contactName: 'Ada', matchingField: 'email' },
		});

		const other = await bench.contact({ phone: '+15550100009' });
		const update = await bench.put(`/contacts/${other.id}`, { email: 'ada@example.com' });
		expect(update.body.meta).toMatchObject({ contactId: first.id, matchingField: 'email' });

		bench.sandbox.settings.contacts.allowDuplicates = true;
		const third = await bench.post('/contacts/', {
			locationId: LOCATION,
			email: 'ada@example.com',
		});
		expect(third.status).toBe(201);
	});

	it('answers unknown and extra properties with one line each', async () => {
		const made = await bench.post('/contacts/', {
			locationId: LOCATION,
			additionalEmails: [],
			foo: 1,
			firstName: 5,
			customFields: [{ id: CUSTOM_FIELDS.text, value: 'x' }],
		});
		expect(made.status).toBe(422);
		expect(made.body.message).toEqual([
			'property additionalEmails should not exist',
			'property foo should not exist',
			'firstName must be a string',
			'customFields.0.property value should not exist',
		]);
		const { id } = await bench.contact();
		const update = await bench.put(`/contacts/${id}`, { locationId: LOCATION, gender: 'f' });
		expect(update.body.message).toEqual([
			'property locationId should not exist',
			'property gender should not exist',
		]);
		const missing = await bench.post('/contacts/', { firstName: 'Ada' });
		expect(missing.body.message).toEqual([
			'locationId must be a string',
			'locationId should not be empty',
		]);
		const query = await bench.get(`/contacts/${id}?locationId=${LOCATION}`);
		expect(query.body.message).toEqual(['property locationId should not exist']);
	});

	it('takes the documented country codes only, as written', async () => {
		const country = async (code: string) =>
			(await bench.post('/contacts/', { locationId: LOCATION, firstName: 'x', country: code }))
				.status;
		expect(await country('XK')).toBe(201);
		expect(await country('us')).toBe(422);
		expect(await country('Germany')).toBe(422);
	});

	it('replaces tags and merges custom fields on update, and null clears', async () => {
		const { id } = await bench.contact({
			lastName: 'Old',
			tags: ['a', 'b'],
			customFields: [{ id: CUSTOM_FIELDS.text, field_value: 'blue' }],
		});
		await clock.advance(1000);
		const { body } = await bench.put(`/contacts/${id}`, {
			lastName: null,
			tags: ['C'],
			customFields: [{ key: 'contact.party_size', fieldValue: '4' }],
		});
		expect(body.succeded).toBe(true);
		expect(body.contact).toMatchObject({ tags: ['c'] });
		expect(body.contact).not.toHaveProperty('lastName');
		expect(body.contact.customFields).toEqual([
			{ id: CUSTOM_FIELDS.text, value: 'blue' },
			{ id: CUSTOM_FIELDS.numerical, value: 4 },
		]);
		expect(Date.parse(body.contact.dateUpdated)).toBe(clock.now());
		expect(Date.parse(body.contact.dateAdded)).toBe(clock.now() - 1000);
	});

	it('refuses the whole update when it touches a permanent DND channel', async () => {
		const { id } = await bench.contact({ dndSettings: { SMS: { status: 'permanent' } } });
		const { status, body } = await bench.put(`/contacts/${id}`, {
			firstName: 'Changed',
			dndSettings: { Email: { status: 'active' }, SMS: { status: 'inactive' } },
		});
		expect(status).toBe(400);
		expect(body.message).toBe('Not authorized to update permanent dnd setting for SMS');
		expect((await bench.get(`/contacts/${id}`)).body.contact.firstName).toBe('Test');
	});

	it('soft-deletes, and then knows the id no more', async () => {
		const { id } = await bench.contact();
		expect((await bench.delete(`/contacts/${id}`)).body.succeded).toBe(true);
		for (const again of [
			await bench.get(`/contacts/${id}`),
			await bench.delete(`/contacts/${id}`),
		]) {
			expect(again.status).toBe(400);
			expect(again.body.message).toBe(`Contact not found for id:${id}`);
		}
		bench.sandbox.settings.unknownIdStatus = 404;
		expect((await bench.get(`/contacts/${id}`)).status).toBe(404);
		const bulk = await bench.post('/contacts/bulk/tags/update/add', {
			locationId: LOCATION,
			contacts: [id],
			tags: ['a'],
		});
		expect(bulk.body.responses[0].message).toBe('contact is deleted');
	});

	it('keeps a phone number that is none as it was sent', async () => {
		const { id } = await bench.contact({ phone: '+178612345678' });
		const { body } = await bench.get(`/contacts/${id}`);
		expect(body.contact.phone).toBe('+178612345678');
	});

	it('says nothing of Do Not Disturb until it was set once', async () => {
		const { id } = await bench.contact({ email: 'b@example.com' });
		const read = async () => (await bench.get(`/contacts/${id}`)).body.contact as Json;
		expect(await read()).not.toHaveProperty('dnd');
		expect(await read()).not.toHaveProperty('dndSettings');
		const change = await bench.put(`/contacts/${id}`, { dnd: false });
		for (const contact of [change.body.contact, await read()]) {
			expect(contact).toMatchObject({ dnd: false, dndSettings: {} });
		}
	});

	it('finds duplicates by e-mail or encoded phone only', async () => {
		const { id } = await bench.contact({ email: 'a@example.com', phone: '+15550100004' });
		const look = async (query: string) =>
			(await bench.get(`/contacts/search/duplicate?locationId=${LOCATION}&${query}`)).body.contact
				?.id;
		expect(await look('email=A%40example.com')).toBe(id);
		expect(await look('number=%2B15550100004')).toBe(id);
		expect(await look('number=+15550100004')).toBeUndefined();
		const none = `/contacts/search/duplicate?locationId=${LOCATION}&email=none%40example.com`;
		expect((await bench.get(none)).body).toEqual({ contact: null, traceId: expect.any(String) });
	});
});
