import { rl } from '../../support/account.cts';
import { ContactAccount } from './contactAccount.cts';

const { account, created, run } = new ContactAccount();

describe('contact get', () => {
	it('finds it by id and by the address of its page', async () => {
		const { id } = await created({ firstName: 'Ada' });
		const url = `https://app.gohighlevel.com/v2/location/x/contacts/detail/${id}?view=notes`;
		for (const contactId of [rl(id), rl(url, 'url')]) {
			const { output } = await run('get', { contactId });
			expect(Object.keys(output[0]?.json ?? {})).toHaveLength(10);
			expect(output[0]).toMatchObject({ json: { id, firstName: 'Ada' }, pairedItem: { item: 0 } });
		}
	});

	it('returns everything when not simplified', async () => {
		const { id } = await created({ firstName: 'Ada' });
		const { output } = await run('get', { contactId: rl(id), simple: false });
		expect(output[0]?.json).toMatchObject({ id, locationId: expect.any(String) });
		expect(output[0]?.json).not.toHaveProperty('traceId');
	});

	it('says that it was not found, with the code and HighLevel’s words', async () => {
		const { error } = await run('get', { contactId: rl('nosuchcontact') });
		expect(error?.message).toBe('HighLevel did not find what was asked for [item 0]');
		expect(error?.description).toContain('"Contact not found for id:nosuchcontact" (HTTP 400)');
		expect(error?.httpCode).toBe('400');
	});

	it.each([
		[rl(''), "The field 'Contact' is empty [item 0]"],
		[rl('={{ true }}'), 'The field \'Contact\' holds no ID: "true"'],
		[rl('[object Object]'), 'The field \'Contact\' holds "[object Object]"'],
		[rl('ada@example.com'), 'The field \'Contact\' holds no ID: "ada@example.com"'],
		[rl('+12175550123'), 'The field \'Contact\' holds no ID: "+12175550123"'],
		[rl('..'), 'An ID is empty or not usable [item 0]'],
		[rl('https://example.com/contacts', 'url'), "The address in 'Contact' is not that of"],
	])('refuses %j before a request is sent', async (contactId, message) => {
		const { error } = await run('get', { contactId });
		expect(error?.message).toContain(message);
		expect(account.sandbox.journal).toHaveLength(0);
	});
});

describe('contact update', () => {
	it('changes what was filled in and clears what was asked for', async () => {
		const { id } = await created({
			firstName: 'Ada',
			email: 'ada@example.com',
			additionalFields: { city: 'London', source: 'web', tags: 'keep' },
		});
		const { output } = await run('update', {
			contactId: rl(id),
			updateFields: { lastName: 'King', firstName: '', fieldsToClear: ['city'] },
		});
		expect(account.sandbox.journal.at(-1)?.body).toEqual({ lastName: 'King', city: null });
		expect(output[0]?.json).toMatchObject({
			id,
			firstName: 'Ada',
			lastName: 'King',
			source: 'web',
		});
		expect(account.sandbox.store.contacts.get(id)?.tags).toEqual(['keep']);
	});

	it('empties every field in the way in which HighLevel takes it', async () => {
		const { id } = await created({ firstName: 'Ada', email: 'ada@example.com' });
		const texts = ['address1', 'assignedTo', 'city', 'companyName', 'dateOfBirth', 'email'];
		const others = ['firstName', 'lastName', 'phone', 'source', 'state', 'timezone', 'website'];
		await run('update', {
			contactId: rl(id),
			updateFields: { fieldsToClear: [...texts, ...others, 'postalCode', 'tags'] },
		});
		const put = account.sandbox.journal.find(({ method }) => method === 'PUT');
		expect(put?.body).toEqual({
			...Object.fromEntries([...texts, ...others].map((name) => [name, null])),
			postalCode: '',
			tags: [],
		});
	});

	it('refuses to do nothing', async () => {
		const { error } = await run('update', { contactId: rl('x'), updateFields: { city: '' } });
		expect(error?.message).toBe('There is nothing to update [item 0]');
		expect(account.sandbox.journal).toHaveLength(0);
	});

	it('names the contact that has the new email already', async () => {
		const { id: taken } = await created({ firstName: 'Bob', email: 'bob@example.com' });
		const { id } = await created({ firstName: 'Ada' });
		const { error } = await run('update', {
			contactId: rl(id),
			updateFields: { email: 'bob@example.com' },
		});
		expect(error?.message).toContain(`with this email already exists: Bob (ID ${taken})`);
	});
});

describe('contact delete', () => {
	it('answers with the id', async () => {
		const { id } = await created({ firstName: 'Ada' });
		const { output } = await run('delete', { contactId: rl(id) });
		expect(output[0]?.json).toEqual({ id, deleted: true });
		const { error } = await run('get', { contactId: rl(id) });
		expect(error?.message).toContain('did not find');
	});
});
