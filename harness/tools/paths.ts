import os from 'node:os';
import path from 'node:path';

export const repoRoot = path.resolve(__dirname, '../..');

/** Everything that a run leaves behind (logs, screenshots, n8n's folder); ignored by git. */
export const buildRoot = path.join(repoRoot, 'build');

/** The private package that pins n8n and the Node it needs. */
export const hostPackage = path.join(repoRoot, 'n8n-host');

/** The user's cache folder of this project, shared by all clones. */
export function cacheRoot(env: NodeJS.ProcessEnv = process.env): string {
	const base = env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
	return path.join(base, 'n8n-nodes-highlevel-contacts');
}
