import { copyFile, mkdir, rename, rm, readdir } from 'node:fs/promises';
import path from 'node:path';
import { check, lock } from 'proper-lockfile';
import { runCommand } from '../tools/commands.cts';
import { cacheRoot } from '../tools/paths.cts';
import { step, UserError, type Say } from '../tools/steps.cts';
import { hostFiles, hostFolder, hostHeaders, hostNode, isHostUsable } from './cache.cts';
import { hostPackage, hostVersion } from './hostPackage.cts';
import { buildFailure, npmFailure } from './installErrors.cts';

const partialSuffix = '.partial';

/**
 * Folder of an installed, working n8n; installs it when it is missing or broken.
 * Safe to call from several processes at once: one installs, the others wait for it.
 */
export async function ensureHost(say: Say): Promise<string> {
	if (process.platform === 'win32') {
		throw new UserError('This needs Linux or macOS; on Windows use WSL (wsl --install).');
	}
	const folder = await hostFolder();
	if (await isHostUsable(folder)) return folder;
	await mkdir(cacheRoot(), { recursive: true });
	const release = await lockCache(say);
	try {
		if (!(await isHostUsable(folder))) await install(folder, say);
		return folder;
	} finally {
		await release();
	}
}

/** Waits while another start installs; a lock whose holder has died goes stale after 20 s. */
async function lockCache(say: Say): Promise<() => Promise<void>> {
	const options = { lockfilePath: path.join(cacheRoot(), 'install.lock'), stale: 20_000 };
	if (await check(cacheRoot(), options)) say('  another start is installing n8n; waiting for it');
	const retries = { retries: 1_200, minTimeout: 1_000, maxTimeout: 1_000 };
	return await lock(cacheRoot(), { ...options, retries });
}

async function install(folder: string, say: Say): Promise<void> {
	await removeLeftovers();
	const work = `${folder}${partialSuffix}`;
	const logFile = `${folder}.log`;
	await rm(logFile, { force: true });
	await mkdir(work, { recursive: true });
	const source = hostPackage();
	for (const file of hostFiles) await copyFile(path.join(source, file), path.join(work, file));

	await step(
		say,
		`download n8n ${hostVersion()} and its packages, once (about 3 min, 2.5 GB)`,
		() => npm(['ci', '--no-progress'], work, logFile, 'Downloading n8n'),
	);
	await step(say, 'download Node 24 for n8n', () =>
		npm(['rebuild', 'node', '--ignore-scripts=false'], work, logFile, 'Downloading Node 24'),
	);
	await step(say, "build n8n's database module (about 1 min)", () => buildSqlite(work, logFile));
	if (!(await isHostUsable(work))) {
		throw new UserError(`The installed n8n does not run. Full log: ${logFile}`);
	}
	await rm(folder, { recursive: true, force: true });
	await rename(work, folder);
}

/** Folders of installs that were interrupted; only called while holding the lock. */
async function removeLeftovers(): Promise<void> {
	for (const name of await readdir(cacheRoot())) {
		if (name.endsWith(partialSuffix)) {
			await rm(path.join(cacheRoot(), name), { recursive: true, force: true });
		}
	}
}

async function npm(args: string[], cwd: string, logFile: string, what: string): Promise<void> {
	const { code, output } = await runCommand('npm', args, { cwd, logFile });
	if (code !== 0) throw npmFailure(what, output, logFile);
}

async function buildSqlite(work: string, logFile: string): Promise<void> {
	// Compiled for the Node that n8n runs on, so that one must be found first.
	const PATH = [path.dirname(hostNode(work)), process.env.PATH].join(path.delimiter);
	const { code, output } = await runCommand(
		'npm',
		['rebuild', 'sqlite3', '--ignore-scripts=false', `--nodedir=${hostHeaders(work)}`],
		{ cwd: work, logFile, env: { ...process.env, PATH } },
	);
	if (code !== 0) throw await buildFailure(output, logFile);
}
