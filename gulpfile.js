const { spawn } = require('node:child_process');
const { readFile, rm } = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

function clean() {
	return rm('dist', { recursive: true, force: true });
}

function compile() {
	return spawn(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.json'], {
		stdio: 'inherit',
	});
}

const PHONE = 'nodes/shared/values/e164';

/** n8n installs no runtime dependencies, so the library for phone numbers is put into the file that uses it. */
async function bundlePhone() {
	const library = path.dirname(require.resolve('libphonenumber-js/package.json'));
	const license = await readFile(path.join(library, 'LICENSE'), 'utf8');
	await esbuild.build({
		entryPoints: [`${PHONE}.ts`],
		outfile: `dist/${PHONE}.js`,
		allowOverwrite: true,
		bundle: true,
		minify: true,
		charset: 'utf8',
		platform: 'node',
		format: 'cjs',
		target: 'es2022',
		banner: {
			js: `/*!\nHolds libphonenumber-js, with data of Google's libphonenumber (Apache License 2.0).\n\n${license.trim()}\n*/`,
		},
	});
}

/** `../../icons/x.svg` in a node is resolved inside dist, so the folder keeps its place there. */
function icons() {
	return src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
}

/** Codex files and output schemas, which n8n reads beside the built node. */
function nodeData() {
	return src('nodes/**/*.json').pipe(dest('dist/nodes'));
}

exports.build = series(clean, parallel(series(compile, bundlePhone), icons, nodeData));
exports.default = exports.build;
