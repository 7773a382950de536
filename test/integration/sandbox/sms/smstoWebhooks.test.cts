import { createHmac } from 'node:crypto';

import { smsFixtures } from '../../../../sandbox/index.cts';
import { SmsBench, type Received } from './support.cts';

const { apiKey, webhookSecret } = smsFixtures.SMSTO;
const HOUR_MS = 3_600_000;

function verify(received: Received | undefined): { isGenuine: boolean; time: number } {
	if (!received) throw new Error('Nothing was received');
	const { headers, raw } = received;
	const [, t = '', s] =
		/^t=(\d+),s=([0-9a-f]{64})$/.exec(String(headers['x-smsto-signature'])) ?? [];
	const expected = createHmac('sha256', webhookSecret).update(`${raw}.${t}`).digest('hex');
	return { isGenuine: s === expected, time: Number(t) * 1000 };
}

describe('webhooks of SMS.to', () => {
	const bench = SmsBench.use('smsto', { authorization: `Bearer ${apiKey}` });

	const to = '+447700900001';
	const send = (more: object = {}) => bench.post('/api/sms/send', { to, message: 'Hi', ...more });
	const stamp = () => new Date(bench.clock.now()).toISOString().slice(0, 19).replace('T', ' ');
	const sent = () => bench.sandbox.outbox.sent;

	it('signs callbacks over body and time', async () => {
		await bench.text('Hällo & so', { from: to });
		const [callback] = bench.received;
		expect(callback?.headers['content-type']).toBe('application/x-www-form-urlencoded');
		// No id of the message, as with the real one.
		expect(callback?.body).toEqual({
			from: to,
			to: smsFixtures.SMSTO.number,
			parts: '1',
			message: 'Hällo & so',
			receivedDate: stamp(),
		});
		expect(verify(callback).isGenuine).toBe(true);
	});

	it('can be forged (and learns nothing from it), replayed, aged and unsigned', async () => {
		await bench.text('STOP', { signature: 'wrong' });
		expect(bench.account.optOuts.size).toBe(0);
		bench.received.splice(1);
		await bench.text('Hi', { signature: 'none' });
		await bench.text('Hi', { signature: 'stale' });
		await bench.text('Hi', { repeat: 2 });
		const [wrong, none, stale, first, replay] = bench.received;
		expect(verify(wrong).isGenuine).toBe(false);
		expect(none?.headers).not.toHaveProperty('x-smsto-signature');
		expect(verify(stale)).toEqual({ isGenuine: true, time: bench.clock.now() - HOUR_MS });
		expect(replay?.raw).toBe(first?.raw);
		expect(replay?.headers['x-smsto-signature']).toBe(first?.headers['x-smsto-signature']);
		await bench.control('PATCH', '/settings', { signed: false });
		await bench.text('Hi');
		expect(bench.received[5]?.headers).not.toHaveProperty('x-smsto-signature');
	});

	it('calls back with status and opt-out', async () => {
		await send({ callback_url: bench.webhookUrl });
		const [status] = await bench.receives(1);
		expect(status?.body).toMatchObject({
			messageId: sent()[0]?.id,
			phone: to,
			status: 'DELIVERED',
			parts: '1',
		});
		expect(verify(status).isGenuine).toBe(true);
		await bench.control('PUT', '/webhooks', {
			webhooks: [{ url: bench.webhookUrl, events: ['optout'] }],
		});
		await bench.text('STOP', { from: to, url: undefined });
		expect(bench.received[1]?.body).toEqual({
			timestamp: stamp(),
			unsubscribed_number: to,
			source: 'sms',
		});
	});

	it('tries again after 1 hour, then 2, until it is taken', async () => {
		bench.webhookStatus = 500;
		const { body } = await bench.text('Hi', { from: to });
		expect(body.deliveries).toEqual([500]);
		await bench.clock.advance(HOUR_MS - 1);
		expect(bench.received).toHaveLength(1);
		await bench.clock.advance(1);
		await bench.receives(2);
		bench.webhookStatus = 200;
		// The next wait begins once the second answer has been read.
		while (bench.clock.waiting === 0) await new Promise((resolve) => setTimeout(resolve, 5));
		await bench.clock.advance(2 * HOUR_MS);
		expect((await bench.receives(3))[2]?.raw).toBe(bench.received[0]?.raw);
		await bench.clock.advance(100 * HOUR_MS);
		expect(bench.received).toHaveLength(3);
	});
});
