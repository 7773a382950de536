import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildFailure, npmFailure } from '../../../harness/install/installErrors.cts';

const explain = (output: string) => npmFailure('Downloading n8n', output, '/logs/host.log').message;

describe('a failed install', () => {
	it.each([
		['npm error code ENOTFOUND', 'npm config get registry'],
		['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'npm config set cafile'],
		['npm error code E403', 'refused the download'],
		['npm error code ETARGET', 'lacks a package'],
		['npm error code ENOSPC', 'XDG_CACHE_HOME'],
		['npm error code EACCES', 'cannot be written'],
		['npm error code EINTEGRITY', 'npm cache clean'],
	])('%s: says what to do', (output, advice) => {
		expect(explain(output)).toContain(advice);
	});

	it("repeats npm's own words without warnings and stack, and names the log", () => {
		const message = explain(
			['npm warn deprecated x', 'npm error code ECONNREFUSED', 'npm error     at y.js:1'].join(
				'\n',
			),
		);
		expect(message).toContain('| npm error code ECONNREFUSED');
		expect(message).not.toMatch(/deprecated|y\.js/);
		expect(message).toContain('/logs/host.log');
	});

	it('says which tool is missing for building the database module', async () => {
		const onlyMake = mkdtempSync(path.join(tmpdir(), 'tools-'));
		symlinkSync('/bin/true', path.join(onlyMake, 'make'));
		const { PATH } = process.env;
		process.env.PATH = onlyMake;
		try {
			const { message } = await buildFailure('gyp ERR!', '/logs/host.log');
			expect(message).toContain('python3, g++ is missing');
			expect(message).toContain('apt-get install python3 make g++');
		} finally {
			process.env.PATH = PATH;
		}
	});
});
