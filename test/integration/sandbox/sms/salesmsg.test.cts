import { smsFixtures } from '../../../../sandbox/index.cts';
import { SmsBench } from './support.cts';

const { personalToken, readOnlyToken, clientId, clientSecret, teamId, tags } = smsFixtures.SALESMSG;
const MINUTE_MS = 60_000;

describe('Salesmsg', () => {
	const bench = SmsBench.use('salesmsg', { authorization: `Bearer ${personalToken}` });

	const API = '/pub/v2.3';
	const number = '+15550100001';
	const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
	const create = (fields: Record<string, string> = {}) =>
		bench.post(`${API}/contacts?${query({ number, ...fields })}`, undefined);
	const send = (fields: Record<string, string> = {}) =>
		bench.post(
			`${API}/messages?${query({ number, team_id: String(teamId), message: 'Hi', ...fields })}`,
			undefined,
		);
	const sent = () => bench.sandbox.outbox.sent;

	it('refuses missing, unreadable and narrow tokens, each in its own way', async () => {
		const as = (authorization: string) => ({ authorization });
		expect(await bench.get(`${API}/user`, as(''))).toMatchObject({
			status: 401,
			body: { message: 'Unauthorized', auth_required: false },
		});
		expect(await bench.get(`${API}/users/me`, as('Bearer no'))).toMatchObject({
			status: 403,
			body: { message: expect.stringContaining('decode token'), auth_required: true },
		});
		expect(await bench.get(`${API}/teams`, as('Bearer no'))).toMatchObject({
			status: 500,
			body: { message: null },
		});
		const narrow = as(`Bearer ${readOnlyToken}`);
		expect((await bench.get(`${API}/contacts/search?term=`, narrow)).status).toBe(200);
		expect((await bench.call('POST', `${API}/contacts?number=1`, undefined, narrow)).status).toBe(
			403,
		);
	});

	it.each(['v2.1', 'v2.2', 'v2.3'])('answers under %s', async (version) => {
		expect((await bench.get(`/pub/${version}/user`)).body).toMatchObject({
			full_name: 'Sandbox Owner',
		});
	});

	it('takes the fields of writes from the query and refuses those in a body', async () => {
		expect(await create({ first_name: 'Ada', email: 'ada@example.com' })).toMatchObject({
			status: 201,
			body: { number, first_name: 'Ada', full_name: 'Ada', opt_out: false, country: 'US' },
		});
		const inBody = await bench.post(`${API}/contacts`, { number: '+15550100002' });
		expect(inBody).toMatchObject({
			status: 422,
			body: { errors: { number: [expect.any(String)] } },
		});
		expect((await bench.post(`${API}/messages`, { number, message: 'Hi' })).status).toBe(422);
		expect((await create()).status).toBe(422);
		expect(bench.account.contacts.size).toBe(1);
	});

	it('updates by JSON, and opts out and in', async () => {
		const { id } = (await create({ first_name: 'Ada' })).body;
		const path = `${API}/contacts/${id}`;
		expect((await bench.call('PUT', path, { last_name: 'Lovelace' })).body).toMatchObject({
			first_name: 'Ada',
			last_name: 'Lovelace',
		});
		await bench.call('PUT', `${API}/contacts/opt-out/${id}`);
		expect((await bench.get(path)).body).toMatchObject({
			opt_out: true,
			opt_out_at: new Date(bench.clock.now()).toISOString(),
		});
		expect((await send()).status).toBe(422);
		await bench.call('PUT', `${API}/contacts/opt-in/${id}`);
		expect((await send()).status).toBe(200);
	});

	it('has three envelopes for lists', async () => {
		await create({ first_name: 'Ada' });
		expect((await bench.get(`${API}/teams`)).body).toMatchObject([{ id: teamId }]);
		const search = await bench.get(`${API}/contacts/search?${query({ term: '(555) 010-0001' })}`);
		expect(search.body).toMatchObject({ results: [{ number }] });
		expect((await bench.get(`${API}/tags?search=vi`)).body).toMatchObject({
			data: [{ id: tags.vip, label: 'vip' }],
			meta: { total: 1 },
		});
	});

	it('pages through contacts by 100', async () => {
		await bench.control('POST', '/contacts/bulk', { count: 150 });
		const page = (body: object) => bench.post(`${API}/contacts/list`, body);
		const second = await page({ page: 2, length: 100 });
		expect(second.body.data).toHaveLength(50);
		expect(second.body.meta).toMatchObject({ current_page: 2, last_page: 2, total: 150 });
		expect((await page({ length: 101 })).status).toBe(422);
		expect((await page({ search: 'number 150' })).body.data).toHaveLength(1);
	});

	it('tags by numeric ids', async () => {
		const { id } = (await create()).body;
		const tagged = await bench.call('PUT', `${API}/tags/contact/${id}/${tags.lead}`);
		expect(tagged.body.tags).toEqual([{ id: tags.lead, name: 'lead', label: 'lead' }]);
		expect((await bench.call('PUT', `${API}/tags/contact/${id}/1`)).status).toBe(404);
		const made = await bench.post(`${API}/tags?name=new`, undefined);
		await bench.call('PUT', `${API}/tags/contact/${id}/${made.body.id}`);
		const without = await bench.call('DELETE', `${API}/tags/contact/${id}/${tags.lead}`);
		expect(without.body.tags).toMatchObject([{ name: 'new' }]);
	});

	it('sends, answers in a conversation, and shows it', async () => {
		const first = await send({ 'media_url[][url]': 'http://127.0.0.1/a.png' });
		expect(first.body).toMatchObject({
			status: 'sent',
			body: 'Hi',
			media: [{ url: 'http://127.0.0.1/a.png' }],
			contact: { number },
		});
		const path = `${API}/messages/${first.body.conversation_id}`;
		await bench.post(path, { message: 'In a body, as older clients do' });
		await bench.text('Thanks', { url: undefined });
		const history = await bench.get(`${path}/paginated?page=1&per_page=2`);
		expect(history.body).toMatchObject({ data: [{}, {}], meta: { total: 3, last_page: 2 } });
		expect((await send({ team_id: '1' })).status).toBe(422);
		await send({ send_at: '2026-03-03T10:00:00Z' });
		expect(sent().map(({ status }) => status)).toEqual(['sent', 'sent', 'scheduled']);
	});

	it('refuses for a minute after 60 requests in one, without telling in a header', async () => {
		const ask = () => bench.get(`${API}/user`);
		for (let n = 0; n < 60; n += 1) expect((await ask()).status).toBe(200);
		await bench.clock.advance(MINUTE_MS - 1);
		const refused = await ask();
		expect(refused).toMatchObject({ status: 429, body: { message: expect.any(String) } });
		expect([...refused.headers.keys()].filter((key) => /limit|retry/.test(key))).toEqual([]);
		await bench.clock.advance(MINUTE_MS - 1);
		expect((await ask()).status).toBe(429);
		await bench.clock.advance(1);
		expect((await ask()).status).toBe(200);
	});

	it('connects by OAuth, and its tokens live for 86340 s', async () => {
		const redirect_uri = 'http://127.0.0.1:5678/rest/oauth2-credential/callback';
		const asked = { client_id: clientId, redirect_uri, state: 's', scope: 'users:read' };
		const agreed = await bench.get(`/auth/oauth?${query(asked)}`);
		const target = new URL(agreed.headers.get('location') ?? '');
		expect(target.searchParams.get('state')).toBe('s');
		const form = (fields: Record<string, string>) =>
			bench.call('POST', '/pub/v2.2/oauth/token', query(fields), {
				authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
				'content-type': 'application/x-www-form-urlencoded',
			});
		const code = target.searchParams.get('code') ?? '';
		const granted = await form({ grant_type: 'authorization_code', code, redirect_uri });
		expect(granted.body).toMatchObject({ token_type: 'Bearer', expires_in: 86_340 });
		expect((await form({ grant_type: 'authorization_code', code, redirect_uri })).status).toBe(400);
		const as = (token: string) => ({ authorization: `Bearer ${token}` });
		expect((await bench.get(`${API}/user`, as(granted.body.access_token))).status).toBe(200);
		expect((await bench.get(`${API}/tags`, as(granted.body.access_token))).status).toBe(403);
		await bench.clock.advance(86_340_000);
		expect((await bench.get(`${API}/user`, as(granted.body.access_token))).status).toBe(401);
		const { refresh_token } = granted.body;
		const renewed = await form({ grant_type: 'refresh_token', refresh_token });
		expect((await bench.get(`${API}/user`, as(renewed.body.access_token))).status).toBe(200);
		expect((await form({ grant_type: 'refresh_token', refresh_token })).status).toBe(401);
		const elsewhere = query({ client_id: clientId, redirect_uri: 'https://example.com/' });
		expect((await bench.get(`/auth/oauth?${elsewhere}`)).status).toBe(400);
		expect(JSON.stringify(bench.sandbox.journal)).not.toContain(refresh_token);
	});
});
