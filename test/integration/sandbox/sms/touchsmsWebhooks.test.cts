import { smsFixtures } from '../../../../sandbox/index.cts';
import { SmsBench } from './support.cts';

const { accessToken, tokenId, webhookSecret } = smsFixtures.TOUCHSMS;
const basic = (user: string, password: string) => ({
	authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
});

describe('webhooks of touchSMS', () => {
	const bench = SmsBench.use('touchsms', basic(accessToken, tokenId));

	const API = '/api/v2';
	const one = { to: '+61491570006', from: 'SHARED_NUMBER', body: 'Hi' };
	const send = (messages: object[], more: object = {}) =>
		bench.post(`${API}/sms`, { messages, ...more });
	const iso = (time: number) => new Date(time).toISOString().replace('.000Z', 'Z');

	it('pushes both observed bodies, with the metadata of the text they answer', async () => {
		await send([{ ...one, metadata: { contactId: 'c1' } }]);
		await bench.text('Yes', { from: one.to });
		await bench.text('Yes', { from: one.to, variant: 'draft', id: 'in-1' });
		expect(bench.received.map(({ body }) => body)).toEqual([
			{
				event: 'message_received',
				date: iso(bench.clock.now()),
				from: '61491570006',
				to: '61491570156',
				content: 'Yes',
				is_opt_out: false,
				metadata: { contactId: 'c1' },
			},
			{
				id: 'in-1',
				from: '61491570006',
				to: '61491570156',
				body: 'Yes',
				received_at: iso(bench.clock.now()),
				metadata: { contactId: 'c1' },
			},
		]);
	});

	it('proves itself by a secret in the address [unsure]', async () => {
		for (const signature of ['right', 'wrong', 'none']) await bench.text('Hi', { signature });
		expect(bench.received.map(({ url }) => url)).toEqual([
			`/hook?secret=${webhookSecret}`,
			'/hook?secret=not-the-secret',
			'/hook',
		]);
		// Only the first one came through the provider.
		expect(bench.sandbox.outbox.inbound).toHaveLength(1);
		await bench.text('Old', { signature: 'stale' });
		expect(bench.received[3]?.body.date).toBe(iso(bench.clock.now() - 3_600_000));
	});

	it('sends a receipt with reference and metadata [unsure: the body]', async () => {
		await bench.control('PUT', '/webhooks', {
			webhooks: [{ url: bench.webhookUrl, events: ['receipt'] }],
		});
		await send([{ ...one, reference: 'task:1', metadata: { contactId: 'c1' } }]);
		const [receipt] = await bench.receives(1);
		expect(receipt?.body).toMatchObject({
			to: '61491570006',
			status: 'delivered',
			reference: 'task:1',
			metadata: { contactId: 'c1' },
		});
		await bench.control('POST', '/events', { event: 'receipt', status: 'undeliverable' });
		expect(bench.received[1]?.body).toMatchObject({ status: 'undeliverable', delivered_at: null });
	});
});
