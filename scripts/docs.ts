import path from 'node:path';
import { coveragePage } from './lib/reference/coveragePage';
import { formatted, putFiles } from './lib/reference/files';
import { operationsPage } from './lib/reference/operationsPage';
import { recordOperations } from './lib/reference/record';
import { smsPage } from './lib/reference/sms/smsPage';
import { useOwnUserFolder } from './lib/reference/userFolder';
import { repoRoot } from './lib/paths';
import { runMain } from './lib/steps';

/** Writes the reference of the operations; `--check` only compares. */
async function main(): Promise<number> {
	useOwnUserFolder();
	const recordings = await recordOperations();
	const files = new Map([
		[path.join(repoRoot, 'docs/operations.md'), operationsPage(recordings)],
		[path.join(repoRoot, 'docs/coverage.md'), coveragePage(recordings)],
		[path.join(repoRoot, 'docs/sms.md'), smsPage()],
	]);
	await putFiles(await formatted(files), [], {
		isCheck: process.argv.includes('--check'),
		command: 'npm run docs',
		say: (line) => console.log(line),
	});
	return 0;
}

runMain(main);
