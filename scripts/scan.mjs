// n8n's own gate for published packages (@n8n/scan-community-package), on the sources and on a packed
// tarball before they are published. Usage: node scripts/scan.mjs <tarball>
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const repoRoot = path.resolve(import.meta.dirname, '..');

/** Unpacks the tarball beside it and returns the folder. */
function unpack(tarball) {
	const folder = path.join(path.dirname(tarball), 'scanned');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
	return folder;
}

/** What n8n has for a package that may bring nothing along; anything else fails when the node is loaded. */
const allowedModules = new Set(['luxon', 'n8n-workflow', 'node:crypto']);

/** Modules that a file asks for in vain, which n8n's gate lets pass when they are devDependencies. */
function missingModules(folder) {
	const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js'));
	return files.flatMap((file) => {
		const code = readFileSync(path.join(folder, file), 'utf8');
		const asked = [...code.matchAll(/\brequire\(["'`]([^"'`.][^"'`]*)["'`]\)/g)];
		return asked
			.map(([, name]) => name)
			.filter((name) => !allowedModules.has(name))
			.map((name) => `${file}  needs the module ${name}, which is not in the package`);
	});
}

const [tarball] = process.argv.slice(2);
if (!tarball) {
	console.error('Usage: node scripts/scan.mjs <tarball>');
	process.exit(2);
}
const folder = unpack(path.resolve(tarball));
const results = [
	await analyzePackage(repoRoot, SOURCE_FILE_PATTERNS),
	// The patterns that the scan itself has for a package from npm.
	await analyzePackage(folder, ['**/*.js', 'package.json']),
];
const findings = results
	.filter(({ passed }) => !passed)
	.map(({ message, details }) => details ?? message);
findings.push(...missingModules(folder));
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exitCode = 1;
else console.log(`sources and ${path.basename(tarball)} pass n8n's package scan`);
