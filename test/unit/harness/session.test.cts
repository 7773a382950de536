import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { N8nSession } from '../../../harness/n8n/session.cts';

/** Answers in this order, the last one again and again: of an n8n that has its owner. */
let answers: Array<[status: number, body: object]>;
let asked: string[];
let server: Server;
beforeEach(async () => {
	asked = [];
	server = createServer((request, response) => {
		asked.push(`${request.method} ${request.url}`);
		const [status, body] = (answers.length > 1 ? answers.shift() : answers[0]) ?? [500, {}];
		response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

const open = async () => {
	answers = [
		[200, { data: { userManagement: {} } }],
		[200, { data: {} }],
	];
	const { port } = server.address() as AddressInfo;
	return await N8nSession.open(`http://127.0.0.1:${port}`, {
		email: 'a@example.com',
		password: 'x',
	});
};
const BUSY: [number, object] = [503, { code: 503, message: 'Database is not ready!' }];

it('waits for an n8n that is too busy to look at a request, and asks again, also to write', async () => {
	const session = await open();
	answers = [BUSY, BUSY, [200, { data: { id: '1' } }]];
	expect(await session.send('POST', '/workflows', {})).toEqual({ id: '1' });
	expect(asked.filter((one) => one === 'POST /rest/workflows')).toHaveLength(3);
});

it('asks once when n8n refuses for another reason', async () => {
	const session = await open();
	for (const status of [500, 503]) {
		answers = [[status, { message: 'No' }]];
		await expect(session.send('GET', '/workflows')).rejects.toThrow(`n8n answered ${status}`);
	}
	expect(asked.filter((one) => one === 'GET /rest/workflows')).toHaveLength(2);
});
