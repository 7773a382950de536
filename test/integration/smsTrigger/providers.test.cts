import { createHmac } from 'node:crypto';
import { smsFixtures } from '../../../sandbox/index.cts';
import { ActiveTrigger } from './activeTrigger.cts';

describe('touchSMS', () => {
	const trigger = ActiveTrigger.use('touchSms');

	it.each(['connector', 'draft'])('tells a text in the form of the %s', async (variant) => {
		expect(await trigger.text({ from: '+61491570157', text: 'Café?', variant })).toEqual([200]);
		expect(trigger.items).toMatchObject([
			{
				event: 'received',
				from: '+61491570157',
				fromIsReadable: true,
				to: '+61491570156',
				text: 'Café?',
				receivedAt: new Date(trigger.clock.now()).toISOString(),
				isOptOut: false,
				provider: 'touchSms',
			},
		]);
	});

	it('tells an opt-out by its flag, whatever the text says', async () => {
		const body = {
			event: 'message_received',
			date: '2026-11-28T09:00:00Z',
			to: '0491 570 156',
			from: '0491 570 157',
			content: 'No thanks mate',
			is_opt_out: true,
		};
		expect(await trigger.post(body)).toBe(200);
		expect(trigger.items).toMatchObject([
			{ event: 'opt-out', from: '+61491570157', text: 'No thanks mate', isOptOut: true },
		]);
	});

	it('tells receipts in the words of Set Status', async () => {
		const { url } = { url: `${trigger.baseUrl}?secret=${smsFixtures.TOUCHSMS.webhookSecret}` };
		const receipt = { id: 'm1', to: '61491570157', reference: 'r1', url };
		const failed = { status: 'undeliverable', error_code: 'X1', error_message: 'Unknown number' };
		await trigger.post({ ...receipt, ...failed });
		await trigger.post({ ...receipt, status: 'delivered', delivered_at: '2026-11-28T09:00:00Z' });
		await trigger.post({ ...receipt, status: 'teleported' });
		expect(trigger.items).toMatchObject([
			{ event: 'receipt', id: 'm1', status: 'failed', reason: 'Unknown number', reference: 'r1' },
			{ to: '+61491570157', status: 'delivered', receivedAt: '2026-11-28T09:00:00.000Z' },
			{ status: null, providerStatus: 'teleported' },
		]);
	});
});

describe('SMS.to', () => {
	const trigger = ActiveTrigger.use('smsTo');
	const { webhookSecret } = smsFixtures.SMSTO;

	it('tells a text, and a STOP as a text and as an opt-out', async () => {
		await trigger.text({ from: '+447700900201', text: 'Please stop texting me' });
		await trigger.text({ from: '+447700900202', text: 'STOP' });
		expect(trigger.items).toMatchObject([
			{ event: 'received', from: '+447700900201', to: '+447700900123', isOptOut: true },
			{ event: 'received', from: '+447700900202', text: 'STOP', isOptOut: true },
			{ event: 'opt-out', from: '+447700900202', text: '', isOptOut: true },
		]);
	});

	it('takes callbacks as JSON, too', async () => {
		const body = JSON.stringify({
			from: '+447700900201',
			to: '+447700900123',
			message: 'START',
			receivedDate: '2026-11-28 09:00:00',
		});
		const time = '1795856400';
		const signature = createHmac('sha256', webhookSecret).update(`${body}.${time}`).digest('hex');
		const headers = {
			'content-type': 'application/json',
			'x-smsto-signature': `t=${time},s=${signature}`,
		};
		expect(await trigger.post(body, { secret: '', headers })).toBe(200);
		expect(trigger.items).toMatchObject([
			{ text: 'START', isOptIn: true, isOptOut: false, receivedAt: '2026-11-28T09:00:00.000Z' },
		]);
		const changed = body.replace('START', 'STOP');
		expect(await trigger.post(changed, { secret: '', headers })).toBe(401);
	});

	it('tells receipts', async () => {
		const form = (status: string) =>
			`trackingId=t&messageId=m1&phone=447700900201&status=${status}`;
		await trigger.post(form('DELIVERED'));
		await trigger.post(form('REJECTED'));
		await trigger.post(form('OPTOUT'));
		expect(trigger.items).toMatchObject([
			{ event: 'receipt', id: 'm1', to: '+447700900201', status: 'delivered', reason: null },
			{ status: 'failed', providerStatus: 'REJECTED' },
			{ status: 'failed', reason: 'The number has opted out' },
		]);
	});

	it('takes what comes again after 1, 2 or 4 hours, with the signature of the first time', async () => {
		expect(await trigger.text({ from: '+447700900201', signature: 'stale' })).toEqual([200]);
		expect(trigger.items).toHaveLength(1);
	});

	it('takes in later what it has refused before, as for a wrong secret in the credential', async () => {
		trigger.withSecret('wrong');
		expect(await trigger.text({ from: '+447700900201', signature: 'right' })).toEqual([401]);
		trigger.withSecret(webhookSecret);
		await trigger.clock.advance(3_600_000);
		await new Promise((resolve) => setTimeout(resolve, 200));
		expect(trigger.items).toMatchObject([{ text: 'Hello' }]);
	});
});

describe('SMSFactor', () => {
	const trigger = ActiveTrigger.use('smsFactor');

	it('is told the address and a secret when the workflow is published, and forgets them after', async () => {
		await trigger.activate();
		const registered = trigger.account.webhooks.map(({ events, url, signature }) => ({
			kind: events[0],
			path: new URL(url).search,
			isSecret: (signature?.length ?? 0) >= 32,
		}));
		expect(registered).toEqual([
			{ kind: 'MO', path: '?kind=MO', isSecret: true },
			{ kind: 'STOP', path: '?kind=STOP', isSecret: true },
			{ kind: 'DLR', path: '?kind=DLR', isSecret: true },
		]);
		const before = trigger.account.webhooks.map(({ id }) => id);
		// n8n starts again.
		await trigger.activate();
		expect(trigger.account.webhooks.map(({ id }) => id)).toEqual(before);
		await trigger.deactivate();
		expect(trigger.account.webhooks).toEqual([]);
	});

	it('is told anew when a webhook is gone, without doubling the others', async () => {
		await trigger.activate();
		trigger.account.webhooks.pop();
		await trigger.activate();
		expect(trigger.account.webhooks.map(({ events }) => events[0])).toEqual(['MO', 'STOP', 'DLR']);
	});

	it('is asked for STOP with the texts, and for no more than was chosen', async () => {
		trigger.parameters = { events: ['received'] };
		await trigger.activate();
		expect(trigger.account.webhooks.map(({ events }) => events[0])).toEqual(['MO', 'STOP']);
	});

	it('leaves webhooks of others alone', async () => {
		const other = { id: 1, url: 'https://other.example/hook', events: ['MO'], viaApi: true };
		trigger.account.webhooks.push(other);
		await trigger.activate();
		await trigger.deactivate();
		expect(trigger.account.webhooks).toEqual([other]);
	});

	it('tells texts, STOP and receipts', async () => {
		await trigger.activate();
		await trigger.text({ from: '+33639980102', text: 'Bonjour', url: undefined });
		await trigger.text({ from: '+33639980102', text: 'STOP', url: undefined });
		expect(trigger.items).toMatchObject([
			{ event: 'received', from: '+33639980102', text: 'Bonjour', provider: 'smsFactor' },
			{ event: 'opt-out', from: '+33639980102', text: 'STOP', isOptOut: true },
		]);
		expect(trigger.items[0]?.receivedAt).toBe(
			new Date(Math.floor(trigger.clock.now() / 1000) * 1000).toISOString(),
		);
	});

	it('gives the number of a receipt its word', async () => {
		trigger.withSecret('own');
		await trigger.activate();
		const { signature = '' } = trigger.account.webhooks[0] ?? {};
		expect(signature).toBe('own');
		const headers = { 'x-smsfactor-signature': signature };
		const receipt = { destination: '33639980102', message_id: 'r1', date: '2026-11-28 10:00:00' };
		for (const status of [3, '2', 12, 77]) {
			await trigger.post({ ...receipt, status }, { secret: '', headers });
		}
		expect(trigger.items).toMatchObject([
			{
				id: 'r1',
				to: '+33639980102',
				status: 'delivered',
				receivedAt: '2026-11-28T09:00:00.000Z',
			},
			{ status: 'failed', reason: 'It was not delivered' },
			{ status: 'failed', reason: 'It could not be delivered in time' },
			{ status: null, providerStatus: '77' },
		]);
	});
});

describe('Salesmsg', () => {
	const trigger = ActiveTrigger.use('salesmsg');

	it('tells a contact and a text', async () => {
		await trigger.text({ from: '+14155550123', text: 'Hi', name: 'Ada Lovelace', id: '71' });
		expect(trigger.items).toMatchObject([
			{ event: 'contact', from: '+14155550123', contact: { first_name: 'Ada' } },
			{ event: 'received', id: '71', from: '+14155550123', to: '+15550100200', text: 'Hi' },
		]);
	});

	it('tells the addresses of pictures', async () => {
		await trigger.post({
			event: 'message.received',
			data: {
				contact: { number: '+14155550123' },
				message: {
					id: 72,
					body: '',
					type: 'mms',
					received_at: '2026-11-28T09:00:00Z',
					media: [{ content_type: 'image/jpeg', source: 'https://media.example/1.jpg' }],
				},
				number: '+15550100200',
			},
		});
		expect(trigger.items).toMatchObject([
			{ text: '', media: ['https://media.example/1.jpg'], to: '+15550100200' },
		]);
	});

	it.each(['contact.opted_out', 'contact.opt-out', 'contact.unsubscribed'])(
		'takes %s for an opt-out',
		async (event) => {
			const contact = { number: '(415) 555-0123', opt_out_at: '2026-11-28T09:00:00Z' };
			await trigger.post({ event, data: { contact } });
			expect(trigger.items).toMatchObject([
				{ event: 'opt-out', from: '+14155550123', isOptOut: true },
			]);
		},
	);

	it('tells what became of a text', async () => {
		const post = async (event: string, message: object) =>
			await trigger.post({ event, data: { contact: { number: '+14155550123' }, message } });
		await post('message.sent', { id: 1, status: 'sent', sent_at: '2026-11-28T09:00:00Z' });
		await post('message.sent', {
			id: 1,
			status: 'delivered',
			delivered_at: '2026-11-28T09:00:01Z',
		});
		await post('message.failed', {
			id: 2,
			failed_at: '2026-11-28T09:00:02Z',
			failed_reason: 'Landline',
		});
		expect(trigger.items).toMatchObject([
			{ event: 'receipt', id: '1', to: '+14155550123', status: 'sent' },
			{ status: 'delivered' },
			{ id: '2', status: 'failed', reason: 'Landline' },
		]);
	});

	it('drops what concerns no texts', async () => {
		expect(await trigger.post({ event: 'call.completed', data: {} })).toBe(200);
		expect(trigger.runs).toEqual([]);
	});
});

describe('Roezan, by a tool that forwards texts', () => {
	const trigger = ActiveTrigger.use('roezan');

	it('tells texts', async () => {
		await trigger.post({
			phone: '(415) 555-0123',
			name: 'Ada',
			message: 'Hi',
			id: 'f1',
			createdAt: '2026-11-28T09:00:00Z',
		});
		expect(trigger.items).toMatchObject([
			{ event: 'received', id: 'f1', from: '+14155550123', text: 'Hi' },
		]);
	});
});
