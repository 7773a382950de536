import { createServer } from 'node:net';
import { UserError } from './steps.cts';

const loopback = '127.0.0.1';

export function isPortFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen({ port, host: loopback, exclusive: true }, () =>
			server.close(() => resolve(true)),
		);
	});
}

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

interface PortChoice {
	service: string;
	/** It has no dashes, as `n8n-port`. */
	flag: string;
	variable: string;
	fallback: number;
}

/**
 * Takes the ports that the user asked for by flag or environment variable, or the usual ones.
 *
 * @throws UserError that says how to change one that is no port number or busy
 */
export async function choosePorts(
	flags: Record<string, string | undefined>,
	env: NodeJS.ProcessEnv = process.env,
): Promise<{ n8n: number; sandbox: number }> {
	const n8n = await choosePort(
		{ service: 'n8n', flag: 'n8n-port', variable: 'N8N_PORT', fallback: 5678 },
		flags,
		env,
	);
	const sandbox = await choosePort(
		{ service: 'the sandbox', flag: 'sandbox-port', variable: 'SANDBOX_PORT', fallback: 4010 },
		flags,
		env,
	);
	if (n8n === sandbox) {
		throw new UserError(`n8n and the sandbox cannot both listen on port ${n8n}.`);
	}
	return { n8n, sandbox };
}

/** The Fetch standard forbids ports of other services, such as 4190; Node keeps to it as browsers do. */
async function isForbidden(port: number): Promise<boolean> {
	try {
		// Refused before anything is sent; else to nobody, so that what listens at the port here is left alone.
		await fetch(`http://nobody.invalid:${port}`, { signal: AbortSignal.timeout(1) });
		return false;
	} catch (error) {
		return error instanceof TypeError && (error.cause as Error | undefined)?.message === 'bad port';
	}
}

async function choosePort(
	choice: PortChoice,
	flags: Record<string, string | undefined>,
	env: NodeJS.ProcessEnv,
): Promise<number> {
	const asked = flags[choice.flag] ?? env[choice.variable] ?? String(choice.fallback);
	const port = Number(asked);
	const howTo = `${choice.variable}=${port === choice.fallback ? port + 1000 : choice.fallback} npm start, or npm start -- --${choice.flag} …`;
	if (!/^\d{1,5}$/.test(asked) || port < 1 || port > 65_535) {
		throw new UserError(`"${asked}" is no port number for ${choice.service}. Choose one: ${howTo}`);
	}
	if (await isForbidden(port)) {
		throw new UserError(
			`Browsers refuse to open port ${port}, meant for ${choice.service}. Choose another: ${howTo}`,
		);
	}
	if (!(await isPortFree(port))) {
		throw new UserError(
			`Port ${port}, meant for ${choice.service}, is in use on this machine. Choose another: ${howTo}`,
		);
	}
	return port;
}
