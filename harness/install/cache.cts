import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../tools/commands.cts';
import { cacheRoot } from '../tools/paths.cts';
import { hostPackage } from './hostPackage.cts';

/** What makes up the host package; each of them decides what gets installed. */
export const hostFiles = ['package.json', 'package-lock.json', '.npmrc'];

/** Folder of the installed host: one for each content of the host package and kind of machine. */
export async function hostFolder(env: NodeJS.ProcessEnv = process.env): Promise<string> {
	const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
	for (const file of hostFiles) hash.update(await readFile(path.join(hostPackage(env), file)));
	return path.join(cacheRoot(env), `n8n-host-${hash.digest('hex').slice(0, 16)}`);
}

/** The Node that came with the host; n8n does not run on the one that npm runs on. */
export function hostNode(folder: string): string {
	return path.join(folder, 'node_modules', 'node', 'bin', 'node');
}

/** n8n's command line entry, to be run with `hostNode`. */
export function hostN8n(folder: string): string {
	return path.join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
}

/** C headers of the host's Node, which native modules are compiled against. */
export function hostHeaders(folder: string): string {
	const packages = path.join(folder, 'node_modules', 'node', 'node_modules');
	const found = readdirSync(packages).find((name) =>
		existsSync(path.join(packages, name, 'include', 'node', 'node.h')),
	);
	if (!found) throw new Error(`No Node headers below ${packages}`);
	return path.join(packages, found);
}

/**
 * Whether the host in this folder can run n8n. Looks at more than a marker, because caches are
 * cleaned by hand: the native module must load in the host's own Node.
 */
export async function isHostUsable(folder: string): Promise<boolean> {
	if (!existsSync(hostNode(folder)) || !existsSync(hostN8n(folder))) return false;
	const probe = `require('sqlite3'); require.resolve('n8n-core'); require.resolve('n8n-nodes-base/package.json')`;
	try {
		return (await runCommand(hostNode(folder), ['-e', probe], { cwd: folder })).code === 0;
	} catch {
		return false;
	}
}
