import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runVisibly } from './commands';
import { buildRoot, repoRoot } from './paths';

export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

const jest = path.join(repoRoot, 'node_modules', 'jest', 'bin', 'jest.js');

/** Runs jest with its usual output and returns its exit code and what it counted. */
export async function runJest(
	name: string,
	args: string[],
	env: NodeJS.ProcessEnv = process.env,
): Promise<{ ok: boolean; counts: Counts }> {
	const outputFile = path.join(buildRoot, 'test-results', `${name}.json`);
	await mkdir(path.dirname(outputFile), { recursive: true });
	await rm(outputFile, { force: true });
	const code = await runVisibly(
		process.execPath,
		[jest, ...args, '--ci', '--json', `--outputFile=${outputFile}`],
		{ cwd: repoRoot, env },
	);
	const counts = await readCounts(outputFile);
	// A run without tests proves nothing, whatever jest thinks of it.
	return { ok: code === 0 && counts.passed > 0, counts };
}

async function readCounts(file: string): Promise<Counts> {
	try {
		const result = JSON.parse(await readFile(file, 'utf8')) as Record<string, number>;
		return {
			passed: result.numPassedTests ?? 0,
			// A file that cannot even be loaded counts as one failed test.
			failed: (result.numFailedTests ?? 0) + (result.numRuntimeErrorTestSuites ?? 0),
			skipped: (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0),
		};
	} catch {
		return { passed: 0, failed: 0, skipped: 0 };
	}
}
