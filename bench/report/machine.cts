import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from '../../harness/tools/commands.cts';
import { hostNode } from '../../harness/install/cache.cts';
import { repoRoot } from '../../harness/tools/paths.cts';

export interface Surroundings {
	date: string;
	machine: string;
	software: string;
}

export async function surroundings(host: string): Promise<Surroundings> {
	const print = async (command: string, ...args: string[]) =>
		(await runCommand(command, args, { cwd: repoRoot })).output.trim();
	const version = async (folder: string) =>
		(JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as { version: string })
			.version;
	const cpus = os.cpus();
	const commit = await print('git', 'rev-parse', '--short', 'HEAD');
	const changed =
		(await print('git', 'status', '--porcelain', '--', 'nodes', 'credentials')) !== '';
	return {
		date: new Date().toISOString().slice(0, 10),
		machine: `${cpus.length} × ${cpus[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}`,
		software: `n8n ${await version(path.join(host, 'node_modules', 'n8n'))} on Node ${await print(hostNode(host), '--version')}; this package ${await version(repoRoot)}, commit ${commit}${changed ? ' with changes' : ''}`,
	};
}

/** This is the average number of programs that want to run, n8n and sandbox included. */
export function load(): number {
	return os.loadavg()[0] ?? 0;
}
