import { send as operation } from '../../../nodes/HighLevelContacts/actions/custom/send.operation';
import type { ItemContext } from '../../../nodes/HighLevelContacts/run/itemContext';
import { LOCATION_ID, TAGS } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
const send = (parameters: object) =>
	account.run('custom', 'send', { method: 'GET', ...parameters });
const json = async (parameters: object) => {
	const { output, error } = await send(parameters);
	if (error) throw error;
	return output.map((item) => item.json);
};
const pairs = (...rows: Array<[string, string]>) => ({
	pairs: rows.map(([name, value]) => ({ name, value })),
});

const row = (name: string, value: string) => pairs([name, value]);

describe('a custom API call', () => {
	it('reads with path values and query, in the chosen sub-account', async () => {
		const id = account.contact('Ada');
		const [answer] = await json({
			path: rl('/contacts/{contactId}', 'list'),
			pathValues: pairs(['contactId', id]),
		});
		expect(answer).toMatchObject({ contact: { id, firstName: 'Ada' } });
		await json({
			path: rl('/contacts/search/duplicate'),
			query: pairs(['locationId', LOCATION_ID], ['email', 'ada@example.com']),
		});
		expect(account.requests).toEqual([
			'GET /contacts/:contactId',
			'GET /contacts/search/duplicate',
		]);
	});

	it('gives one item for each entry of a list', async () => {
		const tags = await json({
			path: rl('/locations/{locationId}/tags'),
			options: { split: 'tags' },
		});
		expect(tags.map((tag) => tag.id)).toContain(TAGS.vip);
		const { error } = await send({
			path: rl('/locations/{locationId}/tags'),
			options: { split: 'tag' },
		});
		expect(error?.message).toContain("no list 'tag'");
		expect(error?.description).toContain('The answer has: tags');
	});

	it('writes a body, and shows it in a dry run', async () => {
		const write = {
			method: 'POST',
			path: rl('/locations/{locationId}/tags'),
			body: '{"name": "spring"}',
		};
		const [shown] = await json({ ...write, options: { dryRun: true } });
		expect(JSON.stringify(shown)).toContain('spring');
		expect(account.requests).toEqual([]);
		expect(await json(write)).toMatchObject([{ tag: { name: 'spring' } }]);
	});

	it('does not send a POST again after a lost answer, unless it may be repeated', async () => {
		const write = { method: 'POST', path: rl('/locations/{locationId}/tags'), body: { name: 'a' } };
		const lose = () => account.sandbox.faults.add({ kind: 'reset', phase: 'after', times: 1 });
		lose();
		const { error } = await send(write);
		expect(error?.description).toContain('the node did not send it again');
		expect(account.requests).toHaveLength(1);
		account.sandbox.reset();
		lose();
		await send({ ...write, options: { repeatable: true } });
		expect(account.requests).toHaveLength(2);
	});

	it.each([
		[{ kind: 'html', status: 200 }, 'A web page came in place of an answer'],
		[{ kind: 'status', status: 200, body: 'It works!' }, "HighLevel's answer could not be read"],
	] as const)('takes %j for no answer', async (fault, message) => {
		account.sandbox.addFault(fault);
		const { output, error } = await send({
			path: rl('/calendars/groups'),
			options: { maxRetries: 0 },
		});
		expect(output).toEqual([]);
		expect(error?.message).toContain(message);
	});

	it('keeps its place among the writes of one contact, and of one path', async () => {
		const touched = async (method: string, path: string) => {
			const entered: Record<string, unknown> = { method, path: rl(path), body: '{}', options: {} };
			const value = (name: string) => entered[name];
			const item = { api: { locationId: LOCATION_ID }, timezone: 'UTC', value, raw: value };
			return await operation.touches?.(item as unknown as ItemContext);
		};
		expect(await touched('GET', '/contacts/Con1')).toEqual([]);
		const ofContact = [{ key: 'contact Con1' }];
		expect(await touched('PUT', '/contacts/Con1')).toEqual(ofContact);
		expect(await touched('POST', '/contacts/Con1/notes')).toEqual(ofContact);
		expect(await touched('PUT', '/locations/{locationId}/tags/Tag1')).toEqual([
			{ key: `path /locations/${LOCATION_ID}/tags/Tag1` },
		]);
	});

	it('takes the whole address from the documentation and the version that it names', async () => {
		const id = account.contact();
		await json({ path: rl(`https://services.leadconnectorhq.com/contacts/${id}`) });
		await json({ path: rl('/calendars/groups'), query: pairs(['locationId', LOCATION_ID]) });
		await send({ path: rl(`/contacts/${id}`), options: { version: 'v9' } });
		expect(account.sandbox.journal.map(({ version }) => version)).toEqual([
			'2021-07-28',
			'2021-04-15',
			'v9',
		]);
	});

	it.each([
		['//evil.example/x'],
		['https://evil.example/x'],
		['/contacts/../oauth/token'],
		['/contacts/%2e%2e/oauth/token'],
		['/contacts/..'],
		['/contacts/\\evil'],
		['/contacts/a?locationId=b'],
		['/contacts/#a'],
		['contacts'],
		['/'],
		['/contacts//search'],
		['/contacts/a b'],
		['/@evil.example/..'],
	])('refuses the path %s before a request is sent', async (path) => {
		const { error } = await send({ path: rl(path) });
		expect(error?.message).toContain("'Path'");
		expect(account.requests).toEqual([]);
	});

	it.each([
		['the part without a value', { path: rl('/contacts/{contactId}') }, "'{contactId}'"],
		['a body that is none', { method: 'PUT', path: rl('/contacts/a'), body: '{"a"' }, "'Body'"],
		['a list for a body', { method: 'PUT', path: rl('/contacts/a'), body: '[1]' }, "'Body'"],
		['another method', { method: 'HEAD', path: rl('/contacts/a') }, "'Method'"],
		['an empty path', { path: rl('') }, "'Path' is empty"],
	])('names %s', async (_, parameters, message) => {
		const { error } = await send(parameters);
		expect(error?.message).toContain(message);
		expect(account.requests).toEqual([]);
	});

	it.each([
		['Query Parameters: q', { query: row('q', '={{ $json.q }}') }],
		['Query Parameters: q', { query: row('q', '={{ null }}') }],
		['Query Parameters: Name', { query: row('={{ $json.name }}', 'x') }],
		['Query Parameters: Name', { query: row(' ', 'x') }],
		['Query Parameters: q', { query: row('q', '={{ [1] }}') }],
		['Path Values: contactId', { pathValues: row('contactId', '={{ $json.id }}') }],
		['Body', { method: 'POST', body: '={{ $json.body }}' }],
		['Body', { method: 'DELETE', body: '={{ null }}' }],
		['Body', { method: 'PUT', body: 'null' }],
	])('names the field %s, for which an expression found nothing', async (label, parameters) => {
		const { error } = await send({ path: rl('/contacts/search/duplicate'), ...parameters });
		expect(error?.message).toMatch(new RegExp(`^The field '${label}' (is empty|holds )`));
		expect(account.requests).toEqual([]);
	});

	it('sends a parameter that is meant to be empty, and one with several values', async () => {
		await send({
			path: rl('/contacts/search/duplicate'),
			query: pairs(['email', ''], ['a', '1'], ['a', '2'], ['', '']),
		});
		expect(account.sandbox.journal.map(({ path }) => path)).toEqual(['/contacts/search/duplicate']);
		expect(account.sandbox.journal.map(({ query }) => query)).toEqual([
			{ email: '', a: ['1', '2'] },
		]);
	});

	it('sends an empty body where it was left blank', async () => {
		for (const body of ['', '{}']) await send({ method: 'PUT', path: rl('/contacts/a'), body });
		expect(account.sandbox.journal.map(({ body }) => body)).toEqual([{}, {}]);
	});

	it('keeps a value for a part within its place', async () => {
		const { error } = await send({
			path: rl('/contacts/{contactId}'),
			pathValues: pairs(['contactId', 'a/../../oauth?x#y']),
		});
		expect(error).toBeDefined();
		expect(account.sandbox.journal.map(({ path }) => path)).toEqual([
			'/contacts/a%2F..%2F..%2Foauth%3Fx%23y',
		]);
	});
});
