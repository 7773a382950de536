import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { realHost } from '../../../bench/conditions.cts';
import { whyNotRedirected } from '../../../bench/redirect.cts';
import { startTlsFront, type TlsFront } from '../../../harness/redirect/tlsFront.cts';

describe("the bench's way from the real host's name to the sandbox", () => {
	let behind: Server;
	let front: TlsFront;
	let folder: string;
	const hosts: Array<string | undefined> = [];

	beforeAll(async () => {
		behind = createServer(({ headers }, answer) => {
			hosts.push(headers.host);
			answer.end();
		});
		await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
		front = await startTlsFront([realHost], (behind.address() as AddressInfo).port);
		folder = await mkdtemp(path.join(os.tmpdir(), 'bench-'));
	});
	afterAll(async () => {
		front.stop();
		behind.close();
		await rm(folder, { recursive: true });
	});

	const certificateFile = async (certificate: string) => {
		const file = path.join(folder, 'certificate.pem');
		await writeFile(file, certificate);
		return file;
	};

	it('reaches what is behind the front, under the real name', async () => {
		const file = await certificateFile(front.certificate);
		const redirect = { frontPort: front.port, certificateFile: file };
		expect(await whyNotRedirected(process.execPath, redirect)).toBeUndefined();
		expect(hosts).toEqual([realHost]);
	});

	it('says why when the certificate is not trusted', async () => {
		const stranger = await startTlsFront([realHost], 1);
		stranger.stop();
		const file = await certificateFile(stranger.certificate);
		const redirect = { frontPort: front.port, certificateFile: file };
		expect(await whyNotRedirected(process.execPath, redirect)).toMatch(/self-signed certificate/);
	});
});
