import { createServer } from 'node:net';
import { UserError } from './steps';

const loopback = '127.0.0.1';

/** Whether a server can be started on this port of the loopback address. */
export function isPortFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen({ port, host: loopback, exclusive: true }, () =>
			server.close(() => resolve(true)),
		);
	});
}

/** Ports that nobody uses at the moment. */
export async function freePorts(count: number): Promise<number[]> {
	const servers = Array.from({ length: count }, () => createServer());
	// All are held open together, or the same port could be handed out twice.
	const ports = await Promise.all(
		servers.map(
			(server) =>
				new Promise<number>((resolve, reject) => {
					server.once('error', reject);
					server.listen(0, loopback, () => {
						const address = server.address();
						resolve(typeof address === 'object' && address ? address.port : 0);
					});
				}),
		),
	);
	await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
	return ports;
}

export interface PortChoice {
	/** What listens there, for the message. */
	service: string;
	/** Flag without dashes, for instance `n8n-port`. */
	flag: string;
	variable: string;
	fallback: number;
}

/**
 * The port that the user asked for by flag or environment variable, or the usual one.
 * Throws a message that says how to change it when it is no port number or busy.
 */
export async function choosePort(
	choice: PortChoice,
	flags: Record<string, string | undefined>,
	env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
	const asked = flags[choice.flag] ?? env[choice.variable] ?? String(choice.fallback);
	const port = Number(asked);
	const howTo = `${choice.variable}=${port === choice.fallback ? port + 1000 : choice.fallback} npm start, or npm start -- --${choice.flag} …`;
	if (!/^\d{1,5}$/.test(asked) || port < 1 || port > 65_535) {
		throw new UserError(`"${asked}" is no port number for ${choice.service}. Choose one: ${howTo}`);
	}
	if (!(await isPortFree(port))) {
		throw new UserError(
			`Port ${port}, meant for ${choice.service}, is in use on this machine. Choose another: ${howTo}`,
		);
	}
	return port;
}
