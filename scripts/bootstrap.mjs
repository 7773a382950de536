// Plain JavaScript on purpose: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const repoRoot = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** Installs the repo's own packages when they are missing or outdated, then runs a TypeScript file. */
export function run(script) {
	checkNode();
	installPackages();
	require('tsx/cjs/api').register();
	require(path.join(repoRoot, 'scripts', script));
}

function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	fail(`This needs Node 20.19 or newer; ${process.version} is running it. See https://nodejs.org/`);
}

function installPackages() {
	const lockfile = path.join(repoRoot, 'package-lock.json');
	const installed = path.join(repoRoot, 'node_modules', '.package-lock.json');
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
	console.log("… install this package's tools (npm ci, about 1 min)");
	const started = Date.now();
	const { status } = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'], {
		cwd: repoRoot,
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	if (status !== 0) {
		fail(
			'npm ci failed, see above. If it could not reach the registry (npm config get registry): behind a proxy\n' +
				'npm config set proxy http://HOST:PORT and npm config set https-proxy http://HOST:PORT',
		);
	}
	console.log(`✓ install this package's tools (${Math.round((Date.now() - started) / 1000)} s)`);
}

function fail(message) {
	console.error(`\n${message}`);
	process.exit(1);
}
