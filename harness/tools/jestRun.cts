import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runVisibly } from './commands.cts';
import { buildRoot, repoRoot } from './paths.cts';

export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

const jest = path.join(repoRoot, 'node_modules', 'jest', 'bin', 'jest.js');

export interface JestRun {
	ok: boolean;
	counts: Counts;
	slowest: Array<{ file: string; ms: number }>;
}

/** jest's `--json` writes more than this. */
interface JestReport {
	numPassedTests: number;
	numFailedTests: number;
	numRuntimeErrorTestSuites: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: Array<{ name: string; startTime: number; endTime: number }>;
}

const SLOWEST = 8;

export async function runJest(
	name: string,
	args: string[],
	env: NodeJS.ProcessEnv = process.env,
): Promise<JestRun> {
	const outputFile = path.join(buildRoot, 'test-results', `${name}.json`);
	await mkdir(path.dirname(outputFile), { recursive: true });
	await rm(outputFile, { force: true });
	const code = await runVisibly(
		process.execPath,
		[jest, ...args, '--ci', '--json', `--outputFile=${outputFile}`],
		{ cwd: repoRoot, env },
	);
	const report = await readReport(outputFile);
	const counts = countsOf(report);
	// A run without tests proves nothing, whatever jest thinks of it.
	return { ok: code === 0 && counts.passed > 0, counts, slowest: slowestOf(report) };
}

async function readReport(file: string): Promise<Partial<JestReport>> {
	try {
		return JSON.parse(await readFile(file, 'utf8')) as JestReport;
	} catch {
		return {};
	}
}

function countsOf(report: Partial<JestReport>): Counts {
	return {
		passed: report.numPassedTests ?? 0,
		// A file that cannot even be loaded counts as one failed test.
		failed: (report.numFailedTests ?? 0) + (report.numRuntimeErrorTestSuites ?? 0),
		skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
	};
}

function slowestOf({ testResults = [] }: Partial<JestReport>): JestRun['slowest'] {
	return testResults
		.map(({ name, startTime, endTime }) => ({
			file: path.relative(repoRoot, name),
			ms: endTime - startTime,
		}))
		.sort((a, b) => b.ms - a.ms)
		.slice(0, SLOWEST);
}
