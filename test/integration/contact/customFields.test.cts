import type { INodeParameters } from 'n8n-workflow';
import { CUSTOM_FIELDS, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();

const stored = (id: unknown) => account.sandbox.store.contacts.get(String(id))?.customFields;
async function create(parameters: INodeParameters, items?: object[]) {
	const output = await account.items(
		'contact',
		'create',
		{ firstName: 'Ada', ...parameters },
		{ items: items as never },
	);
	expect(account.contractProblems).toEqual([]);
	return output[0] ?? {};
}
const blue = { [CUSTOM_FIELDS.text]: 'blue' };

describe('custom fields', () => {
	it('are written in every type and read back under their names', async () => {
		const values = {
			'Favourite colour': 'blue',
			Background: 'two\nlines',
			'Party size': 4,
			'Second phone': '+12175550199',
			Budget: '1250.50',
			Interests: 'yoga, Dance',
			Membership: 'Plus',
			'Preferred days': ['Monday', 'Friday'],
			'Member since': '2026-03-05',
			Level: 'Expert',
			'Signed form': [{ url: 'https://example.com/a.pdf', meta: { size: 4 } }],
			Signature: { url: 'https://example.com/s.png', meta: { isSignature: true } },
		};
		const contact = await create({ customFields: '={{ $json }}' }, [values]);
		expect(contact.customFieldsByName).toEqual({
			...values,
			Budget: 1250.5,
			Interests: ['Yoga', 'Dance'],
		});
		expect(contact.warning).toBeNull();
		expect(stored(contact.id)).toMatchObject({
			[CUSTOM_FIELDS.date]: Date.UTC(2026, 2, 5),
		});
	});

	describe('that hold a phone number', () => {
		const liveIn = (country: string) => {
			Object.assign(account.sandbox.store.locations.get(LOCATION_ID) ?? {}, { country });
		};
		const write = async (phone: unknown, additionalFields: INodeParameters = {}) =>
			await create({ additionalFields, customFields: '={{ $json }}' }, [{ 'Second phone': phone }]);
		const LOCATION = 'GET /locations/:locationId';

		it.each([
			['US', '', '(415) 555-0123', '+14155550123'],
			['AU', '', '0491 570 156', '+61491570156'],
			['US', 'AU', '0491 570 156', '+61491570156'],
			['US', 'GB', 4155550123, '+444155550123'],
		])(
			'take one as it is dialled: in %s, contact of "%s", %j',
			async (ofAccount, country, phone, sent) => {
				liveIn(ofAccount);
				const { id } = await write(phone, country ? { country: rl(country) } : {});
				expect(stored(id)).toEqual({ [CUSTOM_FIELDS.phone]: sent });
				expect(account.requests.includes(LOCATION)).toBe(country === '');
			},
		);

		it.each(['+61 491 570 156', '', null])('need no country for %j', async (phone) => {
			await write(phone);
			expect(account.requests).not.toContain(LOCATION);
		});

		it.each(['(415) 555', 'call me', '12', '+1', '4.479E+11', { number: '+14155550123' }])(
			'are refused by name for %j, in every operation that writes',
			async (phone) => {
				const values = { customFields: '={{ $json }}', firstName: 'Ada', email: 'a@example.com' };
				for (const operation of ['create', 'upsert', 'update']) {
					const { error } = await account.run(
						'contact',
						operation,
						{ ...values, contactId: rl('ocQHyuzHvysMo5N5VsXc') },
						{ items: [{ 'Second phone': phone }] },
					);
					expect(error?.message).toContain("The field 'Custom Fields: Second phone' holds ");
				}
				expect(account.requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
			},
		);

		it('are found by one as it is dialled', async () => {
			const { id } = await write('(415) 555-0123');
			await write('(415) 555-0124');
			const search = async (value: string, operator = 'eq') => {
				const filter = { field: 'customFields.Second phone', operator, value };
				const found = await account.items('contact', 'getAll', {
					filterMode: 'json',
					filtersJson: JSON.stringify([filter]),
				});
				return found.map((contact) => contact.id);
			};
			expect(await search('415.555.0123')).toEqual([id]);
			expect(await search('+1 (415) 555-0123')).toEqual([id]);
			expect(await search('5550123', 'contains')).toEqual([id]);
		});
	});

	it.each<[string, INodeParameters, object]>([
		['by the mapper', { customFields: { mappingMode: 'defineBelow', value: blue } }, {}],
		[
			'by an expression for all, with names',
			{ customFields: '={{ $json }}' },
			{ 'favourite COLOUR': 'blue' },
		],
		[
			'by an expression for all, with keys',
			{ customFields: '={{ $json }}' },
			{ 'contact.favourite_colour': 'blue' },
		],
		['by an expression for all, with IDs', { customFields: '={{ $json }}' }, blue],
		['by JSON text, as AI models write it', { customFields: '{"favourite_colour": "blue"}' }, {}],
		[
			'by the list of another contact',
			{ customFields: '={{ $json.list }}' },
			{ list: [{ id: CUSTOM_FIELDS.text, value: 'blue' }] },
		],
		[
			'by the field for JSON',
			{ additionalFields: { customFieldsJson: '{"Favourite colour": "blue"}' } },
			{},
		],
	])('come %s', async (_, parameters, json) => {
		const { id } = await create(parameters, [json]);
		expect(stored(id)).toEqual(blue);
	});

	it('of the mapper go before those in JSON', async () => {
		const { id } = await create({
			customFields: { mappingMode: 'defineBelow', value: blue },
			additionalFields: { customFieldsJson: '{"Favourite colour": "red", "Party size": 2}' },
		});
		expect(stored(id)).toEqual({ ...blue, [CUSTOM_FIELDS.numerical]: 2 });
	});

	it.each([
		['{"Shoe size": 44}', 'no custom field with the name, key or ID "Shoe size"'],
		['{"Party size": "many"}', 'takes a number, not "many"'],
		['{"Interests": ["Chess"]}', 'has no choice "Chess"'],
		['blue', "'Custom Fields' holds no custom fields that can be read"],
	])('are refused before anything is written: %s', async (customFields, message) => {
		const { error } = await account.run('contact', 'create', { firstName: 'Ada', customFields });
		expect(error?.message).toContain(message);
		expect(account.sandbox.store.contacts.size).toBe(0);
	});
});

describe('custom fields that are cleared', () => {
	let id: string;
	beforeEach(() => {
		const values = { text: 'x', numerical: 1, checkbox: ['Yoga'], date: '2026-03-05' };
		const customFields = Object.entries(values).map(([name, value]) => ({
			id: CUSTOM_FIELDS[name as keyof typeof values],
			field_value: value,
		}));
		id = account.sandbox.contacts.create(LOCATION_ID, { firstName: 'Ada', customFields }).id;
	});
	const update = (parameters: INodeParameters) =>
		account.items('contact', 'update', { contactId: rl(id), ...parameters });

	it('are empty afterwards, and the others stay', async () => {
		const customFieldsToClear = [CUSTOM_FIELDS.numerical, 'Interests', 'contact.member_since'];
		const [contact] = await update({ updateFields: { customFieldsToClear } });
		expect(stored(id)).toEqual({ [CUSTOM_FIELDS.text]: 'x' });
		expect(contact?.customFieldsByName).toEqual({ 'Favourite colour': 'x' });
		expect(account.contractProblems).toEqual([]);
	});

	it('may be null in JSON; a field that is filled in as well is not cleared', async () => {
		await update({
			customFields: { mappingMode: 'defineBelow', value: { [CUSTOM_FIELDS.text]: 'y' } },
			updateFields: {
				customFieldsJson: '{"Party size": null}',
				customFieldsToClear: [CUSTOM_FIELDS.text],
			},
		});
		expect(Object.keys(stored(id) ?? {})).not.toContain(CUSTOM_FIELDS.numerical);
		expect(stored(id)?.[CUSTOM_FIELDS.text]).toBe('y');
	});

	it('are not sent again when they are empty already', async () => {
		const updateFields = { customFieldsToClear: [CUSTOM_FIELDS.radio, CUSTOM_FIELDS.monetary] };
		const [contact] = await update({ updateFields, options: { skipUnchanged: 'contact' } });
		expect(contact).toMatchObject({ id, updated: false });
		expect(account.requests).not.toContain('PUT /contacts/:contactId');
	});
});
