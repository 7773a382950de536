import { USERS } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
let contactId: string;
beforeEach(() => {
	contactId = account.contact();
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const stored = () => [...account.sandbox.store.notes.values()];

async function note(parameters = {}): Promise<string> {
	const [made] = await account.items('note', 'create', {
		contactId: rl(contactId),
		body: 'No answer',
		...parameters,
	});
	return made?.id as string;
}

describe('note create', () => {
	it('stores every field and returns the note with its contact', async () => {
		const [made] = await account.items('note', 'create', {
			contactId: rl(contactId),
			body: 'Wants a quote\nby Friday',
			additionalFields: { userId: rl(USERS.owner), title: 'Call', color: '#FFAA00', pinned: true },
		});
		const written = {
			body: 'Wants a quote\nby Friday',
			userId: USERS.owner,
			title: 'Call',
			color: '#FFAA00',
			pinned: true,
			contactId,
		};
		expect(made).toMatchObject({ ...written, id: expect.any(String) });
		expect(made).not.toHaveProperty('traceId');
		expect(stored()).toMatchObject([{ ...written, id: made?.id }]);
	});

	it('sends the text alone when nothing else was filled in', async () => {
		await note({ additionalFields: { title: '', userId: rl('') } });
		expect(account.lastBody).toEqual({ body: 'No answer' });
	});

	it('takes a color by its name, and refuses what is none, in an update as well', async () => {
		await note({ additionalFields: { color: 'Red' } });
		expect(account.lastBody).toMatchObject({ color: '#FF0000' });
		const sent = account.requests.length;
		const noteId = rl(String(stored()[0]?.id));
		for (const parameters of [
			{ operation: 'create', body: 'x', additionalFields: { color: 'reddish' } },
			{ operation: 'update', noteId, updateFields: { color: 'reddish' } },
		]) {
			const { operation, ...fields } = parameters;
			const { error } = await account.run('note', operation, {
				contactId: rl(contactId),
				...fields,
			});
			expect(error?.message).toBe('The field \'Color\' holds no color: "reddish" [item 0]');
			expect(error?.description).toContain('#FFAA00');
		}
		expect(account.requests).toHaveLength(sent);
	});

	it('refuses an empty text before a request is sent', async () => {
		const { error } = await account.run('note', 'create', { contactId: rl(contactId), body: ' ' });
		expect(error?.message).toBe("The field 'Text' is empty [item 0]");
		expect(account.requests).toEqual([]);
	});

	it('keeps the order of the items and names the one that fails', async () => {
		const { output } = await account.run(
			'note',
			'create',
			{ contactId: rl('={{ $json.contact }}'), body: '={{ $json.text }}' },
			{
				items: [
					{ contact: contactId, text: 'one' },
					{ contact: 'nobody', text: 'two' },
					{ contact: contactId, text: 'three' },
				],
				continueOnFail: true,
			},
		);
		expect(output.map(({ json }) => json.body ?? json.error)).toEqual([
			'one',
			expect.objectContaining({ message: expect.stringContaining('[item 1]'), httpCode: '400' }),
			'three',
		]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});
});

describe('note get and get many', () => {
	it('gets one', async () => {
		const noteId = await note();
		const items = await account.items('note', 'get', {
			contactId: rl(contactId),
			noteId: rl(noteId),
		});
		expect(items).toMatchObject([{ id: noteId, body: 'No answer', contactId }]);
	});

	it('says that it was not found, with the code and the trace', async () => {
		const { error } = await account.run('note', 'get', {
			contactId: rl(contactId),
			noteId: rl('nosuchnote'),
		});
		expect(error?.description).toMatch(
			/nosuchnote not found" \(HTTP 400, trace ID [0-9a-f-]{36}\)/,
		);
	});

	it('lists, filters and cuts the list', async () => {
		await note({ body: '<p>Asked for a <b>Call Back</b></p>' });
		await note({ body: 'Paid', additionalFields: { userId: rl(USERS.agent), title: 'Invoice' } });
		const old = stored()[0];
		if (old) old.dateAdded = Date.UTC(2026, 0, 1);
		const bodies = async (filters = {}, more = {}) =>
			(await account.items('note', 'getAll', { contactId: rl(contactId), filters, ...more })).map(
				({ body }) => body,
			);
		const [paid, html] = await bodies();
		expect([paid, html]).toEqual(['Paid', '<p>Asked for a <b>Call Back</b></p>']);
		expect(await bodies({}, { limit: 1 })).toEqual([paid]);
		expect(await bodies({ query: 'call back' })).toEqual([html]);
		expect(await bodies({ query: 'invoice' })).toEqual([paid]);
		expect(await bodies({ userId: rl(USERS.agent) })).toEqual([paid]);
		expect(await bodies({ dateAddedBefore: '2026-01-02' })).toEqual([html]);
		expect(await bodies({ dateAddedAfter: '2026-01-02' })).toEqual([paid]);
	});

	it('gives no item for a contact without notes', async () => {
		expect(await account.items('note', 'getAll', { contactId: rl(contactId) })).toEqual([]);
	});
});

describe('note update and delete', () => {
	it('changes only what was filled in, and clears on request', async () => {
		const noteId = await note({
			additionalFields: { title: 'Old', color: '#112233', pinned: true },
		});
		const [changed] = await account.items('note', 'update', {
			contactId: rl(contactId),
			noteId: rl(noteId),
			updateFields: { body: 'New', pinned: false, fieldsToClear: ['title'] },
		});
		expect(account.lastBody).toEqual({ title: '', body: 'New', pinned: false });
		expect(changed).toMatchObject({ id: noteId, body: 'New', contactId });
		expect(stored()).toMatchObject([{ body: 'New', title: '', color: '#112233', pinned: false }]);
	});

	it('refuses an update with nothing in it before a request is sent', async () => {
		const { error } = await account.run('note', 'update', {
			contactId: rl(contactId),
			noteId: rl('n1'),
		});
		expect(error?.message).toBe('There is nothing to update [item 0]');
		expect(account.requests).toEqual([]);
	});

	it('deletes a note', async () => {
		const noteId = await note();
		const parameters = { contactId: rl(contactId), noteId: rl(noteId) };
		expect(await account.items('note', 'delete', parameters)).toEqual([
			{ id: noteId, deleted: true },
		]);
		expect(stored()).toEqual([]);
	});
});
