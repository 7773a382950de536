import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { fixtures, type Sandbox } from '../../../sandbox/index.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

describe('the generic SMS provider and the page', () => {
	let sandbox: Sandbox;
	let webhook: Server;
	let received: unknown[];

	beforeAll(async () => {
		received = [];
		webhook = createServer((request, response) => {
			let text = '';
			request.on('data', (part: Buffer) => (text += part.toString()));
			request.on('end', () => {
				received.push(JSON.parse(text));
				response.writeHead(202).end('{}');
			});
		});
		await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve));
		sandbox = await startSandbox({
			seed: 'demo',
			settings: { sms: { optedOut: ['+15550100004'] } },
		});
	});
	afterAll(async () => {
		await sandbox.close();
		webhook.close();
	});

	async function send(body: object, key: string = fixtures.SMS_API_KEY) {
		const answer = await fetch(`${sandbox.url}/sms/messages`, {
			method: 'POST',
			headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
	}

	it('sends a text into the outbox', async () => {
		const sent = await send({ to: '+1 555 010 0001', text: 'Hi', reference: 'r1' });
		expect(sent).toMatchObject({
			status: 201,
			body: { status: 'sent', to: '+15550100001', text: 'Hi', reference: 'r1' },
		});
		const list = await fetch(`${sandbox.url}/sms/messages`, {
			headers: { authorization: `Bearer ${fixtures.SMS_API_KEY}` },
		});
		expect(await list.json()).toMatchObject({ messages: [{ id: sent.body.id }] });
	});

	it('refuses a wrong key, incomplete texts, bad numbers and those who opted out', async () => {
		expect((await send({ to: '+15550100001', text: 'Hi' }, 'wrong')).status).toBe(401);
		expect(await send({ to: '+15550100001', body: 'Hi' })).toMatchObject({
			status: 422,
			body: {
				message: [
					'property body should not exist',
					'text must be a string',
					'text should not be empty',
				],
			},
		});
		expect((await send({ to: '5550100001', text: 'Hi' })).body.code).toBe('invalid_number');
		expect(await send({ to: '+15550100004', text: 'Hi' })).toMatchObject({
			status: 422,
			body: { code: 'opted_out' },
		});
		expect(sandbox.outbox.sent).toHaveLength(1);
	});

	const inbound = async (body: object) => {
		const answer = await fetch(`${sandbox.url}/_control/inbound`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({
				from: '+15550100001',
				to: '+15550100100',
				text: 'TASK call me',
				...body,
			}),
		});
		return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
	};

	it('delivers inbound texts to a webhook of this machine only', async () => {
		const url = `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/hook`;
		expect(await inbound({ url, id: 'm1' })).toMatchObject({
			status: 201,
			body: { id: 'm1', delivered: 202 },
		});
		expect(received).toEqual([
			expect.objectContaining({ event: 'message.received', id: 'm1', text: 'TASK call me' }),
		]);
		expect((await inbound({ url: 'https://example.com/hook' })).status).toBe(400);
		expect((await inbound({ url: 'http://127.0.0.1:1/none' })).body.delivered).toBe(0);
	});

	it('shows people, texts and requests on its page, and no token', async () => {
		const page = await (await fetch(sandbox.url)).text();
		for (const id of ['contact-form', 'inbound-form', 'outbox', 'journal', 'contacts']) {
			expect(page).toContain(`id="${id}"`);
		}
		expect(page).not.toMatch(/https?:\/\//);
		const state = await (await fetch(`${sandbox.url}/_control/state`)).text();
		expect(JSON.parse(state)).toMatchObject({
			locationName: 'Example Studio',
			totals: { contacts: 4 },
		});
		expect(page + state).not.toContain('pit-');
		expect(page + state).not.toContain(fixtures.SMS_API_KEY);
	});

	it('adds and edits contacts from the page', async () => {
		const headers = { 'content-type': 'application/json' };
		const add = await fetch(`${sandbox.url}/_control/contacts`, {
			method: 'POST',
			headers,
			body: JSON.stringify({ firstName: 'Page', tags: ['New'] }),
		});
		const { id } = (await add.json()) as { id: string };
		await fetch(`${sandbox.url}/_control/contacts/${id}`, {
			method: 'PUT',
			headers,
			body: JSON.stringify({ lastName: 'Person', email: null, tags: ['b'] }),
		});
		expect(sandbox.store.contacts.get(id)).toMatchObject({
			firstName: 'Page',
			lastName: 'Person',
			tags: ['b'],
		});
	});
});
