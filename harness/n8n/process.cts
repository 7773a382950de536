import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hostN8n, hostNode } from '../install/cache.cts';
import { UserError } from '../tools/steps.cts';
import { waitFor } from '../tools/waitFor.cts';
import { n8nEnvironment, type N8nPlace } from './environment.cts';

export interface N8nStart extends N8nPlace {
	logFile: string;
	/** Additional environment variables for n8n. */
	env?: Record<string, string>;
	/** A worker of queue mode in place of the whole n8n; its port only says how it is. */
	worker?: { concurrency: number };
	/** A process of queue mode that takes webhooks in and does nothing else. */
	isWebhookProcessor?: boolean;
	/** How long the first answer may take, in ms (default 120,000: slow disks, first migration). */
	startTimeout?: number;
}

/** After this long n8n is ended by force; it gives running executions 30 s by default. */
const shutdownGraceMs = 8_000;

/** A running n8n, with everything that it started. */
export class N8nProcess {
	readonly url: string;

	private constructor(
		private readonly child: ChildProcess,
		private readonly ended: Promise<void>,
		readonly start: N8nStart,
	) {
		this.url = `http://127.0.0.1:${start.port}`;
	}

	/** Starts n8n and resolves when its REST API answers, or, for a worker, when it takes jobs. */
	static async start(start: N8nStart): Promise<N8nProcess> {
		await mkdir(start.userFolder, { recursive: true });
		await mkdir(path.dirname(start.logFile), { recursive: true });
		const log = openSync(start.logFile, 'a');
		const guard = path.join(__dirname, 'guard.mjs');
		const n8n = [hostNode(start.host), hostN8n(start.host), ...commandOf(start)];
		const child = spawn(process.execPath, [guard, String(shutdownGraceMs), ...n8n], {
			cwd: start.userFolder,
			env: n8nEnvironment(start, { N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5', ...start.env }),
			// A group of its own: Ctrl-C in the terminal is ours to handle, in our order.
			detached: true,
			stdio: ['pipe', log, log],
		});
		closeSync(log);
		const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
		const running = new N8nProcess(child, ended, start);
		try {
			await running.waitUntilReady(start.startTimeout ?? 120_000);
		} catch (error) {
			await running.stop();
			throw error;
		}
		return running;
	}

	get isRunning(): boolean {
		return this.child.exitCode === null && this.child.signalCode === null;
	}

	/** Resolves when n8n is gone, whoever ended it. */
	async waitForEnd(): Promise<void> {
		await this.ended;
	}

	/** Ends n8n in an orderly way, and by force when that takes too long. */
	async stop(): Promise<void> {
		this.child.stdin?.end();
		await this.ended;
	}

	/** Ends n8n at once, as a power cut would. */
	async kill(): Promise<void> {
		if (this.isRunning && this.child.pid) process.kill(-this.child.pid, 'SIGKILL');
		await this.ended;
	}

	private async waitUntilReady(timeoutMs: number): Promise<void> {
		const problem = async (what: string) =>
			new UserError(`${what}\n${await this.lastLogLines()}\nFull log: ${this.start.logFile}`);
		const ready = await waitFor(
			async () => {
				if (!this.isRunning) throw await problem('n8n ended while it was starting.');
				const isReady = await this.answers('/healthz/readiness');
				const isPart = this.start.worker !== undefined || this.start.isWebhookProcessor === true;
				return isReady && (isPart || (await this.answers('/rest/settings')));
			},
			{ timeoutMs, intervalMs: 200 },
		);
		if (!ready) throw await problem(`n8n did not answer within ${timeoutMs / 1000} s.`);
	}

	private async answers(route: string): Promise<boolean> {
		try {
			const answer = await fetch(`${this.url}${route}`, { signal: AbortSignal.timeout(2_000) });
			await answer.body?.cancel();
			return answer.ok;
		} catch {
			return false;
		}
	}

	private async lastLogLines(): Promise<string> {
		const lines = (await readFile(this.start.logFile, 'utf8')).trimEnd().split('\n');
		return lines
			.slice(-15)
			.map((line) => `  | ${line}`)
			.join('\n');
	}
}

function commandOf({ worker, isWebhookProcessor }: N8nStart): string[] {
	if (worker) return ['worker', `--concurrency=${worker.concurrency}`];
	return [isWebhookProcessor ? 'webhook' : 'start'];
}
