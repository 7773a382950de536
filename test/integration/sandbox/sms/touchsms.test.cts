import { smsFixtures } from '../../../../sandbox/index.cts';
import { SmsBench } from './support.cts';

const { accessToken, tokenId } = smsFixtures.TOUCHSMS;
const basic = (user: string, password: string) => ({
	authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
});

describe('touchSMS', () => {
	const bench = SmsBench.use('touchsms', basic(accessToken, tokenId));

	const API = '/api/v2';
	const one = { to: '+61491570006', from: 'SHARED_NUMBER', body: 'Hi' };
	const send = (messages: object[], more: object = {}) =>
		bench.post(`${API}/sms`, { messages, ...more });
	const sent = () => bench.sandbox.outbox.sent;

	it('takes HTTP Basic of access token and token id, and nothing else', async () => {
		expect(await bench.get(`${API}/account`)).toMatchObject({
			status: 200,
			body: { data: { id: 1, credits: 1000, settings: { timezone: 'Australia/Sydney' } } },
		});
		for (const headers of [basic(tokenId, accessToken), { authorization: '' }]) {
			expect(await bench.get(`${API}/account`, headers)).toMatchObject({
				status: 401,
				body: { message: expect.any(String) },
			});
		}
	});

	it('sends, schedules, echoes and charges', async () => {
		const long = 'x'.repeat(161);
		const { status, body } = await send([
			{ ...one, campaign: 'Spring', reference: 'task:1', metadata: { contactId: 'c1' } },
			{ ...one, to: '0491 570 157', body: long, date: '2026-03-03T00:00:00Z' },
		]);
		expect(status).toBe(200);
		expect(body.data.errors).toEqual([]);
		expect(body.data.meta).toEqual({
			totalParts: 3,
			totalMessages: 2,
			totalCredits: 3,
			creditBalance: 997,
			hasSufficientCredits: true,
		});
		expect(body.data.messages).toMatchObject([
			{ status: 'VALID', to: '61491570006', campaign: 'Spring', reference: 'task:1', date: null },
			{
				to: '61491570157',
				meta: { size: 161, parts: 2, is_unicode: false, cost: 2, country: 'AU' },
			},
		]);
		expect(sent()).toMatchObject([
			{ to: '+61491570006', status: 'sent', metadata: { contactId: 'c1' }, reference: 'task:1' },
			{ status: 'scheduled', scheduledFor: Date.UTC(2026, 2, 3) },
		]);
	});

	it('reports partial failure inside a 200', async () => {
		const { status, body } = await send([
			one,
			{ ...one, to: '04123' },
			{ ...one, from: 'TOOOOOOOOOLONG' },
		]);
		expect(status).toBe(200);
		expect(body.data.messages).toHaveLength(1);
		expect(body.data.errors).toMatchObject([
			{ status: 'ERROR', error_code: 'INVALID_RECIPIENT', error_help: expect.any(String) },
			{ status: 'ERROR', error_code: 'INVALID_SENDER_ID' },
		]);
		expect(sent()).toHaveLength(1);
	});

	it('refuses what is incomplete or too much with 422', async () => {
		const incomplete = await send([{ to: one.to, body: 'Hi' }]);
		expect(incomplete.status).toBe(422);
		expect(incomplete.body.errors).toHaveProperty(['messages.0.from']);
		expect((await send([])).status).toBe(422);
		expect((await send([{ ...one, date: 'tomorrow' }])).status).toBe(422);
		expect((await send(Array.from({ length: 1001 }, () => one))).status).toBe(422);
		expect((await send(Array.from({ length: 1000 }, () => one))).status).toBe(200);
	});

	it('rejects duplicates by recipient when asked to', async () => {
		const twice = [one, { ...one, to: '61491570006' }];
		expect((await send(twice)).body.data.errors).toHaveLength(0);
		const { body } = await send(twice, { reject_duplicates_by_recipient: true });
		expect(body.data).toMatchObject({ messages: [{}], errors: [{ to: '61491570006' }] });
	});

	it('dry run: same answer, nothing sent, nothing charged', async () => {
		const { body } = await bench.post(`${API}/sms/dry`, { messages: [one, { ...one, to: '1' }] });
		expect(body.data).toMatchObject({
			meta: { totalMessages: 1, creditBalance: 1000 },
			messages: [{ status: 'VALID' }],
			errors: [{ error_code: 'INVALID_RECIPIENT' }],
		});
		expect(sent()).toEqual([]);
	});

	it('does not text numbers that opted out [unsure: the code]', async () => {
		await bench.text('STOP', { from: one.to });
		expect((await send([one])).body.data.errors).toMatchObject([{ error_code: 'OPTED_OUT' }]);
		await bench.text('start', { from: one.to });
		expect((await send([one])).body.data.errors).toEqual([]);
	});

	it('says when the credits do not suffice', async () => {
		await bench.control('PATCH', '/settings', { credits: 1 });
		const { body } = await send([one, { ...one, to: '+61491570157' }]);
		expect(body.data.errors).toHaveLength(1);
		expect(sent()).toHaveLength(1);
	});

	it('keeps contacts [unsure: names and forms]', async () => {
		const contact = { name: 'Ada', mobile: '0491570006', attributes: { ghlContactId: 'c1' } };
		const created = await bench.post(`${API}/contacts`, contact);
		expect(created).toMatchObject({
			status: 201,
			body: { data: { name: 'Ada', mobile: '61491570006', attributes: { ghlContactId: 'c1' } } },
		});
		expect((await bench.post(`${API}/contacts`, contact)).status).toBe(422);
		const path = `${API}/contacts/${created.body.data.id}`;
		await bench.call('PUT', path, { email: 'ada@example.com' });
		const found = await bench.get(`${API}/contacts?q=61491570006`);
		expect(found.body.data).toMatchObject([{ name: 'Ada', email: 'ada@example.com' }]);
		expect((await bench.get(`${API}/contacts?q=61400000000`)).body.data).toEqual([]);
		expect((await bench.get(`${API}/contacts/1`)).status).toBe(404);
	});

	it('lists sender ids, numbers and, newest first, inbound texts', async () => {
		expect((await bench.get(`${API}/account/sender-ids`)).body.data).toContainEqual({
			sender_id: 'SHARED_NUMBER',
			label: expect.any(String),
		});
		expect((await bench.get(`${API}/numbers`)).body.data).toMatchObject([{ status: 'active' }]);
		const first = await bench.text('one', { from: one.to });
		await bench.clock.advance(1000);
		await bench.text('two', { from: one.to });
		const { body } = await bench.get(`${API}/inbounds`);
		expect(body.data.map(({ content }: { content: string }) => content)).toEqual(['two', 'one']);
		const later = await bench.get(`${API}/inbounds?since_id=${first.body.id}`);
		expect(later.body.data).toMatchObject([{ content: 'two' }]);
	});
});
