import type { INodeParameters } from 'n8n-workflow';
import { CUSTOM_FIELDS, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { definitionView } from '../../../sandbox/model/customFieldDefinitions.cts';
import { Account, rl } from '../../support/account.cts';
import { fillTextRows, ROWS } from '../../support/textRows.cts';

const account = Account.use();

const email = 'ada@example.com';
const json = (values: object): INodeParameters => ({ customFieldsJson: JSON.stringify(values) });
const stored = (id: unknown) => account.sandbox.store.contacts.get(String(id))?.customFields ?? {};
const file = (name: string) => ({ url: `https://example.com/${name}`, meta: { size: 4 } });
const settings = () => account.sandbox.settings.customFields;

function ada(values: Partial<Record<keyof typeof CUSTOM_FIELDS, unknown>> = {}): string {
	const customFields = Object.entries(values).map(([name, value]) => ({
		id: CUSTOM_FIELDS[name as keyof typeof values],
		field_value: value,
	}));
	return account.sandbox.contacts.create(LOCATION_ID, { firstName: 'Ada', email, customFields }).id;
}

async function write(operation: string, parameters: INodeParameters) {
	const [output] = await account.items('contact', operation, parameters);
	return output ?? {};
}
const update = async (id: string, values: object, more: INodeParameters = {}) =>
	await write('update', { contactId: rl(id), updateFields: json(values), ...more });

describe('custom fields that HighLevel drops with a success', () => {
	const dropped = 'HighLevel did not store the custom field "Membership".';
	/** n8n knows a choice that HighLevel no longer takes. */
	const renamed = () => {
		const fields = [...account.sandbox.store.customFields.values()].map((field) =>
			field.id === CUSTOM_FIELDS.singleOption
				? { ...field, picklistOptions: ['Plus', 'Gold'] }
				: field,
		);
		account.sandbox.addFault({
			kind: 'status',
			status: 200,
			path: '/locations/:locationId/customFields',
			body: { customFields: fields.map(definitionView) },
		});
	};

	it.each<[string, string, INodeParameters, boolean]>([
		['create', 'create', { email }, false],
		['create that updates', 'create', { email, options: { ifContactExists: 'update' } }, true],
		['upsert that creates', 'upsert', { email }, false],
		['upsert that updates', 'upsert', { email }, true],
	])('are named after a %s', async (_, operation, parameters, exists) => {
		if (exists) ada();
		renamed();
		const additionalFields = json({ Membership: 'Gold', 'Party size': 4 });
		const contact = await write(operation, { ...parameters, additionalFields });
		expect(contact.warning).toBe(dropped);
		expect(contact.customFieldsByName).toEqual({ 'Party size': 4 });
	});

	it.each(['off', 'contact', 'search'])('are named after an update (skip: %s)', async (skip) => {
		const id = ada();
		renamed();
		const options = { skipUnchanged: skip };
		expect((await update(id, { Membership: 'Gold' }, { options })).warning).toBe(dropped);
	});

	it.each(['full', 'simple', 'sms', 'raw'])('are named in the form %s', async (output) => {
		const id = ada();
		renamed();
		expect((await update(id, { Membership: 'Gold' }, { options: { output } })).warning).toBe(
			dropped,
		);
	});

	it('are told together with what the upsert has to say', async () => {
		ada();
		account.sandbox.contacts.create(LOCATION_ID, { firstName: 'Bob', phone: '+12125550102' });
		renamed();
		const contact = await write('upsert', {
			email,
			phone: '+12125550102',
			additionalFields: json({ Membership: 'Gold' }),
		});
		expect(contact.warning).toMatch(
			/ignored the phone.* HighLevel did not store .*"Membership"\.$/,
		);
	});

	it('are not told of a contact that was returned as it is, or not written', async () => {
		const id = ada();
		renamed();
		const options = { ifContactExists: 'return' };
		const additionalFields = json({ Membership: 'Gold' });
		expect((await write('create', { email, additionalFields, options })).warning).toBeNull();
		const skip = { options: { skipUnchanged: 'contact' } };
		expect(await update(id, { 'Party size': null }, skip)).toMatchObject({
			updated: false,
			warning: null,
		});
	});

	it('are hinted at above the output', async () => {
		const id = ada();
		renamed();
		let hints: unknown[] = [];
		const run = async (values: object) =>
			await account.run(
				'contact',
				'update',
				{ contactId: rl(id), updateFields: json(values) },
				{ items: [{}, {}], alter: (context) => (hints = context.hints) as never },
			);
		await run({ 'Party size': 4 });
		expect(hints).toEqual([]);
		await run({ Membership: 'Gold' });
		expect(hints).toMatchObject([{ message: expect.stringMatching(/^2 items have a warning/) }]);
	});

	it('cost one more request, and only then', async () => {
		const id = ada();
		await update(id, { Membership: 'Plus' });
		expect(account.requests).not.toContain('GET /contacts/:contactId');
		renamed();
		await update(id, { Membership: 'Gold' });
		expect(account.requests.filter((one) => one === 'GET /contacts/:contactId')).toHaveLength(1);
	});

	it('that an answer is behind with are no loss: the contact itself decides', async () => {
		const id = ada();
		account.sandbox.addFault({
			kind: 'status',
			status: 200,
			phase: 'after',
			method: 'PUT',
			body: { succeded: true, contact: { id, firstName: 'Ada', customFields: [] } },
		});
		const contact = await update(id, { 'Favourite colour': 'blue' });
		expect(contact).toMatchObject({
			warning: null,
			customFieldsByName: { 'Favourite colour': 'blue' },
		});
	});

	it('that were to be emptied are named', async () => {
		settings().ignoresClearing = ['DATE'];
		const id = ada({ date: '2026-03-05', text: 'x' });
		const contact = await update(id, { 'Member since': null, 'Favourite colour': null });
		expect(contact.warning).toBe(
			'HighLevel kept the old value of the custom field "Member since", which was to be emptied.',
		);
	});

	it('because HighLevel writes them itself are told before it happens', async () => {
		const contact = await update(ada(), { 'UTM Source': 'news' });
		expect(contact.warning).toContain('may empty the custom field "UTM Source" again');
	});
});

describe('lists of texts', () => {
	it.each<[string, string, (id: string) => INodeParameters]>([
		[
			'update',
			'update',
			(id) => ({ contactId: rl(id), updateFields: json({ Delivery: { Note: 'Bell' } }) }),
		],
		['upsert', 'upsert', () => ({ email, additionalFields: json({ Delivery: { Note: 'Bell' } }) })],
		[
			'create that updates',
			'create',
			() => ({
				email,
				additionalFields: json({ Delivery: { Note: 'Bell' } }),
				options: { ifContactExists: 'update' },
			}),
		],
	])('are changed by the contact’s own lines: %s', async (_, operation, parameters) => {
		const id = ada();
		fillTextRows(account.sandbox, id, 'Elm 1', 'Door');
		const contact = await write(operation, parameters(id));
		expect(stored(id)[CUSTOM_FIELDS.textBoxList]).toEqual({
			[ROWS[0]]: 'Elm 1',
			[ROWS[1]]: 'Bell',
		});
		expect(contact).toMatchObject({
			warning: null,
			customFieldsByName: { Delivery: { Street: 'Elm 1', Note: 'Bell' } },
		});
	});

	it('of a new contact cannot be filled in, and the warning says what helps', async () => {
		for (const operation of ['create', 'upsert']) {
			const additionalFields = json({ Delivery: { Street: 'Elm 1' } });
			const contact = await write(operation, { email: `${operation}@x.example`, additionalFields });
			expect(contact.warning).toBe(
				'HighLevel did not store the custom field "Delivery". A list of texts can only be changed for a contact whose list was filled in inside HighLevel before.',
			);
		}
	});

	it('are emptied line by line', async () => {
		const id = ada();
		fillTextRows(account.sandbox, id, 'Elm 1', 'Door');
		expect((await update(id, { Delivery: null })).warning).toBeNull();
		expect(stored(id)[CUSTOM_FIELDS.textBoxList]).toEqual({ [ROWS[0]]: '', [ROWS[1]]: '' });
	});

	it.each(['contact', 'search'])('that are the same are not written (skip: %s)', async (skip) => {
		const id = ada();
		fillTextRows(account.sandbox, id, 'Elm 1', 'Door');
		const items = [{}, {}];
		const output = await account.items(
			'contact',
			'update',
			{
				contactId: rl(id),
				updateFields: json({ Delivery: { Street: 'Elm 1' } }),
				options: { skipUnchanged: skip },
			},
			{ items },
		);
		expect(output.map(({ updated }) => updated)).toEqual([false, false]);
	});
});

describe('files and signatures', () => {
	it('replace those that the contact has, or are added to them', async () => {
		const id = ada({ file: [file('a.pdf')] });
		await update(id, { 'Signed form': { add: file('b.pdf') } });
		expect(stored(id)[CUSTOM_FIELDS.file]).toEqual([file('a.pdf'), file('b.pdf')]);
		const contact = await update(id, { 'Signed form': file('b.pdf') });
		expect(stored(id)[CUSTOM_FIELDS.file]).toEqual([file('b.pdf')]);
		expect(contact.warning).toBeNull();
	});

	it('are added to those that the contact has, and not to those that a late search shows', async () => {
		const id = ada();
		Object.assign(account.sandbox.settings.search, { indexDelayMs: 60_000, indexGapMs: 0 });
		await update(id, { 'Signed form': { add: file('a.pdf') } });
		const updateFields = json({ 'Signed form': { add: file('b.pdf') } });
		await account.items(
			'contact',
			'update',
			{ contactId: rl(id), updateFields, options: { skipUnchanged: 'search' } },
			{ items: [{}, {}] },
		);
		expect(stored(id)[CUSTOM_FIELDS.file]).toEqual(['a.pdf', 'b.pdf'].map(file));
	});

	it('are added by an upsert without losing one', async () => {
		const id = ada({ file: [file('a.pdf')] });
		const additionalFields = json({ 'Signed form': { add: file('b.pdf') } });
		const contact = await write('upsert', { email, additionalFields });
		expect(contact).toMatchObject({ id, warning: null });
		expect(stored(id)[CUSTOM_FIELDS.file]).toEqual([file('a.pdf'), file('b.pdf')]);
	});

	it('come from the mapper as an address or JSON, a signature alone', async () => {
		const id = ada();
		const value = {
			[CUSTOM_FIELDS.file]: JSON.stringify([file('a.pdf'), file('b.pdf')]),
			[CUSTOM_FIELDS.signature]: 'https://example.com/s.png',
		};
		const contact = await write('update', {
			contactId: rl(id),
			customFields: { mappingMode: 'defineBelow', value },
		});
		expect(contact.warning).toBeNull();
		expect(stored(id)).toEqual({
			[CUSTOM_FIELDS.file]: [file('a.pdf'), file('b.pdf')],
			[CUSTOM_FIELDS.signature]: {
				url: 'https://example.com/s.png',
				meta: { fieldname: CUSTOM_FIELDS.signature, originalname: 's.png', isSignature: true },
			},
		});
	});
});

describe('dates of custom fields', () => {
	it.each<'iso' | 'epoch'>(['iso', 'epoch'])('are a day when the search sends %s', async (form) => {
		settings().searchDates = form;
		const id = ada({ date: '2026-03-05' });
		const [found] = await account.items('contact', 'getAll', { simple: false });
		expect(found?.customFieldsByName).toEqual({ 'Member since': '2026-03-05' });
		const output = await account.items(
			'contact',
			'update',
			{
				contactId: rl(id),
				updateFields: json({ 'Member since': '2026-03-05' }),
				options: { skipUnchanged: 'search' },
			},
			{ items: [{}, {}] },
		);
		expect(output.map(({ updated }) => updated)).toEqual([false, false]);
	});

	it('that were read are written as the same day, west of Greenwich as well', async () => {
		const other = ada({ date: '2026-03-05' });
		const [read] = await account.items('contact', 'get', { contactId: rl(other), simple: false });
		const contact = await account.items(
			'contact',
			'create',
			{ firstName: 'Bob', customFields: '={{ $json.customFields }}' as never },
			{ items: [read as never], timezone: 'America/New_York' },
		);
		expect(contact[0]?.customFieldsByName).toEqual({ 'Member since': '2026-03-05' });
	});
});

describe('a value that HighLevel refuses', () => {
	it.each([400, 422] as const)('is named by the field’s name and kind (%d)', async (status) => {
		const id = ada();
		account.sandbox.addFault({
			kind: 'status',
			status,
			method: 'PUT',
			body: {
				statusCode: status,
				message: `Invalid Custom Field Value "many" for "${CUSTOM_FIELDS.numerical}"`,
			},
		});
		const { error } = await account.run('contact', 'update', {
			contactId: rl(id),
			updateFields: json({ 'Party size': 4 }),
		});
		expect(error?.message).toContain(
			`HighLevel refused the value "many" of the custom field 'Party size'`,
		);
		expect(error?.description).toMatch(/is a number and takes a number such as 12\.5\. .*HTTP/);
		expect(error).toMatchObject({ httpCode: String(status) });
	});
});
