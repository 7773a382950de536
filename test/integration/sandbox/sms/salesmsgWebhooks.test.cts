import { smsFixtures } from '../../../../sandbox/index.cts';
import { SmsBench } from './support.cts';

const { personalToken, teamId, webhookSecret } = smsFixtures.SALESMSG;
const MINUTE_MS = 60_000;

describe('webhooks of Salesmsg', () => {
	const bench = SmsBench.use('salesmsg', { authorization: `Bearer ${personalToken}` });

	const API = '/pub/v2.3';
	const number = '+15550100001';
	const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
	const create = (fields: Record<string, string> = {}) =>
		bench.post(`${API}/contacts?${query({ number, ...fields })}`, undefined);

	it('posts a new contact and its text, with a secret in the address [unsure], twice if asked', async () => {
		await bench.text('Hello', { name: 'Ada Lovelace', id: 'm1', repeat: 2 });
		expect(bench.received.map(({ body }) => body.event)).toEqual([
			'contact.created',
			'contact.created',
			'message.received',
			'message.received',
		]);
		const [created, , message, copy] = bench.received;
		expect(created?.body.data.contact).toMatchObject({ number, full_name: 'Ada Lovelace' });
		expect(message?.body.data).toMatchObject({
			contact: { number, formatted_number: '(555) 010-0001' },
			message: { id: 'm1', body: 'Hello', type: 'sms' },
			inbox: { id: teamId },
		});
		expect(copy?.raw).toBe(message?.raw);
		expect(message?.url).toBe(`/hook?secret=${webhookSecret}`);
		await bench.text('Again', { id: 'm1' });
		expect(bench.received.at(-1)?.body.data.message.id).toBe('m1');
	});

	it('learns nothing from forged texts', async () => {
		await bench.text('STOP', { signature: 'wrong' });
		expect(bench.received[0]?.url).toBe('/hook?secret=not-the-secret');
		expect(bench.account.contacts.size).toBe(0);
		expect(bench.account.hasOptedOut(number)).toBe(false);
	});

	it('posts changes of contacts, whoever made them, and of opt-out', async () => {
		await bench.control('PUT', '/webhooks', {
			webhooks: [{ url: bench.webhookUrl, events: ['contact.updated', 'contact.opted_out'] }],
		});
		const { id } = (await create()).body;
		await bench.control('PUT', `/contacts/${id}`, { firstName: 'Ada' });
		await bench.call('PUT', `${API}/contacts/${id}`, { last_name: 'Lovelace' });
		await bench.receives(2);
		await bench.text('STOP', { url: undefined });
		expect(bench.received.map(({ body }) => [body.event, body.data.contact.full_name])).toEqual([
			['contact.updated', 'Ada'],
			['contact.updated', 'Ada Lovelace'],
			['contact.opted_out', 'Ada Lovelace'],
		]);
		const event = { event: 'contact.created', contactId: id, url: bench.webhookUrl };
		await bench.control('POST', '/events', event);
		expect(bench.received[3]?.body.event).toBe('contact.created');
	});

	it('tries again when the webhook fails [unsure: when]', async () => {
		bench.account.addContact(bench.clock.now(), { phone: number });
		bench.webhookStatus = 503;
		await bench.text('Hello');
		bench.webhookStatus = 200;
		await bench.clock.advance(MINUTE_MS);
		const [first, second] = await bench.receives(2);
		expect(second?.raw).toBe(first?.raw);
	});
});
