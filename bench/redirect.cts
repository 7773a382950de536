import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../harness/tools/commands.cts';
import { redirectEnvironment, type Redirect } from '../harness/redirect/environment.cts';
import { realHost } from './conditions.cts';

const observe = pathToFileURL(path.join(__dirname, 'preload', 'observe.mjs')).href;

/** A Node process takes the TLS front for the real host then, and writes down what it uses. */
export function benchEnvironment(redirect: Redirect) {
	const redirected = redirectEnvironment([realHost], redirect);
	return { ...redirected, NODE_OPTIONS: `${redirected.NODE_OPTIONS} --import=${observe}` };
}

/** Asks only when the name leads to this machine; prints what was reached, or ends with why not. */
const probe = `
	const host = process.env.REDIRECTED_HOSTS;
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
 * Says why the real host's name does not lead to the front. It looks the name up before it asks, so that in no case
 * anything is sent to the real host.
 *
 * @param node the Node that n8n runs on
 */
export async function whyNotRedirected(
	node: string,
	redirect: Redirect,
): Promise<string | undefined> {
	const { code, output } = await runCommand(node, ['-e', probe], {
		cwd: __dirname,
		env: { ...process.env, ...benchEnvironment(redirect) },
	});
	const reached = output.trim();
	if (code !== 0) return reached;
	return reached === `127.0.0.1:${redirect.frontPort}` ? undefined : `it leads to ${reached}`;
}
