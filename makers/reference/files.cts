import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { repoRoot } from '../../harness/tools/paths.cts';
import { UserError, type Say } from '../../harness/tools/steps.cts';

/** The keys are absolute paths. */
export type GeneratedFiles = Map<string, string>;

export async function formatted(files: GeneratedFiles): Promise<GeneratedFiles> {
	const done: GeneratedFiles = new Map();
	for (const [file, text] of files) {
		const options = await resolveConfig(file);
		done.set(file, await format(text, { ...options, filepath: file }));
	}
	return done;
}

/**
 * With `isCheck` it only compares.
 *
 * @param outdated files that exist and are no longer generated
 * @throws UserError that names the files which are not current
 */
export async function putFiles(
	files: GeneratedFiles,
	outdated: string[],
	options: { isCheck: boolean; command: string; say: Say },
): Promise<void> {
	const changed: string[] = [];
	for (const [file, text] of files) {
		const current = await readFile(file, 'utf8').catch(() => undefined);
		if (current !== text) changed.push(file);
	}
	const names = [...changed, ...outdated].map((file) => path.relative(repoRoot, file));
	if (options.isCheck && names.length > 0) {
		throw new UserError(`Not current; run '${options.command}':\n  ${names.join('\n  ')}`);
	}
	for (const file of changed) {
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, files.get(file) ?? '');
	}
	for (const file of outdated) await rm(file);
	options.say(names.length > 0 ? `written: ${names.join(', ')}` : 'all current');
}
