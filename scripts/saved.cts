import { existsSync } from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../harness/tools/paths.cts';
import { runMain, UserError } from '../harness/tools/steps.cts';
import { formatted, putFiles } from '../makers/reference/files.cts';
import { SAVED_FOLDER, savedVersion } from '../makers/reference/savedVersion.cts';
import { useOwnUserFolder } from '../makers/reference/userFolder.cts';
import { version } from '../package.json';

/** Keeps what workflows saved by the version to be released hold, for the tests of all later ones. */
async function main(): Promise<number> {
	useOwnUserFolder();
	const folder = path.join(SAVED_FOLDER, version);
	if (existsSync(folder)) {
		throw new UserError(
			`${path.relative(repoRoot, folder)} is there: what a version has saved no longer changes.`,
		);
	}
	await putFiles(await formatted(savedVersion(version)), [], {
		isCheck: false,
		command: 'npm run saved',
		say: (line) => console.log(line),
	});
	return 0;
}

runMain(main);
