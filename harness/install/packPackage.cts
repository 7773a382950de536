import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../tools/commands.cts';
import { buildRoot, repoRoot } from '../tools/paths.cts';
import { UserError } from '../tools/steps.cts';

const gulp = path.join(repoRoot, 'node_modules', 'gulp', 'bin', 'gulp.js');

/** Builds this package and packs it as npm would publish it; returns the tarball's path. */
export async function packPackage(): Promise<string> {
	const folder = path.join(buildRoot, 'package');
	const logFile = path.join(buildRoot, 'logs', 'pack.log');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await run(process.execPath, [gulp, 'build'], repoRoot, logFile);
	const packed = await run(
		'npm',
		['pack', '--json', '--pack-destination', folder, '--ignore-scripts'],
		repoRoot,
		logFile,
	);
	return path.join(folder, packedFile(packed));
}

/** The file name in what `npm pack --json` printed: a list, or since npm 11 an object by name. */
function packedFile(printed: string): string {
	const answer = JSON.parse(printed.slice(printed.search(/^[[{]/m))) as Record<
		string,
		{ filename: string }
	>;
	const filename = Object.values(answer)[0]?.filename;
	if (!filename) throw new Error(`npm pack named no file: ${printed}`);
	return filename;
}

/**
 * Puts a packed package into n8n's folder the way n8n's own installer does it (n8n 2.41,
 * community-packages.service): unpack, drop dev, peer and optional dependencies, install the rest
 * without scripts, name it in the folder's package.json.
 */
export async function installPackage(tarball: string, userFolder: string): Promise<void> {
	const logFile = path.join(buildRoot, 'logs', 'install-package.log');
	const nodesFolder = path.join(userFolder, '.n8n', 'nodes');
	const name = String((await readJson(path.join(repoRoot, 'package.json'))).name);
	const target = path.join(nodesFolder, 'node_modules', name);
	await rm(target, { recursive: true, force: true });
	await mkdir(target, { recursive: true });
	await run(
		'tar',
		['-xzf', path.resolve(tarball), '-C', target, '--strip-components=1'],
		nodesFolder,
		logFile,
	);

	const manifestFile = path.join(target, 'package.json');
	const manifest = await readJson(manifestFile);
	delete manifest.devDependencies;
	delete manifest.peerDependencies;
	delete manifest.optionalDependencies;
	await writeJson(manifestFile, manifest);
	const flags = ['audit=false', 'fund=false', 'bin-links=false', 'install-strategy=shallow'];
	flags.push('ignore-scripts=true', 'package-lock=false');
	await run('npm', ['install', ...flags.map((flag) => `--${flag}`)], target, logFile);
	await writeJson(path.join(nodesFolder, 'package.json'), {
		name: 'installed-nodes',
		private: true,
		dependencies: { [name]: manifest.version },
	});
}

async function run(command: string, args: string[], cwd: string, logFile: string): Promise<string> {
	const { code, output } = await runCommand(command, args, { cwd, logFile });
	if (code === 0) return output;
	throw new UserError(
		`${path.basename(command)} ${args[0] ?? ''} failed:\n${output.trim().slice(-2_000)}\nFull log: ${logFile}`,
	);
}

async function readJson(file: string): Promise<Record<string, unknown>> {
	return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
}

async function writeJson(file: string, content: unknown): Promise<void> {
	await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}
