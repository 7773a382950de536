import { readdirSync } from 'node:fs';
import path from 'node:path';
import { formatted, putFiles, type GeneratedFiles } from '../makers/reference/files.cts';
import { repoRoot } from '../harness/tools/paths.cts';
import { runMain } from '../harness/tools/steps.cts';
import { buildWorkflow } from '../makers/workflows/canvas/workflow.cts';
import { designs } from '../makers/workflows/index.cts';

const folder = path.join(repoRoot, 'workflows');

/** Writes the workflows of the SMS providers; `--check` only compares. */
async function main(): Promise<number> {
	const files: GeneratedFiles = new Map(
		designs.map((design) => [
			path.join(folder, design.file),
			JSON.stringify(buildWorkflow(design)),
		]),
	);
	// Those in the folder itself are written by hand.
	const existing = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.includes(path.sep) && name.endsWith('.json'))
		.map((name) => path.join(folder, name));
	await putFiles(
		await formatted(files),
		existing.filter((file) => !files.has(file)),
		{
			isCheck: process.argv.includes('--check'),
			command: 'npm run workflows',
			say: (line) => console.log(line),
		},
	);
	return 0;
}

runMain(main);
