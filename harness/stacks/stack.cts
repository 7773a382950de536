import type { Sandbox, SandboxOptions } from '../../sandbox/index.cts';
import { putDemoCredentials, type DemoCredentials } from '../demo/credentials.cts';
import { demoLogin } from '../demo/login.cts';
import { N8nProcess, type N8nStart } from '../n8n/process.cts';
import { N8nSession } from '../n8n/session.cts';
import { isPortFree } from '../tools/ports.cts';
import { waitFor } from '../tools/waitFor.cts';
import { startSandbox } from './sandbox.cts';
import { emptyN8n, openKept, type KeptN8n } from './keptN8n.cts';
import { startN8n } from './n8nTemplate.cts';

export class Stack {
	constructor(
		readonly sandbox: Sandbox,
		readonly n8n: KeptN8n,
		readonly session: N8nSession,
		readonly credentials: DemoCredentials,
	) {}

	async close(): Promise<void> {
		await emptyN8n(this.session);
		await this.sandbox.close();
	}
}

/** The n8n goes on from file to file, with a new sandbox; close the stack in `afterAll`. */
export async function startStack(options?: SandboxOptions): Promise<Stack> {
	const sandbox = await startSandbox(options);
	try {
		const { n8n, session } = await openKept();
		return new Stack(sandbox, n8n, session, await putDemoCredentials(session, sandbox.url));
	} catch (error) {
		await sandbox.close();
		throw error;
	}
}

export interface OwnStackOptions {
	/** Each test file has one, for the n8n folder and its log. */
	name: string;
	sandbox?: SandboxOptions;
	env?: Record<string, string>;
}

/** It has an n8n of its own, for tests that end it or that need other settings of it. */
export class OwnStack extends Stack {
	/** It changes when n8n is restarted. */
	declare n8n: N8nProcess;

	static async start({ name, sandbox: options, env }: OwnStackOptions): Promise<OwnStack> {
		const sandbox = await startSandbox(options);
		let n8n: N8nProcess | undefined;
		try {
			n8n = await startN8n(name, env);
			const session = await N8nSession.open(n8n.url, demoLogin);
			return new OwnStack(sandbox, n8n, session, await putDemoCredentials(session, sandbox.url));
		} catch (error) {
			await n8n?.stop();
			await sandbox.close();
			throw error;
		}
	}

	/** n8n starts on the same folder and ports. */
	async startAgain(changes: Partial<Pick<N8nStart, 'env'>> = {}): Promise<void> {
		if (this.n8n.isRunning) await this.n8n.stop();
		await freeAgain(this.n8n.start.port);
		this.n8n = await N8nProcess.start({ ...this.n8n.start, ...changes });
	}

	override async close(): Promise<void> {
		await this.n8n.stop();
		await this.sandbox.close();
	}
}

/** While n8n was down, a connection of some other program may have been given its port, for a moment. */
export async function freeAgain(port: number): Promise<void> {
	await waitFor(async () => await isPortFree(port), { timeoutMs: 60_000 });
}
