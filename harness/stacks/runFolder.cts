import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildRoot } from '../tools/paths.cts';

/** The workers of a run are processes of their own, so the environment tells them. */
const variable = 'E2E_RUN_FOLDER';

export function runFolder(): string {
	const folder = process.env[variable];
	if (!folder) throw new Error('The run has no folder; openRunFolder() comes first');
	return folder;
}

/**
 * The folder is named after its process, so that several runs in one clone leave each other's databases alone. What
 * runs have left behind stays to be looked at until the next one begins after their end.
 */
export async function openRunFolder(root = path.join(buildRoot, 'e2e')): Promise<void> {
	await mkdir(root, { recursive: true });
	const left = (await readdir(root)).filter((name) => !isRunning(name));
	await Promise.all(
		left.map((name) => rm(path.join(root, name), { recursive: true, force: true })),
	);
	const folder = path.join(root, `run-${process.pid}`);
	await mkdir(folder);
	process.env[variable] = folder;
}

function isRunning(name: string): boolean {
	const pid = Number(/^run-(\d+)$/.exec(name)?.[1]);
	if (!pid || pid === process.pid) return false;
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// It may be another user's.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
