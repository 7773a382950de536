import { smsFixtures } from '../../../../sandbox/index.cts';
import { SmsBench } from './support.cts';

const { apiKey, listId, tags, webhookSecret } = smsFixtures.ROEZAN;

describe('Roezan', () => {
	const bench = SmsBench.use('roezan', { 'x-api-key': apiKey });

	const API = '/api/integrations';
	const phone = '+15550100001';
	const upsert = (more: object = {}) =>
		bench.post(`${API}/contacts`, { phone, lists: [listId], ...more });
	const read = () => bench.get(`${API}/contacts?phone=${encodeURIComponent(phone)}`);
	const send = (more: object = {}) =>
		bench.post(`${API}/message/send`, { phone, message: 'Hi', ...more });

	it('takes the key from a header', async () => {
		expect((await bench.get(`${API}/contacts?phone=1`, { 'x-api-key': 'no' })).status).toBe(401);
		const basic = { 'x-api-key': '', authorization: 'Basic eDp5' };
		expect((await bench.get(`${API}/contacts?phone=1`, basic)).status).toBe(401);
	});

	it('writes contacts by phone and adds to them', async () => {
		expect((await read()).status).toBe(404);
		await upsert({ firstName: 'Ada', lastName: 'Lovelace', tags: [tags.lead] });
		await upsert({ firstName: '', email: 'ada@example.com' });
		await bench.post(`${API}/contacts/tags`, { phone: '5550100001', tagIds: [tags.vip] });
		expect((await read()).body.contact).toMatchObject({
			phone_number: phone,
			first_name: 'Ada',
			email: 'ada@example.com',
			opted_in: 1,
			opted_out_at: null,
			safe_sending_start_hour: 9,
			tags: [
				{ id: tags.lead, name: 'lead' },
				{ id: tags.vip, name: 'vip' },
			],
			lists: [{ id: listId }],
		});
		const byMail = await bench.get(`${API}/contacts?email=ADA@example.com`);
		expect(byMail.body.contact.phone_number).toBe(phone);
		expect(bench.account.contacts.size).toBe(1);
	});

	it('subscribes to lists, and refuses what it does not know', async () => {
		const subscribe = (list: number) => bench.post(`${API}/lists/subscribe`, { phone, list });
		expect((await subscribe(listId)).status).toBe(404);
		await upsert({ lists: [] });
		expect((await read()).body.contact.lists).toEqual([]);
		await subscribe(listId);
		expect((await read()).body.contact.lists).toMatchObject([{ id: listId }]);
		expect((await subscribe(1)).status).toBe(400);
		expect((await upsert({ tags: ['vip'] })).status).toBe(400);
	});

	it('sends, and names the trouble in message', async () => {
		expect((await send({ firstName: 'Ada' })).status).toBe(200);
		expect((await read()).body.contact.first_name).toBe('Ada');
		for (const bad of [{ phone: 'x' }, { message: '' }]) {
			expect(await send(bad)).toMatchObject({ status: 400, body: { message: expect.any(String) } });
		}
		await send({ media: ['http://127.0.0.1/a.png'] });
		expect(bench.account.settings.credits).toBe(1000 - 1 - 3);
		expect(bench.sandbox.outbox.sent).toHaveLength(2);
	});

	it('does not text numbers that opted out [unsure: the refusal]', async () => {
		await bench.text('STOP', { url: undefined });
		expect((await send()).status).toBe(400);
		expect((await read()).body.contact).toMatchObject({
			opted_in: 0,
			opted_out_at: new Date(bench.clock.now()).toISOString(),
		});
		await bench.text('START', { url: undefined });
		expect((await send()).status).toBe(200);
	});

	it('shows a growing history, and pushes nothing by itself', async () => {
		await bench.text('one', { url: undefined, name: 'Ada Lovelace' });
		const { contact } = (await read()).body;
		expect(contact).toMatchObject({ first_name: 'Ada', last_name: 'Lovelace' });
		const history = async (query: string) =>
			(await bench.get(`${API}/contacts/${contact.id}/messages?${query}`)).body.messages;
		const [first] = await history('direction=inbound&limit=100');
		expect(first).toEqual({
			id: expect.any(String),
			content: 'one',
			created_at: new Date(bench.clock.now()).toISOString(),
		});
		await bench.clock.advance(1000);
		await bench.text('two', { url: undefined });
		await bench.clock.advance(1000);
		await send();
		const contents = (rows: Array<{ content: string }>) => rows.map(({ content }) => content);
		expect(contents(await history('direction=inbound'))).toEqual(['two', 'one']);
		expect(contents(await history('direction=inbound&limit=1'))).toEqual(['two']);
		expect(contents(await history(''))).toEqual(['Hi', 'two', 'one']);
		expect((await bench.get(`${API}/contacts/1/messages`)).status).toBe(404);
		expect(bench.received).toEqual([]);
	});

	it('tells its limit in three headers [unsure: the numbers]', async () => {
		await bench.control('PATCH', '/settings', { rateLimit: { max: 2, intervalMs: 10_000 } });
		await upsert();
		await bench.clock.advance(4000);
		expect(Object.fromEntries((await read()).headers)).toMatchObject({
			'ratelimit-limit': '2',
			'ratelimit-remaining': '0',
			'ratelimit-reset': '6',
		});
		expect(await read()).toMatchObject({ status: 429, body: { message: expect.any(String) } });
		await bench.clock.advance(6000);
		expect((await read()).status).toBe(200);
	});

	it('forwards through another tool with a shared secret', async () => {
		await bench.text('Hello', { name: 'Ada', id: 'm1' });
		await bench.text('Hello', { signature: 'wrong' });
		const [forwarded, forged] = bench.received;
		expect(forwarded?.headers['x-webhook-secret']).toBe(webhookSecret);
		expect(forwarded?.body).toMatchObject({ phone, name: 'Ada', message: 'Hello', id: 'm1' });
		expect(forged?.headers['x-webhook-secret']).toBe('not-the-secret');
		const [id] = bench.account.contacts.keys();
		const url = bench.webhookUrl;
		await bench.control('POST', '/events', { event: 'contact', contactId: id, url });
		expect(bench.received[2]?.body).toMatchObject({ phone, firstName: 'Ada' });
	});
});
