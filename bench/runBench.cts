import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hostNode } from '../harness/install/cache.cts';
import { duration, step, type Say } from '../harness/tools/steps.cts';
import { BenchN8n, benchRoot, type BenchN8nOptions } from './benchN8n.cts';
import { BenchSandbox } from './benchSandbox.cts';
import { realHost } from './conditions.cts';
import { contestantOf } from './contestants/index.cts';
import { measure, warmUp, type Lab } from './measure.cts';
import { ratioOf } from './measurement.cts';
import { measureMemory, pagesPerSample } from './memory.cts';
import { whyNotRedirected } from './redirect.cts';
import type { Circumstances } from './report/document.cts';
import { load, surroundings } from './report/machine.cts';
import type { Results } from './targets.cts';
import { memoryTask, tasks } from './tasks.cts';

export interface BenchOptions {
	host: string;
	tarball: string;
	wanted: string[];
	say: Say;
}

/** The n8n processes are ended afterwards. */
export async function runBench({ host, tarball, wanted, say }: BenchOptions): Promise<{
	results: Results;
	circumstances: Circumstances;
}> {
	const loadBefore = load();
	const results: Results = { measurements: [], memory: [] };
	const sandbox = await step(say, 'start the HighLevel sandbox', () => BenchSandbox.start());
	try {
		const { frontPort, certificate } = sandbox.ready;
		const redirect = { frontPort, certificateFile: path.join(benchRoot, 'certificate.pem') };
		await mkdir(benchRoot, { recursive: true });
		await writeFile(redirect.certificateFile, certificate);
		const withoutBuiltIn = await whyNotRedirected(hostNode(host), redirect);
		if (withoutBuiltIn) {
			say(`! ${realHost} cannot be pointed at the sandbox in n8n: ${withoutBuiltIn}`);
			say("! n8n's built-in node, whose address is fixed, is left out.");
		}
		const common: Omit<BenchN8nOptions, 'name'> = {
			host,
			tarball,
			redirect,
			sandboxUrl: sandbox.url,
			baseUrl: withoutBuiltIn ? sandbox.url : `https://${realHost}`,
			withBuiltIn: !withoutBuiltIn,
		};
		await runRows(sandbox, common, wanted, results, say);
		if (wanted.includes('memory')) await runMemory(sandbox, common, results, say);
		return {
			results,
			circumstances: { ...(await surroundings(host)), loadBefore, withoutBuiltIn },
		};
	} finally {
		await sandbox.stop();
	}
}

type Common = Omit<BenchN8nOptions, 'name'>;

async function runRows(
	sandbox: BenchSandbox,
	common: Common,
	wanted: string[],
	results: Results,
	say: Say,
): Promise<void> {
	const rows = tasks.filter(({ key }) => wanted.includes(key));
	const n8n: BenchN8n[] = [];
	const lab: Lab = { sandbox, n8n, baseUrl: common.baseUrl };
	try {
		for (const task of rows) {
			// The second n8n is only there while it is needed, since it takes processor time when idle, too.
			while (n8n.length < task.processes) {
				const name = `n8n-${n8n.length + 1}`;
				n8n.push(await step(say, `start ${name}`, () => BenchN8n.start({ ...common, name })));
			}
			say(`\n${task.title}`);
			const taking = task.contestants
				.map(contestantOf)
				.filter(({ needsRealHost }) => common.withBuiltIn || !needsRealHost);
			if (task.warmUp) {
				for (const contestant of taking) await warmUp(lab, task, contestant, task.warmUp);
			}
			for (const contestant of taking) {
				const { measurement } = await measure(lab, task, contestant);
				results.measurements.push(measurement);
				const { label, timeMs, requests, refused, failed, error } = measurement;
				const ratio = ratioOf(measurement)?.toFixed(2) ?? '–';
				say(
					`  ${label}: ${duration(timeMs)}, ratio ${ratio}, ${requests} requests, ${refused} × 429, ${failed} failed${error ? ` (${error})` : ''}`,
				);
			}
		}
	} finally {
		for (const instance of n8n) await instance.stop();
	}
}

async function runMemory(
	sandbox: BenchSandbox,
	common: Common,
	results: Results,
	say: Say,
): Promise<void> {
	say(`\n${memoryTask.title}`);
	for (const key of memoryTask.contestants) {
		// Each has a process of its own, because a heap that has grown once stays different.
		const name = `memory-${key}`;
		const n8n = await BenchN8n.start({ ...common, name, samplePages: pagesPerSample });
		try {
			const lab: Parameters<typeof measureMemory>[0] = {
				sandbox,
				n8n: [n8n],
				baseUrl: common.baseUrl,
			};
			const measured = await measureMemory(lab, memoryTask, contestantOf(key));
			results.memory.push(measured);
			const megabytes = Math.round((measured.points.at(-1)?.bytes ?? 0) / 1_000_000);
			say(`  ${measured.label}: ${megabytes} MB, ${measured.failed} failed`);
		} finally {
			await n8n.stop();
		}
	}
}
