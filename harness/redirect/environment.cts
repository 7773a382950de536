import path from 'node:path';
import { pathToFileURL } from 'node:url';

const preload = pathToFileURL(path.join(__dirname, 'redirectHosts.mjs')).href;

export interface Redirect {
	frontPort: number;
	certificateFile: string;
}

/** A Node process takes the TLS front for these hosts then. */
export function redirectEnvironment(hosts: string[], { frontPort, certificateFile }: Redirect) {
	return {
		NODE_OPTIONS: `--import=${preload}`,
		NODE_EXTRA_CA_CERTS: certificateFile,
		REDIRECTED_HOSTS: hosts.join(','),
		REDIRECT_PORT: String(frontPort),
	};
}
