import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runNode } from '../../../harness/host.cts';
import { PRIVATE_TOKEN } from '../../../sandbox/fixtures.cts';

let server: Server;
let seen: IncomingHttpHeaders[];
beforeAll(async () => {
	server = createServer((request, response) => {
		seen.push(request.headers);
		response.setHeader('Content-Type', 'application/json');
		response.end(JSON.stringify({ contact: { id: 'C1' }, appointment: { id: 'A1' } }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
	seen = [];
});
afterAll(() => server.close());

const rl = (value: string) => ({ __rl: true, mode: 'id', value });

async function headersOf(resource: string, operation: string, parameters: object) {
	const { error } = await runNode({
		baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		parameters: { resource, operation, ...parameters },
	});
	expect(error).toBeUndefined();
	expect(seen).toHaveLength(1);
	return seen[0];
}

describe('the headers of a request', () => {
	it('ask for JSON, in the version of contacts, with the token', async () => {
		const headers = await headersOf('contact', 'get', { contactId: rl('C1') });
		expect(headers).toMatchObject({
			accept: 'application/json',
			version: '2021-07-28',
			authorization: `Bearer ${PRIVATE_TOKEN}`,
		});
		expect(headers).not.toHaveProperty('content-type');
	});

	it('say that the body is JSON', async () => {
		const headers = await headersOf('contact', 'create', { firstName: 'Ada' });
		expect(headers).toMatchObject({
			accept: 'application/json',
			'content-type': 'application/json',
		});
	});

	it('name the version of calendars for appointments', async () => {
		const headers = await headersOf('appointment', 'get', { appointmentId: rl('A1') });
		expect(headers).toMatchObject({ version: '2021-04-15' });
	});
});
