import { contactFields } from '../../../nodes/HighLevelContacts/model/contact/contactFields';
import { LOCATION_ID, USERS } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
const OPERATIONS = ['create', 'upsert', 'update'] as const;
type WriteOperation = (typeof OPERATIONS)[number];

/** Fields that Create and Create or Update show at the top. */
const TOP = ['firstName', 'lastName', 'email', 'phone'];
const LOCATORS = ['assignedTo', 'country', 'timezone'];

/** Writes fields whose values an expression returns, and gives what was sent, or why nothing was. */
async function write(operation: WriteOperation, given: Record<string, unknown>) {
	const expressions = Object.keys(given).map((name) => {
		const expression = `={{ $json[${JSON.stringify(name)}] }}`;
		return [name, LOCATORS.includes(name) ? rl(expression) : expression] as const;
	});
	const fields = (isTop: boolean) =>
		Object.fromEntries(expressions.filter(([name]) => TOP.includes(name) === isTop));
	const parameters =
		operation === 'update'
			? { contactId: rl(account.contact()), updateFields: Object.fromEntries(expressions) }
			: { ...fields(true), additionalFields: fields(false) };
	const { error } = await account.run('contact', operation, parameters, {
		items: [given as never],
	});
	const writes = account.sandbox.journal.filter(({ method }) => method !== 'GET');
	const sent = writes.at(-1)?.body as Record<string, unknown> | undefined;
	return { sent, message: error?.message };
}

/** What makes a body that can be sent out of a single field. */
const someone = { email: 'someone@example.com' };

it.each(OPERATIONS)('%s sends every field that it offers', async (operation) => {
	const whole = {
		firstName: 'Ada',
		lastName: 'King',
		email: 'ada@example.com',
		phone: '+12125550101',
		companyName: 'Engines',
		source: 'web',
		assignedTo: USERS.owner,
		dnd: true,
		address1: '1 Main St',
		city: 'Albany',
		state: 'NY',
		country: 'US',
		postalCode: '12207',
		website: 'https://example.com',
		timezone: 'America/New_York',
		dateOfBirth: '1990-09-25',
	};
	const offered = contactFields.flatMap(([name, { written }]) => (written ? [name] : []));
	expect(Object.keys(whole).sort()).toEqual(offered.sort());
	const { sent, message } = await write(operation, whole);
	expect(message).toBeUndefined();
	expect(sent).toMatchObject(whole);
});

describe.each(OPERATIONS)('%s understands', (operation) => {
	const bidi = '\u202A\u2066\u200E+44 20 7946 0958\uFE0D\u2069\u202C';
	it.each<[field: string, given: unknown, sent: unknown]>([
		['dnd', 'TRUE', true],
		['dnd', 'true', true],
		['dnd', 'yes', true],
		['dnd', 1, true],
		['dnd', 'False', false],
		['dnd', 'no', false],
		['dnd', 0, false],
		['dnd', ' ', undefined],
		['dnd', null, undefined],
		['firstName', ' Ada ', 'Ada'],
		['postalCode', 1234, '1234'],
		['source', '  ', undefined],
		['phone', bidi, '+442079460958'],
		['phone', "'+44 20 7946 0958", '+442079460958'],
		['phone', 'tel:+44-20-7946-0958', '+442079460958'],
		['phone', '(212) 555-0101', '+12125550101'],
		['phone', 2125550101, '+12125550101'],
		['email', ' \u200Bada@example.com\uFEFF', 'ada@example.com'],
		['email', 'mailto:ada@example.com', 'ada@example.com'],
		['email', 'Ada <ada@example.com>', 'ada@example.com'],
		['country', 'Mexico', 'MX'],
		['country', 'gb', 'GB'],
		['country', 'United Kingdom', 'GB'],
		['timezone', 'Europe/Paris', 'Europe/Paris'],
		['assignedTo', USERS.owner, USERS.owner],
		['assignedTo', 'Olivia@example.com', USERS.owner],
		['assignedTo', 'olivia owner', USERS.owner],
		['tags', ['VIP', 'News'], ['vip', 'news']],
		['tags', '["VIP"]', ['vip']],
		['tags', ' , ', undefined],
		['dateOfBirth', '   ', undefined],
		['dateOfBirth', '1990-09-25T00:00:00', '1990-09-25'],
		['dateOfBirth', '05/25/1990', '1990-05-25'],
		['dateOfBirth', '1990.05.25', '1990-05-25'],
		['dateOfBirth', 33018, '1990-05-25'],
		['dateOfBirth', Date.UTC(1990, 4, 25), '1990-05-25'],
		['dateOfBirth', String(Date.UTC(1990, 4, 25)), '1990-05-25'],
		// The sandbox's account is in the United States.
		['dateOfBirth', '03/05/1990', '1990-03-05'],
	])('%s: %j', async (field, given, expected) => {
		const { sent, message } = await write(operation, { ...someone, [field]: given });
		expect(message).toBeUndefined();
		expect(sent?.[field]).toEqual(expected);
	});

	it('a national number by the country beside it', async () => {
		const { sent } = await write(operation, { phone: '020 7946 0958', country: 'England' });
		expect(sent).toMatchObject({ phone: '+442079460958', country: 'GB' });
		expect(account.requests.some((request) => request.startsWith('GET /locations'))).toBe(false);
	});
});

describe.each(OPERATIONS)('%s refuses, before a request is sent,', (operation) => {
	it.each<[field: string, label: string, given: unknown]>([
		...(
			[
				['firstName', 'First Name'],
				['lastName', 'Last Name'],
				['email', 'Email'],
				['phone', 'Phone'],
				['address1', 'Address'],
				['assignedTo', 'Assigned To'],
				['city', 'City'],
				['companyName', 'Company Name'],
				['country', 'Country'],
				['dateOfBirth', 'Date of Birth'],
				['dnd', 'Do Not Disturb'],
				['postalCode', 'Postal Code'],
				['source', 'Source'],
				['state', 'State'],
				['timezone', 'Time Zone'],
				['website', 'Website'],
			] as const
		).flatMap(([field, label]): Array<[string, string, unknown]> => [
			[field, label, { a: 1 }],
			[field, label, ['a', 'b']],
		]),
		['companyName', 'Company Name', 'Shop of [object Object]'],
		['dnd', 'Do Not Disturb', 'maybe'],
		['dnd', 'Do Not Disturb', 2],
		['phone', 'Phone', '12'],
		['phone', 'Phone', '4.479E+11'],
		['phone', 'Phone', 'call me'],
		['phone', 'Phone', '+1'],
		['email', 'Email', 'ada at example.com'],
		['email', 'Email', 'ada@example.com, bob@example.com'],
		['email', 'Email', true],
		['assignedTo', 'Assigned To', true],
		['country', 'Country', false],
		['assignedTo', 'Assigned To', '[object Object]'],
		['country', 'Country', 'Atlantis'],
		['timezone', 'Time Zone', 'Mars/Olympus'],
		['dateOfBirth', 'Date of Birth', '25.13.1990'],
		['dateOfBirth', 'Date of Birth', 'unknown'],
	])('%s (%s): %j', async (field, label, given) => {
		const { message } = await write(operation, { ...someone, [field]: given });
		expect(message).toContain(`'${label}'`);
		expect(account.requests).toEqual([]);
	});

	it.each([[[{ name: 'vip' }]], [{ name: 'vip' }]])('%j as tags', async (tags) => {
		const { message } = await write(operation, { ...someone, tags });
		const label = operation === 'create' ? 'Tags' : 'Replace All Tags With';
		expect(message).toContain(`'${label}'`);
		expect(account.requests).toEqual([]);
	});
});

describe('where the sub-account may not be read', () => {
	beforeEach(() => account.limitScopes('contacts.readonly', 'contacts.write'));

	it('a national number is sent as it was written', async () => {
		const { sent } = await write('create', { phone: '(212) 555-0101' });
		expect(sent?.phone).toBe('(212) 555-0101');
	});

	it('a birth date that can be read in two ways is refused with both', async () => {
		const { message, sent } = await write('create', { ...someone, dateOfBirth: '03/05/1990' });
		expect(message).toContain('two ways');
		expect(sent).toBeUndefined();
	});
});

describe('Fields to Clear', () => {
	const clear = async (fieldsToClear: unknown) => {
		const ada = { firstName: 'Ada', lastName: 'Byron', companyName: 'Mill', tags: ['vip'] };
		const { id } = account.sandbox.contacts.create(LOCATION_ID, ada);
		const { error } = await account.run(
			'contact',
			'update',
			{ contactId: rl(id), updateFields: { fieldsToClear: '={{ $json.fields }}' } },
			{ items: [{ fields: fieldsToClear } as never] },
		);
		return { error, body: account.lastBody };
	};

	it.each([
		[['lastName', 'tags']],
		['lastName, tags'],
		['Last Name, All Tags'],
		['["Last Name","tags"]'],
	])('are understood as %j', async (given) => {
		const { error, body } = await clear(given);
		expect(error).toBeUndefined();
		expect(body).toEqual({ lastName: null, tags: [] });
	});

	it.each([['birthday'], ['country'], [[{ a: 1 }]]])('name no other field: %j', async (given) => {
		const { error } = await clear(given);
		expect(error?.message).toContain("'Fields to Clear'");
		expect(account.requests).toEqual([]);
	});
});
