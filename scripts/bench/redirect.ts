import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../lib/commands';
import { realHost } from './conditions';

const preload = (name: string) => pathToFileURL(path.join(__dirname, 'preload', name)).href;

export interface Redirect {
	/** Port of the TLS front on this machine. */
	frontPort: number;
	/** File with the front's certificate, PEM. */
	certificateFile: string;
}

/** Environment in which a Node process takes the TLS front for the real host. */
export function redirectEnvironment({ frontPort, certificateFile }: Redirect) {
	return {
		NODE_OPTIONS: `--import=${preload('redirectHost.mjs')} --import=${preload('observe.mjs')}`,
		NODE_EXTRA_CA_CERTS: certificateFile,
		BENCH_HOST: realHost,
		BENCH_FRONT_PORT: String(frontPort),
	};
}

/** Asks only when the name leads to this machine; prints what was reached, or ends with why not. */
const probe = `
	const host = process.env.BENCH_HOST;
	const stop = (why) => { console.error(why); process.exit(1); };
	require('dns').lookup(host, (error, address) => {
		if (error || address !== '127.0.0.1') stop(error ? error.message : host + ' leads to ' + address);
		require('https').get('https://' + host + '/', (answer) => {
			console.log(answer.socket.remoteAddress + ':' + answer.socket.remotePort);
			process.exit(0);
		}).on('error', (failed) => stop(failed.message));
	});
`;

/**
 * Why the real host's name does not lead to the front; nothing when it does. Looks the name up before it asks,
 * so that in no case anything is sent to the real host.
 *
 * @param node the Node that n8n runs on
 */
export async function whyNotRedirected(
	node: string,
	redirect: Redirect,
): Promise<string | undefined> {
	const { code, output } = await runCommand(node, ['-e', probe], {
		cwd: __dirname,
		env: { ...process.env, ...redirectEnvironment(redirect) },
	});
	const reached = output.trim();
	if (code !== 0) return reached;
	return reached === `127.0.0.1:${redirect.frontPort}` ? undefined : `it leads to ${reached}`;
}
