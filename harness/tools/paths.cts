import os from 'node:os';
import path from 'node:path';

export const repoRoot = path.resolve(__dirname, '../..');

/** Everything that a run leaves behind is there (logs, screenshots, n8n's folder); git ignores it. */
export const buildRoot = path.join(repoRoot, 'build');

/** All clones share it. */
export function cacheRoot(env: NodeJS.ProcessEnv = process.env): string {
	const base = env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
	return path.join(base, 'n8n-nodes-highlevel-contacts');
}
