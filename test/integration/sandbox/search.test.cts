import { TestClock } from '../../../harness/clock.cts';
import { fixtures } from '../../../sandbox/index.cts';
import { defaultSettings, type Settings } from '../../../sandbox/settings.cts';
import { Bench, LOCATION, type Json } from './support.cts';

describe('contact search', () => {
	const clock = new TestClock();
	const bench = Bench.use({ clock, settings: { rateLimit: { enabled: false } } });

	const seed = (body: object) =>
		bench.post('/_control/contacts/bulk', body, { unchecked: true, token: null });
	const ids = async (body: Json): Promise<string[]> =>
		(await bench.search(body)).body.contacts.map(({ id }: { id: string }) => id);

	it('needs a location and a page limit, within their bounds', async () => {
		const lines = async (body: object) =>
			(await bench.post('/contacts/search', body)).body.message as string[];
		expect(await lines({})).toEqual([
			'locationId must be a string',
			'locationId should not be empty',
			'pageLimit must be a number conforming to the specified constraints',
			'pageLimit must be an integer number',
			'pageLimit must not be less than 1',
			'pageLimit must not be greater than 500',
			'pageLimit should not be empty',
		]);
		const at = { locationId: LOCATION };
		expect((await lines({ ...at, pageLimit: 501 }))[0]).toContain('pageLimit');
		expect((await lines({ ...at, pageLimit: 500, page: 21 }))[0]).toContain('10000');
		expect((await lines({ ...at, pageLimit: 1, page: 1, searchAfter: [1, 'a'] }))[0]).toContain(
			'searchAfter',
		);
		expect(await lines({ ...at, pageLimit: 1, offset: 3 })).toEqual([
			'property offset should not exist',
		]);
		expect((await lines({ ...at, pageLimit: 1, query: 'x'.repeat(76) }))[0]).toContain('query');
	});

	it('answers rows of the index: other names, a cursor, null for what is not set', async () => {
		const made = await bench.contact({
			firstName: 'Ada',
			address1: '1 Main Street',
			timezone: 'Europe/London',
		});
		const { body } = await bench.search();
		expect(body.total).toBe(1);
		expect(body.contacts[0]).toMatchObject({
			id: made.id,
			firstName: 'Ada',
			address: '1 Main Street',
			searchAfter: [Date.parse(made.dateAdded as string), made.id],
		});
		expect(body.contacts[0]).toMatchObject({ timezone: 'Europe/London', city: null });
		expect(body.contacts[0]).not.toHaveProperty('address1');
	});

	it('has the newest first unless told otherwise, and their dates in the cursor', async () => {
		const made: Json[] = [];
		for (const firstName of ['Ada', 'Ben', 'Cy']) {
			made.push(await bench.contact({ firstName }));
			await clock.advance(1000);
		}
		await bench.put(`/contacts/${made[0]?.id}`, { lastName: 'Edited' });
		const { contacts } = (await bench.search()).body as { contacts: Json[] };
		expect(contacts.map(({ searchAfter }) => searchAfter)).toEqual(
			made.toReversed().map(({ id, dateAdded }) => [Date.parse(String(dateAdded)), id]),
		);
	});

	it('can answer as other accounts do', async () => {
		await bench.contact({ firstName: 'Ada', dateOfBirth: '1990-09-25', dnd: true });
		const row = async (change: Partial<Settings['search']>) => {
			Object.assign(bench.sandbox.settings.search, change);
			return (await bench.search()).body.contacts[0] as Json;
		};
		const midnight = Date.UTC(1990, 8, 25);
		expect(await row({})).toMatchObject({ dateOfBirth: midnight, dnd: true, dndSettings: {} });
		expect(await row({ birthDates: 'iso' })).toMatchObject({
			dateOfBirth: '1990-09-25T00:00:00.000Z',
		});
		expect(await row({ tellsDnd: false })).not.toHaveProperty('dndSettings');
		const early = await row({ rows: '2025', birthDates: 'epoch', tellsDnd: true });
		expect(early).toMatchObject({ firstNameLowerCase: 'ada', dateOfBirth: midnight, dnd: true });
		for (const key of ['firstName', 'contactName', 'dndSettings', 'timezone']) {
			expect(early).not.toHaveProperty(key);
		}
	});

	it('has the linked business’s name in businessName, and finds by it', async () => {
		const { id } = await bench.contact({ firstName: 'Ada', companyName: 'Her own name for it' });
		await bench.post('/contacts/bulk/business', {
			locationId: LOCATION,
			ids: [id],
			businessId: fixtures.BUSINESSES.bakery,
		});
		const find = async (value: string) =>
			(await bench.search({ filters: [{ field: 'businessName', operator: 'eq', value }] })).body;
		expect((await find('Example Bakery')).contacts).toMatchObject([
			{ id, businessName: 'Example Bakery', companyName: 'Her own name for it' },
		]);
		expect((await find('Her own name for it')).total).toBe(0);
	});

	it('pages through equal timestamps without loss or repeat, while contacts are edited', async () => {
		const { body } = await seed({ count: 250 });
		const sort = [{ field: 'dateUpdated', direction: 'asc' }];
		const seen: string[] = [];
		let searchAfter: unknown;
		for (;;) {
			const page = await bench.search({
				sort,
				pageLimit: 60,
				...(searchAfter !== undefined && { searchAfter }),
			});
			const rows = page.body.contacts;
			if (rows.length === 0) break;
			seen.push(...rows.map(({ id }: { id: string }) => id));
			searchAfter = rows.at(-1).searchAfter;
			if (seen.length === 60) {
				await clock.advance(1000);
				// One that was read already moves to the end and is seen again, as in a real index.
				await bench.put(`/contacts/${seen[0]}`, { lastName: 'Edited' });
			}
		}
		expect(seen).toHaveLength(251);
		expect(new Set(seen)).toEqual(new Set(body.ids));
		expect(seen.at(-1)).toBe(seen[0]);
	});

	it('sorts by two fields with missing values last in both directions', async () => {
		const a = await bench.contact({ firstName: 'Ann', email: 'z@example.com' });
		const b = await bench.contact({ firstName: 'Ann', email: 'b@example.com' });
		const c = await bench.contact({ firstName: 'Bob' });
		const by = (direction: string) => [
			{ field: 'firstNameLowerCase', direction: 'asc' },
			{ field: 'email', direction },
		];
		expect(await ids({ sort: by('asc') })).toEqual([b.id, a.id, c.id]);
		expect(await ids({ sort: by('desc') })).toEqual([a.id, b.id, c.id]);
		expect(await ids({ sort: [{ field: 'email', direction: 'desc' }] })).toEqual([
			a.id,
			b.id,
			c.id,
		]);
		const { body } = await bench.search({ sort: [{ field: 'city', direction: 'asc' }] });
		expect(body.message).toEqual(['sort is not supported for field city']);
	});

	it('sees writes only after the index delay, also with a delay of one contact', async () => {
		bench.sandbox.settings.search.indexDelayMs = 5000;
		const first = await bench.contact({ firstName: 'First' });
		const second = await bench.contact({ firstName: 'Second' });
		expect(await ids({})).toEqual([]);
		await bench.put(
			`/_control/contacts/${second.id}/index-delay`,
			{ delayMs: 90_000 },
			{ unchecked: true },
		);
		await clock.advance(5000);
		expect(await ids({})).toEqual([first.id]);
		await bench.put(`/contacts/${first.id}`, { firstName: 'Renamed' });
		expect((await bench.search()).body.contacts[0].firstName).toBe('First');
		await clock.advance(5000);
		expect((await bench.search()).body.contacts[0].firstName).toBe('Renamed');
		await clock.advance(80_000);
		expect(await ids({})).toHaveLength(2);
		bench.sandbox.settings.search.indexDelayMs = 0;
		const third = await bench.contact({ firstName: 'Third' });
		expect(await ids({ query: 'third' })).toEqual([third.id]);
		bench.sandbox.store.index.delay(third.id, clock.now(), 1000);
		expect(await ids({ query: 'third' })).toEqual([]);
		await clock.advance(1000);
		expect(await ids({ query: 'third' })).toEqual([third.id]);
	});

	it('loses a contact for six seconds after each write, as recorded, while reading by ID shows it', async () => {
		const { indexDelayMs, indexGapMs } = defaultSettings().search;
		bench.sandbox.settings.search = { ...bench.sandbox.settings.search, indexDelayMs, indexGapMs };
		const { id } = await bench.contact({ firstName: 'First' });
		await clock.advance(10_000);
		await bench.put(`/contacts/${id}`, { firstName: 'Renamed' });
		const shown: string[][] = [];
		for (const seconds of [3, 2, 4, 1]) {
			await clock.advance(seconds * 1000);
			const { body } = await bench.search();
			shown.push(body.contacts.map(({ dateUpdated }: { dateUpdated: string }) => dateUpdated));
		}
		const [before = [], gone, stillGone, after = []] = shown;
		expect([before.length, gone, stillGone, after.length]).toEqual([1, [], [], 1]);
		expect(after).not.toEqual(before);
		expect((await bench.get(`/contacts/${id}`)).body.contact.firstName).toBe('Renamed');
	});

	it('finds free text in names, e-mail, phone and company', async () => {
		const { id } = await bench.contact({
			firstName: 'Ada',
			lastName: 'Lovelace',
			email: 'ada@example.com',
			phone: '+15550100001',
			companyName: 'Engines Ltd',
		});
		for (const query of ['ada love', 'LOVELACE', 'example.com', '(555) 010', 'engines']) {
			expect(await ids({ query })).toEqual([id]);
		}
		expect(await ids({ query: 'ada babbage' })).toEqual([]);
	});

	it('pages the deprecated list with both halves of the cursor', async () => {
		await seed({ count: 45, stepMs: 1000 });
		const seen: string[] = [];
		let path: string | null = `/contacts/?locationId=${LOCATION}&limit=20`;
		while (path) {
			const { body } = await bench.get(path);
			seen.push(...body.contacts.map(({ id }: { id: string }) => id));
			path = body.meta.nextPageUrl && body.meta.nextPageUrl.slice(bench.sandbox.url.length);
		}
		expect(new Set(seen).size).toBe(45);
		expect(seen).toHaveLength(45);
		expect((await bench.get(`/contacts/?locationId=${LOCATION}&limit=101`)).status).toBe(422);
	});

	it('stays quick with 100,000 contacts', async () => {
		await seed({ count: 100_000, stepMs: 10 });
		const sort = [{ field: 'dateAdded', direction: 'asc' }];
		const filters = [{ field: 'tags', operator: 'eq', value: 'imported' }];
		let searchAfter: unknown;
		let count = 0;
		const comparisons = jest.spyOn(Array.prototype, 'sort');
		for (let page = 0; page < 40; page += 1) {
			const { body } = await bench.search({
				sort,
				filters,
				pageLimit: 500,
				...(searchAfter !== undefined && { searchAfter }),
			});
			expect(body.total).toBe(100_000);
			count += body.contacts.length as number;
			searchAfter = body.contacts.at(-1).searchAfter;
		}
		const longSorts = comparisons.mock.contexts.filter((list) => (list as unknown[]).length > 1000);
		comparisons.mockRestore();
		expect(count).toBe(20_000);
		expect(longSorts).toHaveLength(1);
	});
});
