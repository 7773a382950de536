import path from 'node:path';
import type { Sandbox, SandboxOptions } from '../../sandbox';
import { putDemoCredentials, type DemoCredentials } from '../../scripts/lib/demo/credentials';
import { demoLogin } from '../../scripts/lib/demo/login';
import { ensureHost } from '../../scripts/lib/host/install';
import { N8nProcess, type N8nStart } from '../../scripts/lib/n8n/process';
import { N8nSession } from '../../scripts/lib/n8n/session';
import { buildRoot } from '../../scripts/lib/paths';
import { freePorts, isPortFree } from '../../scripts/lib/ports';
import { waitFor } from '../../scripts/lib/waitFor';
import { startSandbox } from './sandbox';
import { copyTemplate } from './n8nTemplate';

export interface StackOptions {
	/** Names the n8n folder and its log; one per test file. */
	name: string;
	sandbox?: SandboxOptions;
	/** Additional environment variables for n8n. */
	env?: Record<string, string>;
}

/** A real n8n with the packed package, and a sandbox in the test's own process. */
export class Stack {
	private constructor(
		readonly sandbox: Sandbox,
		/** Changes when n8n is restarted. */
		public n8n: N8nProcess,
		readonly session: N8nSession,
		/** Token, OAuth2 (connected) and SMS credentials, made in n8n and pointing to the sandbox. */
		readonly credentials: DemoCredentials,
	) {}

	static async start(options: StackOptions): Promise<Stack> {
		const sandbox = await startSandbox(options.sandbox);
		let n8n: N8nProcess | undefined;
		try {
			const [port = 0, brokerPort = 0] = await freePorts(2);
			n8n = await N8nProcess.start({
				host: await ensureHost(() => undefined),
				userFolder: await copyTemplate(options.name),
				port,
				brokerPort,
				logFile: path.join(buildRoot, 'logs', `e2e-${options.name}.log`),
				env: options.env,
			});
			const session = await N8nSession.open(n8n.url, demoLogin);
			const credentials = await putDemoCredentials(session, sandbox.url);
			return new Stack(sandbox, n8n, session, credentials);
		} catch (error) {
			await n8n?.stop();
			await sandbox.close();
			throw error;
		}
	}

	/** Starts n8n again on the same folder and ports, after `n8n.stop()` or `n8n.kill()`. */
	async startAgain(changes: Partial<Pick<N8nStart, 'env'>> = {}): Promise<void> {
		if (this.n8n.isRunning) await this.n8n.stop();
		await freeAgain(this.n8n.start.port);
		this.n8n = await N8nProcess.start({ ...this.n8n.start, ...changes });
	}

	async close(): Promise<void> {
		await this.n8n.stop();
		await this.sandbox.close();
	}
}

/** While n8n was down, a connection of some other program may have been given its port, for a moment. */
export async function freeAgain(port: number): Promise<void> {
	await waitFor(async () => await isPortFree(port), { timeoutMs: 60_000 });
}

/** Starts n8n and sandbox; close the stack in `afterAll`. */
export function startStack(options: StackOptions): Promise<Stack> {
	return Stack.start(options);
}
