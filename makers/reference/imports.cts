import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { repoRoot } from '../../harness/tools/paths.cts';

export type Imports = Map<string, Set<string>>;

/**
 * Looks at the folders of a folder, and at the sources that lie beside them.
 *
 * @param base from the repository's root; '' for the root itself, of which only the folders count
 */
export function importsWithin(base: string): Imports {
	const folder = path.join(repoRoot, base);
	const sources = execFileSync('git', ['ls-files', '*.ts', '*.cts', '*.mjs'], { cwd: folder })
		.toString()
		.trim()
		.split('\n')
		.filter((file) => (base || file.includes('/')) && existsSync(path.join(folder, file)));
	const imports: Imports = new Map(sources.map((file) => [roomOf(file), new Set()]));
	for (const file of sources) {
		const text = readFileSync(path.join(folder, file), 'utf8');
		for (const { fileName } of ts.preProcessFile(text).importedFiles) {
			if (!fileName.startsWith('.')) continue;
			const room = roomOf(path.join(path.dirname(file), fileName));
			if (room !== roomOf(file) && imports.has(room)) imports.get(roomOf(file))?.add(room);
		}
	}
	return imports;
}

/** A file that is in no folder stands for itself. */
function roomOf(file: string): string {
	const [first = '', ...rest] = file.split('/');
	return rest.length > 0 ? first : first.replace(/\.(ts|cts|js|mjs)$/, '');
}

/** Of a chain of imports only each link is left. */
export function withoutShortcuts(imports: Imports): Imports {
	const rest: Imports = new Map([...imports].map(([room, others]) => [room, new Set(others)]));
	for (const [room, others] of rest) {
		for (const other of [...others].sort()) {
			others.delete(other);
			if (!reaches(rest, room, other)) others.add(other);
		}
	}
	return rest;
}

function reaches(imports: Imports, from: string, to: string): boolean {
	const seen = new Set([from]);
	for (const room of seen) {
		for (const other of imports.get(room) ?? []) seen.add(other);
	}
	return seen.has(to);
}
