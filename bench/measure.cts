import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { sampleMs, type BenchN8n } from './benchN8n.cts';
import type { BenchSandbox } from './benchSandbox.cts';
import { limitTimeMs } from './conditions.cts';
import type { Contestant } from './contestants/contestant.cts';
import type { Measurement } from './measurement.cts';
import { doubledCount, failedCount } from './outcome.cts';
import { putBenchWorkflow, runBenchWorkflow, type NodeRun } from './runWorkflow.cts';
import { usage } from './samples.cts';
import type { Task } from './tasks.cts';

export interface Lab {
	sandbox: BenchSandbox;
	n8n: BenchN8n[];
	/** Our node and the HTTP Request node send requests there. */
	baseUrl: string;
}

/** Nothing is measured, so that n8n has done all of it before. */
export async function warmUp(lab: Lab, task: Task, contestant: Contestant, count: number) {
	const seed = task.seed && { ...task.seed, count };
	await attempt(lab, { ...task, count, seed }, contestant);
}

export async function measure(
	lab: Lab,
	task: Task,
	contestant: Contestant,
): Promise<{ measurement: Measurement; output: INodeExecutionData[] }> {
	const { items, ids, runs } = await attempt(lab, task, contestant);
	const { sandbox, n8n } = lab;
	const journal = await sandbox.journal();
	const contacts = ['tag', 'update'].includes(task.work) ? await sandbox.contacts(task.count) : [];
	const output = runs.flatMap((run) => run.output);
	const refused = journal.filter(({ status }) => status === 429).length;
	const used = await Promise.all(
		runs.map(async (run, place) => usage((await n8n[place]?.samples()) ?? [], run, sampleMs)),
	);
	const outcome = { items, ids, output, journal, contacts };
	const measurement: Measurement = {
		task: task.key,
		contestant: contestant.key,
		label: contestant.label,
		timeMs: Math.max(...runs.map(({ end }) => end)) - Math.min(...runs.map(({ start }) => start)),
		executionMs: Math.max(...runs.map(({ executionMs }) => executionMs)),
		requests: journal.length,
		refused,
		failed: failedCount(task, outcome),
		doubled: doubledCount(task, outcome),
		limitMs: limitTimeMs(journal.length - refused, task.limit),
		cpuMs: used.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
		stallMs: Math.max(...used.map(({ stallMs }) => stallMs)),
		error: runs.find(({ error }) => error)?.error,
	};
	return { measurement, output };
}

interface Attempt {
	items: IDataObject[];
	ids: string[];
	runs: NodeRun[];
}

async function attempt({ sandbox, n8n, baseUrl }: Lab, task: Task, contestant: Contestant) {
	const { limit, latencyMs, seed, processes } = task;
	// A row is about the requests of one run, so the day's limit must not end it.
	const rateLimit = { ...limit, dailyMax: 10_000_000 };
	const contacts = { allowDuplicates: true };
	const settings = { latencyMs, rateLimit, contacts, strictPaths: false };
	const ids = await sandbox.prepare(settings, seed);
	const items = task.items(ids).slice(0, task.work === 'getMany' ? 1 : task.count);
	const share = Math.ceil(items.length / processes);
	const instances = n8n.slice(0, processes);
	const workflows = await Promise.all(
		instances.map((instance, place) =>
			putBenchWorkflow(
				instance,
				contestant.setup(task.work, instance.credentials, baseUrl),
				items.slice(place * share, (place + 1) * share),
			),
		),
	);
	// What a node has seen of the limit in an earlier run must be over.
	await sleep(limit.intervalMs + 200);
	const runs = await Promise.all(
		instances.map((instance, place) => runBenchWorkflow(instance, workflows[place] ?? '')),
	);
	const done: Attempt = { items, ids, runs };
	return done;
}
