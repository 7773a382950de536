import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { demoLogin } from '../../scripts/lib/demo/login';
import { ensureHost } from '../../scripts/lib/host/install';
import { N8nProcess } from '../../scripts/lib/n8n/process';
import { N8nSession } from '../../scripts/lib/n8n/session';
import { installPackage, packPackage } from '../../scripts/lib/packPackage';
import { buildRoot } from '../../scripts/lib/paths';
import { freePorts } from '../../scripts/lib/ports';

const folder = path.join(buildRoot, 'e2e');
const template = path.join(folder, 'template');

/** The tarball that `npm test` built and scanned, so that what is tested is what was scanned. */
export const tarballVariable = 'E2E_TARBALL';

/**
 * Jest's global setup for the e2e project: an n8n folder with database, owner and the packed
 * package, made once; each test file starts from a copy, which saves the migrations.
 */
export default async function prepareTemplate(): Promise<void> {
	const say = (line: string) => console.log(line);
	const host = await ensureHost(say);
	const tarball = process.env[tarballVariable] ?? (await packPackage());
	await rm(folder, { recursive: true, force: true });
	await mkdir(template, { recursive: true });
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

/** A fresh copy of the prepared folder; each has a name of its own, for its logs. */
export async function copyTemplate(name: string): Promise<string> {
	const copy = path.join(folder, name);
	await rm(copy, { recursive: true, force: true });
	await cp(template, copy, { recursive: true });
	return copy;
}
