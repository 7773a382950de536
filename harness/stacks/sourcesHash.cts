import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hostPackage } from '../install/hostPackage.cts';
import { repoRoot } from '../tools/paths.cts';

const SOURCES = ['nodes', 'credentials', 'icons'];
const FILES = ['package.json', 'package-lock.json', 'gulpfile.js', 'tsconfig.json', 'index.js'];

/** It changes when the package that is built from this tree would be another one, or another n8n would run it. */
export function sourcesHash(): string {
	const hash = createHash('sha256');
	const add = (file: string) => hash.update(file).update(readFileSync(path.join(repoRoot, file)));
	FILES.forEach(add);
	add(path.join(path.relative(repoRoot, hostPackage()), 'package-lock.json'));
	for (const folder of SOURCES) {
		const names = readdirSync(path.join(repoRoot, folder), {
			recursive: true,
			withFileTypes: true,
		})
			.filter((entry) => entry.isFile())
			.map((entry) => path.relative(repoRoot, path.join(entry.parentPath, entry.name)));
		names.sort().forEach(add);
	}
	return hash.digest('hex').slice(0, 16);
}
