import { smsFixtures, type FaultRule } from '../../../../sandbox/index.cts';
import { SmsBench } from './support.cts';

describe('faults, journal and controls of the SMS providers', () => {
	const bench = SmsBench.use('roezan', { 'x-api-key': smsFixtures.ROEZAN.apiKey });

	const path = '/api/integrations/message/send';
	const send = () => bench.post(path, { phone: '+15550100001', message: 'Hi' });
	const last = () => bench.sandbox.journal.at(-1);

	it.each([
		[{ kind: 'status', status: 500 }, 500, false],
		[{ kind: 'status', status: 503, phase: 'after' }, 503, true],
		[{ kind: 'rateLimited' }, 429, false],
		[{ kind: 'html' }, 502, false],
	] as Array<[FaultRule, number, boolean]>)('injects %j', async (rule, status, isSent) => {
		await bench.control('POST', '/faults', { path, times: 1, ...rule });
		const answer = await send();
		expect(answer.status).toBe(status);
		expect(last()).toMatchObject({ fault: rule.kind, status, applied: isSent });
		expect(bench.sandbox.outbox.sent).toHaveLength(isSent ? 1 : 0);
		if (rule.kind === 'rateLimited') {
			// In the provider's own words, not in HighLevel's.
			expect(answer.headers.has('ratelimit-reset')).toBe(true);
			expect(Object.keys(answer.body)).toEqual(['message']);
		}
		expect((await send()).status).toBe(200);
	});

	it('leaves faults of one provider, and of HighLevel, to their own requests', async () => {
		bench.sandbox.addFault({ kind: 'status', status: 500 });
		expect((await send()).status).toBe(200);
	});

	it('writes requests down without keys', async () => {
		await send();
		expect(last()).toMatchObject({
			method: 'POST',
			path: `/sms/roezan${path}`,
			status: 200,
			applied: true,
			tokenKind: 'private',
			body: { phone: '+15550100001', message: 'Hi' },
		});
		await bench.post(path, {}, { 'x-api-key': 'no' });
		expect(last()).toMatchObject({ status: 401, tokenKind: 'invalid', applied: false });
		expect((await bench.get('/api/nothing')).status).toBe(404);
		expect(JSON.stringify(bench.sandbox.journal)).not.toContain(smsFixtures.ROEZAN.apiKey);
	});

	it('keeps opt-outs, settings and texts of one provider, and resets them', async () => {
		await bench.control('POST', '/optouts', { number: '+1 555 010 0001' });
		expect((await send()).status).toBe(400);
		await bench.control('DELETE', `/optouts/${encodeURIComponent('+15550100001')}`);
		expect((await send()).status).toBe(200);
		const outbox = await bench.control('GET', '/outbox');
		expect(outbox.body).toMatchObject({ sent: [{ provider: 'roezan', text: 'Hi' }], inbound: [] });
		expect((await bench.control('PATCH', '/settings', { credit: 1 })).status).toBe(400);
		await bench.control('PUT', '/webhooks', { webhooks: [{ url: bench.webhookUrl }] });
		await bench.control('POST', '/reset');
		expect(bench.account.contacts.size).toBe(0);
		expect(bench.sandbox.outbox.sent).toEqual([]);
		expect((await bench.control('GET', '/webhooks')).body.webhooks).toHaveLength(1);
	});

	it('only pushes to this machine', async () => {
		const elsewhere = 'https://example.com/hook';
		expect((await bench.text('Hi', { url: elsewhere })).status).toBe(400);
		const webhooks = [{ url: elsewhere }];
		expect((await bench.control('PUT', '/webhooks', { webhooks })).status).toBe(400);
		expect(bench.sandbox.outbox.inbound).toEqual([]);
		expect((await bench.text('Hi', { signature: 'odd' })).status).toBe(400);
		expect((await bench.text('Hi', { from: 'nobody' })).status).toBe(400);
		const unknown = await fetch(`${bench.sandbox.url}/_control/sms/nobody/outbox`);
		expect(unknown.status).toBe(400);
	});

	it('shows a number’s conversation and the contact in HighLevel', async () => {
		bench.sandbox.contacts.create('SandboxLocation00001', {
			firstName: 'Ada',
			phone: '+15550100001',
			tags: ['vip'],
		});
		await bench.text('Hello');
		await bench.clock.advance(1000);
		await send();
		await bench.text('Else', { from: '+15550100009' });
		const { body } = await bench.control('GET', '/phone?number=%2B1%20555%20010%200001');
		expect(body).toMatchObject({
			number: '+15550100001',
			isOptedOut: false,
			messages: [
				{ direction: 'in', text: 'Hello', delivered: 200 },
				{ direction: 'out', text: 'Hi', status: 'sent' },
			],
			contact: { firstName: 'Ada', tags: ['vip'], notes: [], tasks: [] },
		});
		const page = await (await fetch(`${bench.sandbox.url}/phone`)).text();
		expect(page).toContain('data-testid="phone-text"');
		expect(page).not.toMatch(/https?:\/\//);
		expect(await (await fetch(bench.sandbox.url)).text()).toContain('href="/phone"');
	});
});
