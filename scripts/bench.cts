import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureHostile } from '../bench/hostile/measureHostile.cts';
import { runBench } from '../bench/runBench.cts';
import { performanceDocument, resultSections } from '../bench/report/document.cts';
import { tasks } from '../bench/tasks.cts';
import { measureTexts } from '../bench/texts/measureTexts.cts';
import { hostVersion } from '../harness/install/hostPackage.cts';
import { ensureHost } from '../harness/install/install.cts';
import { formatted, putFiles } from '../makers/reference/files.cts';
import { packPackage } from '../harness/install/packPackage.cts';
import { repoRoot } from '../harness/tools/paths.cts';
import { runMain, step, UserError, type Say } from '../harness/tools/steps.cts';

const rows = [...tasks.map(({ key }) => key), 'memory'];

const usage = `npm run bench: this package against n8n's built-in HighLevel node and HTTP Request node

  npm run bench                        all rows, about 8 minutes
  npm run bench -- --write             the same, and writes docs/performance.md
  npm run bench -- --only create,get   some rows: ${rows.join(', ')}
  npm run bench -- --faults            what becomes of 1,000 writes of each kind under each kind of fault
  npm run bench -- --hostile           what 10 MB of a text cost that is written to stop n8n
  npm run bench -- --texts 500 --kills 20
                                       texts each way between HighLevel's inbox and a phone, and kills of n8n meanwhile`;

const say: Say = (line) => console.log(line);

async function main(): Promise<number> {
	const { values: flags } = parseArgs({
		options: {
			only: { type: 'string' },
			write: { type: 'boolean' },
			faults: { type: 'boolean' },
			hostile: { type: 'boolean' },
			texts: { type: 'string' },
			kills: { type: 'string', default: '0' },
			help: { type: 'boolean' },
		},
	});
	if (flags.help) {
		say(usage);
		return 0;
	}
	if (flags.faults) return faultTable();
	if (flags.hostile) return measureHostile(say) ? 0 : 1;
	if (flags.texts) {
		const asked = { texts: Number(flags.texts), kills: Number(flags.kills) };
		return (await measureTexts(say, asked)) ? 0 : 1;
	}
	const wanted = flags.only?.split(',') ?? rows;
	const unknown = wanted.find((row) => !rows.includes(row));
	if (unknown) throw new UserError(`No row is called "${unknown}". There are: ${rows.join(', ')}`);
	if (flags.write && flags.only)
		throw new UserError('--write wants all rows, so leave out --only.');

	const host = await step(say, `get n8n ${hostVersion()}`, () => ensureHost(say));
	const tarball = await step(say, 'build and pack this package', packPackage);
	const { results, circumstances } = await runBench({ host, tarball, wanted, say });
	say(`\n${resultSections(results)}`);
	if (flags.write) {
		const file = path.join(repoRoot, 'docs', 'performance.md');
		const document = await formatted(
			new Map([[file, performanceDocument(results, circumstances)]]),
		);
		await putFiles(document, [], { isCheck: false, command: 'npm run bench -- --write', say });
	}
	return 0;
}

/** The table of the suite's own test, with many more writes. */
function faultTable(): number {
	const jest = path.join(repoRoot, 'node_modules', 'jest', 'bin', 'jest.js');
	const test = ['--selectProjects', 'integration', '--testPathPatterns', 'transport/faultTable'];
	const { status } = spawnSync(process.execPath, [jest, ...test], {
		cwd: repoRoot,
		stdio: 'inherit',
		env: { ...process.env, FAULT_WRITES: process.env.FAULT_WRITES ?? '1000' },
	});
	return status ?? 1;
}

runMain(main);
