import { stat } from 'node:fs/promises';
import path from 'node:path';
import { tarballVariable } from '../harness/stacks/n8nTemplate.cts';
import { runCommand } from '../harness/tools/commands.cts';
import { ensureHost } from '../harness/install/install.cts';
import { runJest, type Counts } from '../harness/tools/jestRun.cts';
import { packPackage } from '../harness/install/packPackage.cts';
import { repoRoot } from '../harness/tools/paths.cts';
import { duration, runMain, step, UserError, type Say } from '../harness/tools/steps.cts';

const say: Say = (line) => console.log(line);
const total: Counts = { passed: 0, failed: 0, skipped: 0 };

/** A step that is a command of its own; what it printed is shown in one piece, as others run beside it. */
async function command(title: string, program: string, ...args: string[]): Promise<void> {
	await step(say, title, async () => {
		const { code, output } = await runCommand(program, args, { cwd: repoRoot });
		if (output.trim()) say(output.trimEnd());
		if (code !== 0) throw new UserError(`${title}: failed, see above.`);
	});
}

/** What looks at the sources only: a processor for the linter, and one for the rest. */
async function checkSources(): Promise<void> {
	const results = await Promise.allSettled([
		command('lint', 'npm', 'run', '--silent', 'lint'),
		(async () => {
			await command('type check', 'npm', 'run', '--silent', 'typecheck');
			await command('documentation is current', 'npm', 'run', '--silent', 'docs', '--', '--check');
		})(),
	]);
	const failed = results.find((result) => result.status === 'rejected');
	if (failed) throw failed.reason;
}

async function tests(
	title: string,
	name: string,
	args: string[],
	env = process.env,
): Promise<void> {
	await step(say, title, async () => {
		const { ok, counts, slowest } = await runJest(name, args, env);
		say(`  took longest: ${slowest.map(({ file, ms }) => `${file} ${duration(ms)}`).join(', ')}`);
		total.passed += counts.passed;
		total.failed += counts.failed;
		total.skipped += counts.skipped;
		if (!ok) throw new UserError(`${title}: failed, see above.`);
	});
}

async function allSteps(): Promise<void> {
	// On a machine without it, n8n is fetched while the quick checks run.
	const host = ensureHost(say);
	host.catch(() => undefined);
	await checkSources();
	await tests('unit and integration tests', 'unit', ['--selectProjects', 'unit', 'integration']);
	const tarball = await step(say, 'build and pack', packPackage);
	say(`  ${path.basename(tarball)}: ${Math.ceil((await stat(tarball)).size / 1024)} KiB`);
	await command('package scan', process.execPath, 'scripts/scan.mjs', tarball);
	await step(say, 'n8n is there', () => host);
	const packed = { ...process.env, [tarballVariable]: tarball };
	await tests('end-to-end tests in the real n8n', 'e2e', ['--selectProjects', 'e2e'], packed);
	await tests(
		'end-to-end tests with nothing beside them',
		'e2e-alone',
		['--selectProjects', 'e2e-alone', '--runInBand'],
		packed,
	);
}

/** Everything, from lint to end-to-end; stops at the first step that fails. */
async function main(): Promise<number> {
	let code = 0;
	try {
		await allSteps();
	} catch (error) {
		console.error(error instanceof UserError ? `\n${error.message}` : error);
		code = 1;
	}
	const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
	say(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
	return code;
}

runMain(main);
