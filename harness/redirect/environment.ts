import path from 'node:path';
import { pathToFileURL } from 'node:url';

const preload = pathToFileURL(path.join(__dirname, 'redirectHosts.mjs')).href;

export interface Redirect {
	/** Port of the TLS front on this machine. */
	frontPort: number;
	/** File with the front's certificate, PEM. */
	certificateFile: string;
}

/** Environment in which a Node process takes the TLS front for these hosts. */
export function redirectEnvironment(hosts: string[], { frontPort, certificateFile }: Redirect) {
	return {
		NODE_OPTIONS: `--import=${preload}`,
		NODE_EXTRA_CA_CERTS: certificateFile,
		REDIRECTED_HOSTS: hosts.join(','),
		REDIRECT_PORT: String(frontPort),
	};
}
