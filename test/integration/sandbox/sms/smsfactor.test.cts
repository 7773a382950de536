import { smsFixtures } from '../../../../sandbox/index.cts';
import { SmsBench } from './support.cts';

const { token, listId, webhookSignature, accountId } = smsFixtures.SMSFACTOR;

describe('SMSFactor', () => {
	const bench = SmsBench.use('smsfactor', { authorization: `Bearer ${token}` });

	const to = '33639980001';
	const send = (more: Record<string, string> = {}) =>
		bench.get(`/send?${new URLSearchParams({ text: 'Bonjour', to, ...more }).toString()}`);
	const sent = () => bench.sandbox.outbox.sent;
	const hook = (events: string[], more: object = {}) =>
		bench.control('PUT', '/webhooks', { webhooks: [{ url: bench.webhookUrl, events, ...more }] });

	it('answers failures with HTTP 200 and a negative status', async () => {
		const refused = async (reply: Promise<object>, status: number) =>
			expect(await reply).toMatchObject({ status: 200, body: { status } });
		await refused(bench.get('/credits', { authorization: 'Bearer no' }), -1);
		await refused(send({ text: '' }), -7);
		await refused(send({ delay: 'soon' }), -7);
		await refused(bench.call('POST', '/send', '{', { 'content-type': 'application/json' }), -6);
		await bench.control('PATCH', '/settings', { credits: 0 });
		await refused(send(), -3);
		expect(sent()).toEqual([]);
	});

	it('sends by GET, with the token in the query as well', async () => {
		expect((await send({ gsmsmsid: 'c1.t1', sender: 'Example' })).body).toEqual({
			status: 1,
			message: 'OK',
			ticket: expect.any(String),
			cost: 1,
			credits: 999,
			total: 1,
			sent: 1,
			blacklisted: 0,
			duplicated: 0,
			npai: 0,
			invalid: 0,
			not_allowed: 0,
			flood: 0,
			country_limit: 0,
		});
		expect(sent()).toMatchObject([{ to: `+${to}`, from: 'Example', reference: 'c1.t1' }]);
		const url = `/send?token=${token}&text=Hi&to=${to}`;
		expect((await bench.get(url, { authorization: '' })).body.status).toBe(1);
		expect(JSON.stringify(bench.sandbox.journal)).not.toContain(token);
	});

	it('sends to many, counts what it leaves out, and to lists', async () => {
		await bench.post('/blacklist', {
			blacklist: { contacts: { gsm: [{ value: '33639980002' }] } },
		});
		const gsm = [to, to, '33639980002', 'x'].map((value) => ({ value }));
		const body = { sms: { message: { text: 'Hi' }, recipients: { gsm } } };
		expect((await bench.post('/send', body)).body).toMatchObject({
			status: 1,
			total: 4,
			sent: 1,
			duplicated: 1,
			blacklisted: 1,
			invalid: 1,
		});
		await bench.control('POST', '/contacts', { phone: '+33639980003', lists: [listId] });
		const toList = { sms: { message: { text: 'Hi' }, lists: [{ value: String(listId) }] } };
		expect((await bench.post('/send/lists', toList)).body).toMatchObject({ status: 1, sent: 1 });
		expect(sent()).toHaveLength(2);
	});

	it('simulates without sending', async () => {
		const reply = await bench.get(`/send/simulate?text=Hi&to=${to}`);
		expect(reply.body).toMatchObject({ status: 1, cost: 1, sent: 1, credits: 1000 });
		expect(reply.body).not.toHaveProperty('ticket');
		expect(sent()).toEqual([]);
	});

	it('plans in Paris time and cancels what has not gone out', async () => {
		const { body } = await send({ delay: '2026-07-01 09:00:00' });
		expect(sent()[0]).toMatchObject({ status: 'scheduled', scheduledFor: Date.UTC(2026, 6, 1, 7) });
		expect((await bench.call('DELETE', `/send/${body.ticket}`)).body.status).toBe(1);
		expect(sent()[0]?.status).toBe('cancelled');
		const now = await send();
		expect((await bench.call('DELETE', `/send/${now.body.ticket}`)).body.status).toBe(-7);
	});

	it('holds texts for moderation with −8, which will still be sent', async () => {
		await bench.control('PATCH', '/settings', { moderation: true });
		expect((await send()).body).toMatchObject({ status: -8, ticket: expect.any(String) });
		expect(sent()).toMatchObject([{ status: 'held' }]);
	});

	it('keeps contacts in lists, by both names of the id, without a call to change one', async () => {
		const add = (key: string, ...gsm: object[]) =>
			bench.post('/list', { list: { [key]: listId, contacts: { gsm } } });
		const ada = { value: to, info1: 'Lovelace', info2: 'Ada', info4: 'c1' };
		expect((await add('listId', ada, ada, { value: 'x' })).body).toMatchObject({
			status: 1,
			contacts: 1,
			duplicates: 1,
			invalid: 1,
		});
		await add('list_id', { ...ada, info3: 'ada@example.com' });
		const rows = await bench.get(`/list/${listId}?search=${to}&start=0&length=1000`);
		expect(rows.body).toMatchObject({
			name: 'Customers',
			totalRecords: 2,
			list: [{ destination: to, info1: 'Lovelace', info3: '' }, { info3: 'ada@example.com' }],
		});
		await bench.call('DELETE', `/list/contact/${rows.body.list[0].id}`);
		expect((await bench.get(`/list/${listId}`)).body.list).toMatchObject([{ info4: 'c1' }]);
		await add('listId', ada);
		expect((await bench.call('PUT', `/list/deduplicate/${listId}`)).body.removed).toBe(1);
		expect((await bench.get('/lists')).body.lists).toMatchObject([{ totalRecords: 1 }]);
		expect((await add('listId')).body.status).toBe(1);
		expect((await bench.get('/list/999')).body.status).toBe(-7);
	});

	it('gives at most 1000 contacts a page', async () => {
		const template = { lists: [listId] };
		await bench.control('POST', '/contacts/bulk', {
			count: 1001,
			firstPhone: '+33639980000',
			template,
		});
		const page = async (query: string) =>
			(await bench.get(`/list/${listId}${query}`)).body.list.length;
		expect(await page('')).toBe(100);
		expect(await page('?length=5000')).toBe(1000);
		expect(await page('?start=1000&length=1000')).toBe(1);
	});

	it('posts MO with the id of the text it answers, and its secret in the header', async () => {
		await send({ gsmsmsid: 'c1.t1' });
		await bench.text('Oui', { from: `+${to}` });
		await bench.text('Oui', { from: `+${to}`, signature: 'wrong' });
		await bench.text('Oui', { from: `+${to}`, signature: 'none' });
		expect(bench.received[0]?.body).toEqual({
			date: '2026-03-02 11:00:00',
			message: 'Oui',
			from: to,
			account_id: accountId,
			last_message_id: 'c1.t1',
		});
		const signatures = bench.received.map(({ headers }) => headers['x-smsfactor-signature']);
		expect(signatures).toEqual([webhookSignature, 'not-the-signature', undefined]);
	});

	it('takes STOP into the blacklist and to the STOP webhook', async () => {
		await hook(['STOP']);
		await bench.text('Bonjour', { from: `+${to}`, url: undefined });
		await bench.text('STOP', { from: `+${to}`, url: undefined });
		expect(bench.received.map(({ body }) => body)).toMatchObject([{ message: 'STOP', from: to }]);
		expect((await send()).body).toMatchObject({ status: 1, sent: 0, blacklisted: 1 });
		const { body } = await bench.get('/blacklist');
		await bench.call('DELETE', `/blacklist/contact/${body.list[0].id}`);
		expect((await send()).body.sent).toBe(1);
	});

	it('registers webhooks with an own signature, or none', async () => {
		const webhook = { type: 'DLR', url: bench.webhookUrl, signature: 'own' };
		const { body } = await bench.post('/webhook', { webhook });
		expect(body).toMatchObject({ status: 1, webhook: { type: 'DLR' } });
		await send({ gsmsmsid: 'c1.t1' });
		const [receipt] = await bench.receives(1);
		expect(receipt?.headers['x-smsfactor-signature']).toBe('own');
		expect(receipt?.body).toMatchObject({
			status: 3,
			destination: to,
			message_id: 'c1.t1',
			country_code: 'FR',
		});
		await bench.control('POST', '/events', { event: 'DLR', status: 2 });
		expect(bench.received[1]?.body.status).toBe(2);
		expect(JSON.stringify(bench.sandbox.journal)).not.toContain('"own"');
		await bench.call('DELETE', `/webhook/${body.webhook.webhook_id}`);
		expect((await bench.get('/webhook')).body.webhooks).toEqual([]);
		expect((await bench.post('/webhook', { webhook: { type: 'MT' } })).body.status).toBe(-7);
	});
});
