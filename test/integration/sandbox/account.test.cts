import { fixtures } from '../../../sandbox/index.cts';
import { Bench, LOCATION } from './support.cts';

const { BUSINESSES, CUSTOM_FIELDS, COMPANY_ID, TAGS, TEXT_BOXES, USERS } = fixtures;

describe('the account around the contacts', () => {
	const bench = Bench.use({ settings: { rateLimit: { enabled: false } } });

	it('keeps the dictionary of tags', async () => {
		const path = `/locations/${LOCATION}/tags`;
		expect((await bench.get(path)).body.tags).toHaveLength(3);
		const made = await bench.post(path, { name: ' Gold ' });
		expect(made.status).toBe(201);
		expect(made.body.tag).toMatchObject({ name: 'gold', locationId: LOCATION });
		expect((await bench.post(path, { name: 'GOLD' })).body.message).toBe(
			'The tag name is already exist.',
		);
		const { id } = await bench.contact({ tags: ['vip', 'gold'] });
		const renamed = await bench.put(`${path}/${made.body.tag.id}`, { name: 'Silver' });
		expect(renamed.body.tag).toEqual({ ...made.body.tag, name: 'silver' });
		await bench.delete(`${path}/${TAGS.vip}`);
		expect((await bench.get(`${path}/${TAGS.vip}`)).status).toBe(400);
		expect((await bench.get(`/contacts/${id}`)).body.contact.tags).toEqual(['silver']);
	});

	it('keeps definitions of custom fields, by id or key', async () => {
		const path = `/locations/${LOCATION}/customFields`;
		expect((await bench.get(path)).body.customFields).toHaveLength(14);
		expect((await bench.get(`${path}?model=all`)).body.customFields).toHaveLength(15);
		const byKey = await bench.get(`${path}/contact.favourite_colour`);
		expect(byKey.body.customField.id).toBe(CUSTOM_FIELDS.text);
		const boxes = await bench.get(`${path}/${CUSTOM_FIELDS.textBoxList}`, { unchecked: true });
		expect(boxes.body.customField.picklistOptions[0]).toMatchObject({
			id: TEXT_BOXES.street,
			label: 'Street',
		});
		const made = await bench.post(path, { name: 'Shoe size', dataType: 'NUMERICAL' });
		expect(made.status).toBe(201);
		expect(made.body.customField.fieldKey).toBe('contact.shoe_size');
		const one = `${path}/${made.body.customField.id}`;
		expect((await bench.put(one, { name: 'Size', fieldKey: 'x' })).status).toBe(422);
		const renamed = await bench.put(one, { name: 'Size', dataType: 'TEXT' });
		expect(renamed.body.customField).toMatchObject({ name: 'Size', dataType: 'NUMERICAL' });
		expect((await bench.delete(one)).body.succeded).toBe(true);
		expect((await bench.get(one)).status).toBe(400);
	});

	it('lists users by location, by search and by id', async () => {
		expect((await bench.get(`/users/?locationId=${LOCATION}`)).body.users).toHaveLength(3);
		const found = await bench.get(`/users/search?companyId=${COMPANY_ID}&query=amir`);
		expect(found.body).toMatchObject({
			count: 1,
			users: [{ id: USERS.agent, name: 'Amir Agent' }],
		});
		expect((await bench.get(`/users/${USERS.owner}`)).body).toMatchObject({ firstName: 'Olivia' });
		expect((await bench.get('/users/unknown')).body.message).toBe('User with id unknown not found');
		expect((await bench.get('/users/search?companyId=other')).status).toBe(403);
	});

	it('keeps businesses under HighLevel’s misspelt key', async () => {
		expect((await bench.get(`/businesses/?locationId=${LOCATION}`)).body.businesses).toHaveLength(
			2,
		);
		expect((await bench.get(`/businesses/${BUSINESSES.bakery}`)).body.business.name).toBe(
			'Example Bakery',
		);
		const made = await bench.post('/businesses/', { locationId: LOCATION, name: 'New' });
		expect(made.status).toBe(201);
		const { id } = made.body.buiseness;
		expect(id).toMatch(/^[0-9a-f]{24}$/);
		expect((await bench.put(`/businesses/${id}`, { city: 'Bern' })).body.buiseness).toMatchObject({
			name: 'New',
			city: 'Bern',
		});
		expect((await bench.delete(`/businesses/${id}`)).body.success).toBe(true);
		expect((await bench.get(`/businesses/${id}`)).status).toBe(400);
	});

	it('lists campaigns, workflows, the location and its time zones', async () => {
		const { body } = await bench.get(`/campaigns/?locationId=${LOCATION}&status=published`);
		expect(body.campaigns).toHaveLength(1);
		expect((await bench.get(`/workflows/?locationId=${LOCATION}`)).body.workflows).toHaveLength(2);
		expect((await bench.get(`/locations/${LOCATION}`)).body.location).toMatchObject({
			companyId: COMPANY_ID,
			timezone: 'America/Chicago',
			settings: { allowDuplicateContact: false },
		});
		const agency = await bench.get('/locations/search?order=desc', {
			token: fixtures.AGENCY_PRIVATE_TOKEN,
		});
		expect(agency.body.locations).toHaveLength(2);
		expect((await bench.get('/locations/search')).body.locations).toHaveLength(1);
		expect((await bench.get(`/locations/${LOCATION}/timezones`)).body.timeZones).toContain(
			'Europe/Berlin',
		);
	});

	it('serves collection roots with and without the last slash, other paths only as written', async () => {
		expect((await bench.get(`/users?locationId=${LOCATION}`, { unchecked: true })).status).toBe(
			200,
		);
		expect(
			(await bench.get(`/users/search/?companyId=${COMPANY_ID}`, { unchecked: true })).status,
		).toBe(404);
	});

	it('takes a slash after any path when it is told to', async () => {
		bench.sandbox.settings.strictPaths = false;
		const search = `/users/search/?companyId=${COMPANY_ID}`;
		expect((await bench.get(search, { unchecked: true })).status).toBe(200);
		expect((await bench.get(`/users/?locationId=${LOCATION}`)).status).toBe(200);
	});
});
