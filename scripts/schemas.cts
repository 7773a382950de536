import { readdirSync } from 'node:fs';
import path from 'node:path';
import { formatted, putFiles, type GeneratedFiles } from '../makers/reference/files.cts';
import { schemaFile, schemaOf } from '../makers/reference/outputSchema.cts';
import { recordOperations } from '../makers/reference/record.cts';
import { useOwnUserFolder } from '../makers/reference/userFolder.cts';
import { repoRoot } from '../harness/tools/paths.cts';
import { runMain } from '../harness/tools/steps.cts';

const folder = path.join(repoRoot, 'nodes/HighLevelContacts/__schema__');

/** Writes what each operation puts out, as n8n's editor shows it before a run; `--check` only compares. */
async function main(): Promise<number> {
	useOwnUserFolder();
	const files: GeneratedFiles = new Map();
	for (const recording of await recordOperations()) {
		files.set(schemaFile(recording), JSON.stringify(schemaOf(recording)));
	}
	await putFiles(
		await formatted(files),
		existing().filter((file) => !files.has(file)),
		{
			isCheck: process.argv.includes('--check'),
			command: 'npm run schemas',
			say: (line) => console.log(line),
		},
	);
	return 0;
}

function existing(): string[] {
	return readdirSync(path.dirname(folder)).includes('__schema__')
		? readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter((name) => name.endsWith('.json'))
				.map((name) => path.join(folder, name))
		: [];
}

runMain(main);
