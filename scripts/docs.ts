import path from 'node:path';
import { architecturePicture } from '../makers/reference/architecturePicture';
import { coveragePage } from '../makers/reference/coveragePage';
import { formatted, putFiles } from '../makers/reference/files';
import { operationsPage } from '../makers/reference/operationsPage';
import { recordOperations } from '../makers/reference/record';
import { smsPage } from '../makers/reference/smsPage';
import { useOwnUserFolder } from '../makers/reference/userFolder';
import { repoRoot } from '../harness/tools/paths';
import { runMain } from '../harness/tools/steps';

/** Writes the reference of the operations and the picture of the architecture; `--check` only compares. */
async function main(): Promise<number> {
	useOwnUserFolder();
	const recordings = await recordOperations();
	const files = new Map([
		[path.join(repoRoot, 'docs/operations.md'), operationsPage(recordings)],
		[path.join(repoRoot, 'docs/coverage.md'), coveragePage(recordings)],
		[path.join(repoRoot, 'docs/sms.md'), smsPage()],
	]);
	const current = await formatted(files);
	current.set(path.join(repoRoot, 'docs/images/architecture.svg'), architecturePicture());
	await putFiles(current, [], {
		isCheck: process.argv.includes('--check'),
		command: 'npm run docs',
		say: (line) => console.log(line),
	});
	return 0;
}

runMain(main);
