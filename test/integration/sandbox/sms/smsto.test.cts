import { smsFixtures } from '../../../../sandbox/index.cts';
import { SmsBench } from './support.cts';

const { apiKey, clientId, clientSecret, listId } = smsFixtures.SMSTO;
const HOUR_MS = 3_600_000;

describe('SMS.to', () => {
	const bench = SmsBench.use('smsto', { authorization: `Bearer ${apiKey}` });

	const to = '+447700900001';
	const send = (more: object = {}) => bench.post('/api/sms/send', { to, message: 'Hi', ...more });
	const sent = () => bench.sandbox.outbox.sent;

	it('answers errors as success:false with a message', async () => {
		const refused = async (reply: Promise<{ status: number; body: object }>, status: number) =>
			expect(await reply).toMatchObject({
				status,
				body: { success: false, message: expect.any(String) },
			});
		await refused(send({ to: 'nobody' }), 400);
		await refused(send({ message: '' }), 400);
		await refused(
			bench.call('POST', '/api/sms/send', '{"to":', { 'content-type': 'application/json' }),
			400,
		);
		await refused(bench.post('/api/sms/send', { to }, { authorization: 'Bearer no' }), 401);
		await refused(
			bench.call('POST', '/api/sms/send', 'to=1', { 'content-type': 'text/plain' }),
			415,
		);
		await refused(bench.get('/api/message/unknown'), 404);
		await bench.control('PATCH', '/settings', { credits: 0 });
		await refused(send(), 402);
		expect(sent()).toEqual([]);
	});

	it('lets 150 requests a second through', async () => {
		for (let n = 0; n < 150; n += 1)
			expect((await bench.get('/auth/api/balance')).status).toBe(200);
		expect(await bench.get('/auth/api/balance')).toMatchObject({
			status: 429,
			body: { success: false },
		});
		await bench.clock.advance(1000);
		expect((await bench.get('/auth/api/balance')).body.balance).toBe(1000);
	});

	it('gives tokens that run out, under its own names', async () => {
		const credentials = { client_id: clientId, secret: clientSecret, expires_in: 10 };
		const { body } = await bench.post('/auth/oauth/token', credentials);
		expect(body).toMatchObject({ jwt: expect.any(String), expires: 600, token_type: 'bearer' });
		const headers = { authorization: `Bearer ${body.jwt}` };
		expect((await bench.get('/auth/api/balance', headers)).status).toBe(200);
		const renewed = await bench.post('/auth/refresh', {}, headers);
		expect((await bench.get('/auth/api/balance', headers)).status).toBe(401);
		const next = { authorization: `Bearer ${renewed.body.jwt}` };
		expect((await bench.get('/auth/api/balance', next)).status).toBe(200);
		await bench.clock.advance(HOUR_MS);
		expect((await bench.get('/auth/api/balance', next)).status).toBe(401);
		expect((await bench.post('/auth/oauth/token', { secret: 'no' })).status).toBe(401);
	});

	it('sends to one, to many, in pairs and to a list', async () => {
		const single = await send({ sender_id: 'Example' });
		expect(single.body).toMatchObject({ success: true, message_id: sent()[0]?.id });
		const status = await bench.get(`/api/message/${single.body.message_id}`);
		expect(status.body).toMatchObject({ status: 'SENT', failed_reason: null });
		await send({ to: [to, '+447700900002'] });
		await send({
			to: undefined,
			messages: [
				{ to, message: 'One' },
				{ to, message: 'Two' },
			],
		});
		await bench.post('/web/v1/people/contacts/create', { phone: to, list_ids: [listId] });
		await send({ to: undefined, list_id: listId });
		expect(sent()).toHaveLength(6);
	});

	it('plans a text in its own time zone', async () => {
		await send({ scheduled_for: '2026-07-01 09:00:00', timezone: 'Europe/London' });
		expect(sent()[0]).toMatchObject({
			status: 'scheduled',
			scheduledFor: Date.UTC(2026, 6, 1, 8),
		});
		expect((await send({ scheduled_for: 'soon' })).status).toBe(400);
		await bench.clock.advance(Date.UTC(2026, 6, 1, 8) - bench.clock.now());
		expect((await bench.get('/api/last/message')).body.status).toBe('SENT');
	});

	it('estimates without sending', async () => {
		const body = { to, message: 'x'.repeat(161) };
		expect((await bench.post('/api/sms/estimate', body)).body).toMatchObject({
			success: true,
			sms_count: 2,
		});
		expect(sent()).toEqual([]);
	});

	it('keeps contacts and lists [unsure: a known number is written over]', async () => {
		const path = '/web/v1/people/contacts';
		const create = (more: object) =>
			bench.post(`${path}/create`, { phone: to, list_ids: [listId], ...more });
		await create({ firstname: 'Ada', custom1: 'c1' });
		await create({ custom2: 'ada@example.com' });
		expect((await create({ list_ids: [1] })).status).toBe(400);
		const { body } = await bench.get(`${path}?list_ids=${listId}&limit=10&page=1`);
		expect(body.data).toMatchObject([
			{ phone: to, firstname: 'Ada', custom1: 'c1', custom2: 'ada@example.com' },
		]);
		const lists = await bench.get('/web/v1/people/lists');
		expect(lists.body.data).toMatchObject([{ id: listId, list_contacts_count: 1 }]);
		await bench.post(`${path}/delete-phone`, { phone: to, list_id: [listId] });
		expect((await bench.get(path)).body.data).toEqual([]);
	});

	it('does not text numbers that opted out, unless told to', async () => {
		await bench.post('/web/v1/people/contacts/optout', { phone: to, list_id: [] });
		expect((await send()).status).toBe(422);
		expect((await send({ bypass_optout: true })).status).toBe(200);
		expect((await bench.get('/web/v1/recent/optouts')).body.data).toMatchObject([{ phone: to }]);
		const asked = await bench.post('/api/phone/status', {
			phone: '7700900001',
			default_prefix: '+44',
		});
		expect(asked.body).toMatchObject({ opted_out: true });
		await bench.post('/web/v1/people/contacts/optin', { phone: to });
		expect((await send()).status).toBe(200);
	});
});
