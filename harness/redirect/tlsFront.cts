import net from 'node:net';
import { pipeline } from 'node:stream';
import tls from 'node:tls';
import { generate } from 'selfsigned';

export interface TlsFront {
	port: number;
	/** Whoever trusts this PEM takes the front for the hosts. The key stays in this process. */
	certificate: string;
	stop(): void;
}

/** Answers on 127.0.0.1 as these hosts with a certificate of its own, and passes everything on to `port`. */
export async function startTlsFront(hosts: string[], port: number): Promise<TlsFront> {
	const { private: key, cert } = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
		keyType: 'ec',
		algorithm: 'sha256',
		notAfterDate: new Date(Date.now() + 24 * 3_600_000),
		extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) }],
	});
	const server = tls.createServer({ key, cert, noDelay: true }, (outside) => {
		const inside = net.connect({ host: '127.0.0.1', port, noDelay: true });
		// A connection that breaks on one side must break on the other, which is all there is to do about it.
		pipeline(outside, inside, outside, () => undefined);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port: frontPort } = server.address() as net.AddressInfo;
	return { port: frontPort, certificate: cert, stop: () => void server.close() };
}
