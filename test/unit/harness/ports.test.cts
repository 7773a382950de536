import { createServer, type Server } from 'node:net';
import { choosePorts, freePorts, isPortFree } from '../../../harness/tools/ports.cts';

let taken: Server;
let takenPort: number;

beforeAll(async () => {
	[takenPort = 0] = await freePorts(1);
	taken = createServer();
	await new Promise<void>((resolve) => taken.listen(takenPort, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => taken.close(resolve)));

describe('ports', () => {
	it('tells a busy port from a free one', async () => {
		const [free = 0] = await freePorts(1);
		expect(await isPortFree(free)).toBe(true);
		expect(await isPortFree(takenPort)).toBe(false);
	});

	it('hands out different ports', async () => {
		expect(new Set(await freePorts(20)).size).toBe(20);
	});

	it('takes the flag before the environment', async () => {
		const [a, b, c] = (await freePorts(3)).map(String);
		const env = { N8N_PORT: a, SANDBOX_PORT: b };
		expect(await choosePorts({ 'n8n-port': c }, env)).toEqual({
			n8n: Number(c),
			sandbox: Number(b),
		});
	});

	it('says that a port is busy and how to choose another', async () => {
		await expect(choosePorts({}, { N8N_PORT: String(takenPort) })).rejects.toThrow(
			/Port \d+, meant for n8n, is in use.*N8N_PORT=\d+ npm start.*--n8n-port/,
		);
	});

	it.each(['abc', '0', '70000', ''])('refuses "%s"', async (asked) => {
		await expect(choosePorts({ 'n8n-port': asked }, {})).rejects.toThrow('is no port number');
	});

	it('refuses one port for both', async () => {
		const [free] = (await freePorts(1)).map(String);
		const flags = { 'n8n-port': free, 'sandbox-port': free };
		await expect(choosePorts(flags, {})).rejects.toThrow('cannot both listen');
	});
});
