import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Sandbox, SandboxOptions } from '../../sandbox/index.cts';
import { putDemoCredentials, type DemoCredentials } from '../demo/credentials.cts';
import { demoLogin } from '../demo/login.cts';
import { ensureHost } from '../install/install.cts';
import { N8nProcess } from '../n8n/process.cts';
import { N8nSession } from '../n8n/session.cts';
import { buildRoot } from '../tools/paths.cts';
import { freePorts } from '../tools/ports.cts';
import { startSandbox } from './sandbox.cts';
import { freeAgain, type OwnStack } from './stack.cts';
import { copyTemplate } from './n8nTemplate.cts';
import { Service } from './services.cts';

export interface QueueOptions {
	name: string;
	workers: number;
	concurrency: number;
	/** Processes beside the main one that take webhooks in. */
	webhookProcessors?: number;
	sandbox?: SandboxOptions;
	env?: Record<string, string>;
}

/** n8n in queue mode has a main process, workers, PostgreSQL and Redis; the sandbox is in the test's process. */
export class QueueStack implements Pick<OwnStack, keyof OwnStack> {
	sandbox!: Sandbox;
	/** It changes when it is started again. */
	n8n!: N8nProcess;
	readonly workers: N8nProcess[] = [];
	readonly webhookProcessors: N8nProcess[] = [];
	session!: N8nSession;
	credentials!: DemoCredentials;
	private readonly services: Service[] = [];

	private constructor() {}

	static async start(options: QueueOptions): Promise<QueueStack> {
		const stack = new QueueStack();
		try {
			await stack.open(options);
			return stack;
		} catch (error) {
			await stack.close();
			throw error;
		}
	}

	async startAgain(): Promise<void> {
		if (this.n8n.isRunning) await this.n8n.stop();
		await freeAgain(this.n8n.start.port);
		this.n8n = await N8nProcess.start(this.n8n.start);
	}

	async close(): Promise<void> {
		// Neither may be there yet when the start has failed.
		const { n8n, sandbox } = this as Partial<QueueStack>;
		await Promise.all([...this.workers, ...this.webhookProcessors].map((part) => part.stop()));
		await n8n?.stop();
		await Promise.all(this.services.map((service) => service.stop()));
		await sandbox?.close();
	}

	private async open({ name, workers, concurrency, sandbox, env, ...more }: QueueOptions) {
		this.sandbox = await startSandbox(sandbox);
		const postgres = await Service.postgres();
		this.services.push(postgres);
		const redis = await Service.redis();
		this.services.push(redis);
		const allEnv = { ...queueEnvironment(postgres.port, redis.port), ...env };
		const place = async (part: string) => {
			const [port = 0, brokerPort = 0] = await freePorts(2);
			const logFile = path.join(buildRoot, 'logs', `e2e-${name}-${part}.log`);
			await rm(logFile, { force: true });
			return {
				host: await ensureHost(() => undefined),
				// Copies of one folder have one key for the credentials, as the parts of an n8n must.
				userFolder: await copyTemplate(`${name}-${part}`),
				port,
				brokerPort,
				logFile,
				env: allEnv,
			};
		};
		// Only the main process may build the tables.
		this.n8n = await N8nProcess.start(await place('main'));
		this.session = await N8nSession.open(this.n8n.url, demoLogin);
		this.credentials = await putDemoCredentials(this.session, this.sandbox.url);
		await Promise.all(
			Array.from({ length: workers }, async (_, n) => {
				const start = { ...(await place(`worker-${n}`)), worker: { concurrency } };
				this.workers[n] = await N8nProcess.start(start);
			}),
		);
		await Promise.all(
			Array.from({ length: more.webhookProcessors ?? 0 }, async (_, n) => {
				const start = { ...(await place(`webhook-${n}`)), isWebhookProcessor: true };
				this.webhookProcessors[n] = await N8nProcess.start(start);
			}),
		);
	}
}

function queueEnvironment(postgresPort: number, redisPort: number): Record<string, string> {
	return {
		EXECUTIONS_MODE: 'queue',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(postgresPort),
		DB_POSTGRESDB_USER: 'n8n',
		DB_POSTGRESDB_DATABASE: 'postgres',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redisPort),
		// A job of a killed worker is given to another after these; n8n's own are a minute and half of one.
		QUEUE_WORKER_LOCK_DURATION: '5000',
		QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
		QUEUE_WORKER_STALLED_INTERVAL: '2000',
	};
}
