import type { IDataObject } from 'n8n-workflow';
import type { RunSetting } from '../../../harness/host.cts';
import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

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

	describe('of many rows', () => {
		const sameEmail = ['ADA+crm@example.com', ' ada+crm@example.com'];
		const many = { email: '={{ $json.email }}', phone: '={{ $json.phone }}' };
		const findAll = async (items: IDataObject[], more: Partial<RunSetting> = {}) =>
			await account.run(
				'contact',
				'lookup',
				{ ...many, defaultCountry: rl('US') },
				{ items, ...more },
			);

		it('asks for each value once: 1,000 rows of ten numbers are ten requests', async () => {
			const forms = ['(217) 555-012', '+1 217 555 012', '217.555.012'];
			const items = Array.from({ length: 1000 }, (_, n) => ({
				phone: `${forms[n % forms.length]}${n % 10}`,
			}));
			const { output, error } = await findAll(items);
			expect(error).toBeUndefined();
			expect(output.map(({ json }) => json.found)).toEqual(items.map((_, n) => n % 10 === 3));
			expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
				items.map((_, item) => ({ item })),
			);
			expect(account.requests).toEqual(Array(10).fill(DUPLICATE));
		});

		it('takes emails of another case for the same, but not with another phone beside them', async () => {
			const items = [...sameEmail, ...sameEmail].map((email, n) => ({
				email,
				phone: n < 2 ? '' : '+44 20 7946 0958',
			}));
			const { output } = await findAll(items);
			expect(output.map(({ json }) => json.id)).toEqual(Array(4).fill(contactId));
			expect(account.requests).toEqual([DUPLICATE, DUPLICATE]);
		});

		it('gives each row an item of its own, which the next node may change', async () => {
			const { output } = await findAll(sameEmail.map((email) => ({ email })));
			const [one, other] = output.map(({ json }) => json.tags);
			expect(one).toEqual(other);
			expect(one).not.toBe(other);
		});

		it('asks again after a failure, which only those that waited for it have', async () => {
			account.sandbox.addFault({
				kind: 'status',
				status: 400,
				path: '/contacts/search/duplicate',
				times: 1,
				body: { statusCode: 400, message: 'No.' },
			});
			// More than are worked on side by side.
			const items = Array.from({ length: 100 }, () => ({ email: 'ada+crm@example.com' }));
			const { output } = await findAll(items, { continueOnFail: true });
			const failed = output.filter(({ json }) => json.error).length;
			expect(failed).toBeGreaterThan(0);
			expect(output.filter(({ json }) => json.id === contactId)).toHaveLength(100 - failed);
			expect(output.at(-1)?.json.found).toBe(true);
			expect(account.requests).toEqual([DUPLICATE, DUPLICATE]);
		});
	});
});
