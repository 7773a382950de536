import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { DeepPartial, JournalEntry, Settings } from '../sandbox/index.cts';
import type { BulkSeed } from '../sandbox/control/bulk.cts';
import { repoRoot } from '../harness/tools/paths.cts';
import type { SandboxReady } from './sandboxProcess.cts';

/** A row is judged by these fields of the sandbox's own view of a contact. */
export interface StoredContact {
	id: string;
	city?: string;
	tags: string[];
}

/** It is a process of its own, so that its work is not done on n8n's or the bench's time. */
export class BenchSandbox {
	private constructor(
		private readonly child: ChildProcess,
		readonly ready: SandboxReady,
	) {}

	static async start(): Promise<BenchSandbox> {
		const child = fork(path.join(__dirname, 'sandboxProcess.cts'), [], {
			cwd: repoRoot,
			execArgv: ['--require', require.resolve('tsx/cjs')],
		});
		const ended = once(child, 'exit').then(() => {
			throw new Error('The sandbox ended while it was starting');
		});
		const [ready] = (await Promise.race([once(child, 'message'), ended])) as [SandboxReady];
		ended.catch(() => undefined);
		return new BenchSandbox(child, ready);
	}

	get url(): string {
		return this.ready.url;
	}

	/** Answers the contacts' ids in order. */
	async prepare(settings: DeepPartial<Settings>, seed?: BulkSeed): Promise<string[]> {
		await this.control('POST', '/reset', { keepTokens: true });
		await this.control('PATCH', '/settings', settings);
		if (!seed) return [];
		return (await this.control<{ ids: string[] }>('POST', '/contacts/bulk', seed)).ids;
	}

	/** Leaves out those that only fetch a token. */
	async journal(): Promise<JournalEntry[]> {
		const { entries } = await this.control<{ entries: JournalEntry[] }>('GET', '/journal');
		return entries.filter(({ path: asked }) => !asked.startsWith('/oauth/'));
	}

	async contacts(most: number): Promise<StoredContact[]> {
		const route = `/state?contacts=${most}&requests=0`;
		return (await this.control<{ contacts: StoredContact[] }>('GET', route)).contacts;
	}

	async stop(): Promise<void> {
		if (this.child.exitCode !== null) return;
		const ended = once(this.child, 'exit');
		this.child.disconnect();
		await ended;
	}

	private async control<T>(method: string, route: string, body?: object): Promise<T> {
		const answer = await fetch(`${this.url}/_control${route}`, {
			method,
			...(body && {
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			}),
		});
		if (!answer.ok) throw new Error(`The sandbox refused ${route}: ${await answer.text()}`);
		return (await answer.json()) as T;
	}
}
