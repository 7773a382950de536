import path from 'node:path';
import { architecturePicture } from '../makers/reference/architecturePicture.cts';
import { coveragePage } from '../makers/reference/coveragePage.cts';
import { formatted, putFiles } from '../makers/reference/files.cts';
import { operationsPage } from '../makers/reference/operationsPage.cts';
import { recordOperations } from '../makers/reference/record.cts';
import { smsPage } from '../makers/reference/smsPage.cts';
import { useOwnUserFolder } from '../makers/reference/userFolder.cts';
import { repoRoot } from '../harness/tools/paths.cts';
import { runMain } from '../harness/tools/steps.cts';

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
