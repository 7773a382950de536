import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../tools/paths.cts';
import { UserError } from '../tools/steps.cts';

/** Which of the hosts is meant, by the name of its folder; the newest unless told. */
export const hostVariable = 'WITH_N8N';

const NEWEST = 'newest';
const root = path.join(repoRoot, 'n8n-hosts');

/** The folders of `n8n-hosts`. */
export function hostNames(): string[] {
	return readdirSync(root).sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}

/**
 * The private package that pins n8n and the Node it needs.
 *
 * @throws UserError when there is no host of that name
 */
export function hostPackage(env: NodeJS.ProcessEnv = process.env): string {
	const name = env[hostVariable] || NEWEST;
	if (hostNames().includes(name)) return path.join(root, name);
	throw new UserError(`${hostVariable} takes one of ${hostNames().join(', ')}, not "${name}".`);
}

/** The version of n8n that the chosen host pins. */
export function hostVersion(env: NodeJS.ProcessEnv = process.env): string {
	const file = path.join(hostPackage(env), 'package.json');
	const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
		dependencies: { n8n: string };
	};
	return dependencies.n8n;
}
