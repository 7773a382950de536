import { LOCATION_ID } from '../../../sandbox/fixtures';
import { Account, rl } from '../../support/account';

const account = Account.use();
let contactId: string;
beforeEach(() => {
	contactId = account.sandbox.contacts.create(LOCATION_ID, {
		firstName: 'Ada',
		email: 'ada+crm@example.com',
		phone: '+12175550123',
	}).id;
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const find = (parameters: object) => account.items('contact', 'lookup', { ...parameters });
const DUPLICATE = 'GET /contacts/search/duplicate';

describe('contact lookup', () => {
	it('finds by email, whatever its case, and returns ten fields and that it was found', async () => {
		const [item] = await find({ email: ' Ada+CRM@example.com ' });
		expect(item).toMatchObject({ id: contactId, firstName: 'Ada', found: true });
		expect(Object.keys(item ?? {})).toHaveLength(11);
		expect(account.requests).toEqual([DUPLICATE]);
	});

	it.each([
		['+1 (217) 555-0123', '', [DUPLICATE]],
		['217 555 0123', 'US', [DUPLICATE]],
		['001 217 555 0123', 'DE', [DUPLICATE]],
		['(217) 555-0123', '', ['GET /locations/:locationId', DUPLICATE]],
	])('finds by the phone %s with the country "%s"', async (phone, country, requests) => {
		const [item] = await find({ phone, defaultCountry: rl(country) });
		expect(item).toMatchObject({ id: contactId, phone: '+12175550123', found: true });
		expect(account.requests).toEqual(requests);
		expect(account.sandbox.journal.at(-1)?.query).toEqual({
			locationId: LOCATION_ID,
			number: '+12175550123',
		});
	});

	it.each(['\u200Bada+crm@example.com', 'mailto:ada+crm@example.com', 'Ada <ada+crm@example.com>'])(
		'finds by the email %j as it was copied',
		async (email) => {
			expect(await find({ email })).toEqual([expect.objectContaining({ id: contactId })]);
		},
	);

	it.each(['ada', 'a b@example.com', true])(
		'finds nobody by the email %j, and says why',
		async (email) => {
			const { error } = await account.run('contact', 'lookup', { email: email as string });
			expect(error?.message).toContain("'Email' holds no email");
			expect(account.requests).toEqual([]);
		},
	);

	it('asks once for the country of the sub-account, however many items need it', async () => {
		const { output } = await account.run(
			'contact',
			'lookup',
			{ phone: '={{ $json.phone }}' },
			{ items: [{ phone: '2175550123' }, { phone: '2175550124' }, { phone: '2175550125' }] },
		);
		expect(output.map(({ json }) => json.found)).toEqual([true, false, false]);
		expect(account.requests.filter((request) => request.includes('location'))).toHaveLength(1);
	});

	it('returns the whole contact when not simplified', async () => {
		const [item] = await find({ email: 'ada+crm@example.com', simple: false });
		expect(item).toMatchObject({ locationId: LOCATION_ID, found: true });
	});

	it('says in an item that nothing was found', async () => {
		expect(await find({ email: 'nobody@example.com', phone: '+44 20 7946 0958' })).toEqual([
			{ found: false, email: 'nobody@example.com', phone: '+442079460958' },
		]);
	});

	it('returns nothing or fails instead when told to', async () => {
		const email = 'nobody@example.com';
		expect(await find({ email, options: { ifNotFound: 'nothing' } })).toEqual([]);
		const { error } = await account.run('contact', 'lookup', {
			email,
			options: { ifNotFound: 'fail' },
		});
		expect(error?.message).toBe('No contact has nobody@example.com [item 0]');
	});

	it.each([
		[{}, 'There is nothing to look for [item 0]'],
		[{ phone: '+1 23' }, `The field 'Phone' holds no phone number: "+1 23" [item 0]`],
	])('refuses %j before a request is sent', async (parameters, message) => {
		const { error } = await account.run('contact', 'lookup', parameters);
		expect(error?.message).toBe(message);
		expect(account.requests).toEqual([]);
	});

	it('asks for the country when the connection may not read the sub-account', async () => {
		account.sandbox.addFault({
			kind: 'status',
			status: 401,
			path: '/locations/:locationId',
			body: { statusCode: 401, message: 'The token is not authorized for this scope.' },
		});
		const { error } = await account.run('contact', 'lookup', { phone: '2175550123' });
		expect(error?.message).toContain('whose country is not known');
		expect(error?.description).toContain("choose the 'Default Country'");
	});
});
