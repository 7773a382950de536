import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { runNode } from '../../../harness/host.cts';

/** What a server writes to the socket after each request, and whether it stays silent afterwards. */
type Speak = (socket: Socket) => void;

let server: Server;
let speak: Speak;
let requests = 0;
const sockets = new Set<Socket>();
beforeAll(async () => {
	server = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined);
		socket.on('close', () => sockets.delete(socket));
		socket.on('data', () => {
			requests += 1;
			speak(socket);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
	for (const socket of sockets) socket.destroy();
	server.close();
});
beforeEach(() => (requests = 0));

const TOKEN = {
	highLevelContactsOAuth2Api: {
		clientId: 'app-1',
		clientSecret: 'x',
		oauthTokenData: { access_token: 'abc', refresh_token: 'def', userType: 'Location' },
	},
};

const read = async (authentication: string, options: object) =>
	await runNode({
		baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		credentials: TOKEN,
		parameters: {
			authentication,
			resource: 'contact',
			operation: 'get',
			contactId: { __rl: true, mode: 'id', value: 'abc' },
			options: { maxRetries: 1, timeout: 1, ...options },
		},
	});

describe.each(['token', 'oAuth2'])('over the wire, with the credential %s', (authentication) => {
	it('a body that trickles in for ever ends with the time-out', async () => {
		speak = (socket) => {
			socket.write(
				'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
			);
			const dripping = setInterval(() => socket.write('1\r\n \r\n'), 100);
			socket.on('close', () => clearInterval(dripping));
		};
		const { error } = await read(authentication, { maxRetries: 0 });
		expect(error?.message).toBe('HighLevel did not answer in time [item 0]');
		expect(error?.description).toContain('ETIMEDOUT');
	});

	it('garbled HTTP is tried again', async () => {
		speak = (socket) => socket.end('HTPT/9.9 what\r\n\r\n');
		const { error } = await read(authentication, {});
		expect(error?.message).toBe('HighLevel did not answer in time [item 0]');
		expect(error?.description).toContain('HPE_');
		expect(requests).toBe(2);
	});

	it('a redirect is not followed, and names the host', async () => {
		speak = (socket) =>
			socket.end('HTTP/1.1 307 x\r\nlocation: https://evil.example/a\r\ncontent-length: 0\r\n\r\n');
		const { error } = await read(authentication, {});
		expect(error?.message).toContain('leads to another address: evil.example');
		expect(requests).toBe(1);
	});
});
