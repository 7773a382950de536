import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { demoLogin } from '../demo/login.cts';
import { ensureHost } from '../install/install.cts';
import { N8nProcess } from '../n8n/process.cts';
import { N8nSession } from '../n8n/session.cts';
import { installPackage, packPackage } from '../install/packPackage.cts';
import { buildRoot, cacheRoot } from '../tools/paths.cts';
import { freePorts } from '../tools/ports.cts';
import { openRunFolder, runFolder } from './runFolder.cts';
import { sourcesHash } from './sourcesHash.cts';

/** `npm test` built and scanned this tarball, so that what is tested is what was scanned. */
export const tarballVariable = 'E2E_TARBALL';

const PREFIX = 'e2e-template-';
const A_DAY_MS = 86_400_000;

/** A template that was made from the same sources is good for all clones on this machine. */
const cached = () => path.join(cacheRoot(), `${PREFIX}${sourcesHash()}`);

const templateFolder = () =>
	process.env[tarballVariable] ? path.join(runFolder(), 'template') : cached();

/**
 * Makes an n8n folder with database, owner and the packed package; each n8n starts from a copy, which saves the
 * migrations. `npm test` makes a new one; a test that is run alone takes the last one while the sources are the same.
 */
export default async function prepareTemplate(): Promise<void> {
	await openRunFolder();
	const template = templateFolder();
	const tarball = process.env[tarballVariable];
	if (!tarball && existsSync(template)) {
		await utimes(template, new Date(), new Date());
		return;
	}
	await removeOldTemplates();
	const unfinished = `${template}-${process.pid}`;
	await mkdir(unfinished, { recursive: true });
	await fillTemplate(unfinished, tarball ?? (await packPackage()));
	await rm(template, { recursive: true, force: true });
	await rename(unfinished, template);
}

/** Each is 55 MB, and one is made for each change of the sources. Another clone may be using a younger one. */
async function removeOldTemplates(): Promise<void> {
	await mkdir(cacheRoot(), { recursive: true });
	for (const name of await readdir(cacheRoot())) {
		const folder = path.join(cacheRoot(), name);
		const lastUsed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
		if (name.startsWith(PREFIX) && Date.now() - lastUsed > A_DAY_MS) {
			await rm(folder, { recursive: true, force: true });
		}
	}
}

async function fillTemplate(template: string, tarball: string): Promise<void> {
	const host = await ensureHost((line) => console.log(line));
	await installPackage(tarball, template);
	const [port = 0, brokerPort = 0] = await freePorts(2);
	const logFile = path.join(buildRoot, 'logs', 'e2e-template.log');
	const n8n = await N8nProcess.start({ host, userFolder: template, port, brokerPort, logFile });
	try {
		await N8nSession.open(n8n.url, demoLogin);
	} finally {
		await n8n.stop();
	}
}

export async function startN8n(name: string, env?: Record<string, string>): Promise<N8nProcess> {
	const [port = 0, brokerPort = 0] = await freePorts(2);
	return await N8nProcess.start({
		host: await ensureHost(() => undefined),
		userFolder: await copyTemplate(name),
		port,
		brokerPort,
		logFile: path.join(buildRoot, 'logs', `e2e-${name}.log`),
		env,
	});
}

/** Each copy has a name of its own, for its logs. */
export async function copyTemplate(name: string): Promise<string> {
	const copy = path.join(runFolder(), name);
	await rm(copy, { recursive: true, force: true });
	await cp(templateFolder(), copy, { recursive: true });
	return copy;
}
