import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fixtures } from '../sandbox/index.cts';
import { agree } from '../harness/demo/consent.cts';
import { tokenCredential } from '../harness/demo/credentials.cts';
import { demoLogin } from '../harness/demo/login.cts';
import { connectOAuth2, putCredential } from '../harness/n8n/credentials.cts';
import { N8nProcess } from '../harness/n8n/process.cts';
import { N8nSession } from '../harness/n8n/session.cts';
import { installPackage } from '../harness/install/packPackage.cts';
import { buildRoot } from '../harness/tools/paths.cts';
import { freePorts } from '../harness/tools/ports.cts';
import type { BenchCredentials } from './contestants/contestant.cts';
import type { Redirect } from '../harness/redirect/environment.cts';
import { benchEnvironment } from './redirect.cts';
import { readSamples, type Sample } from './samples.cts';

export const sampleMs = 20;

export const benchRoot = path.join(buildRoot, 'bench');

export interface BenchN8nOptions {
	name: string;
	host: string;
	tarball: string;
	sandboxUrl: string;
	/** Our node and the HTTP Request node send requests there. */
	baseUrl: string;
	redirect: Redirect;
	withBuiltIn: boolean;
	/** Memory is looked at before every so-many-th page, in place of looking at n8n all the time. */
	samplePages?: number;
}

export class BenchN8n {
	private constructor(
		private readonly process: N8nProcess,
		readonly session: N8nSession,
		readonly credentials: BenchCredentials,
		private readonly samplesFile: string,
	) {}

	static async start(options: BenchN8nOptions): Promise<BenchN8n> {
		const { name, host, tarball, redirect, samplePages } = options;
		const userFolder = path.join(benchRoot, name);
		const samplesFile = path.join(benchRoot, `${name}.samples`);
		await rm(userFolder, { recursive: true, force: true });
		await rm(samplesFile, { force: true });
		await installPackage(tarball, userFolder);
		const [port = 0, brokerPort = 0] = await freePorts(2);
		const n8n = await N8nProcess.start({
			host,
			userFolder,
			port,
			brokerPort,
			logFile: path.join(buildRoot, 'logs', `bench-${name}.log`),
			env: {
				...benchEnvironment(redirect),
				BENCH_SAMPLES: samplesFile,
				BENCH_SAMPLE_MS: String(sampleMs),
				...(samplePages && { BENCH_SAMPLE_PAGES: String(samplePages) }),
			},
		});
		try {
			const session = await N8nSession.open(n8n.url, demoLogin);
			const credentials = await putCredentials(session, options);
			return new BenchN8n(n8n, session, credentials, samplesFile);
		} catch (error) {
			await n8n.stop();
			throw error;
		}
	}

	async samples(): Promise<Sample[]> {
		return await readSamples(this.samplesFile);
	}

	async stop(): Promise<void> {
		await this.process.stop();
	}
}

async function putCredentials(
	session: N8nSession,
	{ baseUrl, sandboxUrl, withBuiltIn }: BenchN8nOptions,
): Promise<BenchCredentials> {
	const token = await putCredential(session, tokenCredential(baseUrl));
	const bearer = await putCredential(session, {
		name: 'HighLevel token for HTTP Request',
		type: 'httpBearerAuth',
		data: { token: fixtures.PRIVATE_TOKEN },
	});
	const references = { token: reference(token), bearer: reference(bearer) };
	if (!withBuiltIn) return references;
	const { clientId, clientSecret, scopes } = fixtures.SUB_ACCOUNT_APP;
	const builtIn = await putCredential(session, {
		name: 'HighLevel (built-in)',
		type: 'highLevelOAuth2Api',
		data: { clientId, clientSecret, scope: scopes.join(' ') },
	});
	await connectOAuth2(session, builtIn.id, async (address) => {
		// The page behind this address is one of the real HighLevel; the sandbox has the same.
		return await agree(`${sandboxUrl}/v2/oauth/chooselocation${new URL(address).search}`);
	});
	return { ...references, builtIn: reference(builtIn) };
}

function reference({ id, name }: { id: string; name: string }) {
	return { id, name };
}
