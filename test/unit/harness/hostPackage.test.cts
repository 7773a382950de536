import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
	hostNames,
	hostPackage,
	hostVariable,
	hostVersion,
} from '../../../harness/install/hostPackage.cts';
import { repoRoot } from '../../../harness/tools/paths.cts';

const chosen = (name: string) => ({ [hostVariable]: name });

it('is the newest unless told', () => {
	expect(hostPackage({})).toBe(hostPackage(chosen('newest')));
});

it('says which there are when there is none of that name', () => {
	expect(() => hostPackage(chosen('../test'))).toThrow(
		`WITH_N8N takes one of ${hostNames().join(', ')}, not "../test".`,
	);
});

describe.each(hostNames())('the host %s', (name) => {
	const version = hostVersion(chosen(name));

	it('has the n8n of its lockfile', () => {
		const file = path.join(hostPackage(chosen(name)), 'package-lock.json');
		const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
			packages: Record<string, { version?: string }>;
		};
		expect(packages['node_modules/n8n']?.version).toBe(version);
	});

	it('stands in the README', () => {
		const readme = readFileSync(path.join(repoRoot, 'README.md'), 'utf8');
		expect(readme.includes(version)).toBe(true);
	});
});
