import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../tools/commands.cts';
import { buildRoot, repoRoot } from '../tools/paths.cts';
import { freePorts } from '../tools/ports.cts';
import { waitFor } from '../tools/waitFor.cts';

const guard = path.join(repoRoot, 'harness/n8n/guard.mjs');
const temporary = path.join(tmpdir(), 'n8n-e2e-');
const isRoot = process.getuid?.() === 0;
const debianPostgres = '/usr/lib/postgresql';

/** Debian's newest package comes before the PATH. */
function postgresFolder(): string | undefined {
	const versions = existsSync(debianPostgres) ? readdirSync(debianPostgres) : [];
	const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
	const folders = newestFirst.map((version) => path.join(debianPostgres, version, 'bin'));
	return [...folders, ...inPath].find((folder) => existsSync(path.join(folder, 'initdb')));
}

const inPath = (process.env.PATH ?? '').split(path.delimiter);
const redisServer = inPath
	.map((folder) => path.join(folder, 'redis-server'))
	.find((file) => existsSync(file));

/** Names what is not installed on this machine; undefined when both are. */
export function missingServices(): string | undefined {
	const missing = [postgresFolder() ? [] : 'postgresql', redisServer ? [] : 'redis-server'].flat();
	return missing.length > 0 ? missing.join(' and ') : undefined;
}

/** It has a folder of its own and listens on loopback; it ends with the test, however that ends. */
export class Service {
	private constructor(
		readonly port: number,
		private readonly child: ChildProcess,
		private readonly folder: string,
	) {}

	/** Its user `n8n` needs no password. */
	static async postgres(): Promise<Service> {
		const bin = postgresFolder();
		if (!bin) throw new Error('PostgreSQL is missing');
		const folder = await mkdtemp(temporary);
		const data = path.join(folder, 'data');
		if (isRoot) await run(['chown', 'postgres', folder]);
		const options = ['-U', 'n8n', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'];
		await run(asPostgres([path.join(bin, 'initdb'), '-D', data, ...options]));
		// Nobody needs the data after a power cut, and no socket file may lie in a folder that others may write to.
		const settings = ['fsync=off', 'unix_socket_directories=', 'listen_addresses=127.0.0.1'];
		return await Service.start('postgres', folder, (port) => [
			...asPostgres([path.join(bin, 'postgres'), '-D', data, '-p', String(port)]),
			...settings.flatMap((setting) => ['-c', setting]),
		]);
	}

	static async redis(): Promise<Service> {
		if (!redisServer) throw new Error('Redis is missing');
		const folder = await mkdtemp(temporary);
		return await Service.start('redis', folder, (port) => [
			redisServer,
			...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
			...['--save', '', '--appendonly', 'no'],
		]);
	}

	private static async start(
		name: string,
		folder: string,
		command: (port: number) => string[],
	): Promise<Service> {
		const [port = 0] = await freePorts(1);
		await mkdir(path.join(buildRoot, 'logs'), { recursive: true });
		const log = openSync(path.join(buildRoot, 'logs', `e2e-${name}.log`), 'a');
		const child = spawn(process.execPath, [guard, '3000', ...command(port)], {
			cwd: folder,
			detached: true,
			stdio: ['pipe', log, log],
		});
		closeSync(log);
		const service = new Service(port, child, folder);
		const isUp = await waitFor(async () => await answers(port), { timeoutMs: 60_000 });
		if (isUp) return service;
		await service.stop();
		throw new Error(`${name} did not start; see build/logs/e2e-${name}.log`);
	}

	async stop(): Promise<void> {
		const ended = new Promise((resolve) => this.child.once('close', resolve));
		this.child.stdin?.end();
		if (this.child.exitCode === null && this.child.signalCode === null) await ended;
		await rm(this.folder, { recursive: true, force: true });
	}
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function asPostgres(command: string[]): string[] {
	if (!isRoot) return command;
	return ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...command];
}

async function run([command = '', ...args]: string[]): Promise<void> {
	const { code, output } = await runCommand(command, args, { cwd: tmpdir() });
	if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${output}`);
}

async function answers(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
		socket.once('connect', () => socket.destroy());
	});
}
