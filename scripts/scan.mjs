// What n8n's package scan (@n8n/scan-community-package) does to a published tarball, with the rules of
// the lint plugin that is installed here: every compiled file and package.json, and no comment in
// them can switch a rule off. Usage: node scripts/scan.mjs <tarball>
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const allowedAtTop = /^(dist|index\.js|package\.json|README\.md|CHANGELOG\.md|LICENSE\.md)$/;

/** Unpacks the tarball beside it and returns the folder. */
function unpack(tarball) {
	const folder = path.join(path.dirname(tarball), 'scanned');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
	return folder;
}

async function lint(folder) {
	const { recommended } = n8nCommunityNodesPlugin.configs;
	const eslint = new ESLint({
		cwd: folder,
		overrideConfigFile: true,
		allowInlineConfig: false,
		overrideConfig: [
			{ ...recommended, files: ['**/*.js', 'package.json'] },
			{ files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
			{
				files: ['package.json'],
				languageOptions: {
					parser: tseslint.parser,
					parserOptions: { extraFileExtensions: ['.json'] },
				},
			},
		],
	});
	const results = await eslint.lintFiles(['**/*.js', 'package.json']);
	return {
		files: results.length,
		findings: results.flatMap(({ filePath, messages }) =>
			messages.map(
				({ line, message, ruleId }) =>
					`${path.relative(folder, filePath)}:${line}  ${message}  ${ruleId ?? ''}`,
			),
		),
	};
}

/** What lint cannot see: files that do not belong in the package, and files that are named but missing. */
function checkFiles(folder) {
	const strays = readdirSync(folder).filter((name) => !allowedAtTop.test(name));
	const { n8n } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	const missing = [...n8n.nodes, ...n8n.credentials].filter(
		(file) => !existsSync(path.join(folder, file)),
	);
	return [
		...strays.map((name) => `${name}  does not belong in the package`),
		...missing.map((file) => `${file}  is named in package.json, but is not in the package`),
	];
}

/** What n8n has for a package that may bring nothing along; anything else fails when the node is loaded. */
const allowedModules = new Set(['luxon', 'n8n-workflow', 'node:crypto']);

/** Modules that a file asks for in vain: libraries are put into our files when the package is built. */
function checkModules(folder) {
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
const { files, findings } = await lint(folder);
findings.push(...checkFiles(folder), ...checkModules(folder));
for (const finding of findings) console.error(finding);
console.log(`${files} files of ${path.basename(tarball)} scanned, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
