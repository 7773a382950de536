import { createRequire } from 'node:module';
import type { ExecutionStatus, IRunExecutionData } from 'n8n-workflow';
import { waitFor } from '../tools/waitFor.cts';
import { undefinedWithoutData, workflowToRun } from './olderHosts.cts';
import type { N8nSession } from './session.cts';

// flatted types only its ES module, while this code is CommonJS.
const { parse } = createRequire(__filename)('flatted') as { parse: (text: string) => unknown };

export interface Execution {
	id: string;
	workflowId: string;
	status: ExecutionStatus;
	mode: string;
	data: IRunExecutionData;
}

export type ExecutionSummary = Pick<Execution, 'id' | 'workflowId' | 'status' | 'mode'>;

const unfinished: ExecutionStatus[] = ['new', 'running', 'waiting', 'unknown'];

/** Starts a saved workflow by hand, from the trigger named; returns the execution's id. */
export async function startWorkflow(
	session: N8nSession,
	workflowId: string,
	trigger: string,
): Promise<string> {
	const started = await session.send<{ executionId?: string }>(
		'POST',
		`/workflows/${workflowId}/run`,
		{ triggerToStartFrom: { name: trigger }, ...(await workflowToRun(session, workflowId)) },
	);
	if (!started.executionId) throw new Error('n8n waits for a webhook instead of running');
	return started.executionId;
}

export async function readExecution(session: N8nSession, id: string): Promise<Execution> {
	const raw = await session.send<Omit<Execution, 'data'> & { data: string }>(
		'GET',
		`/executions/${id}`,
	);
	return { ...raw, data: parse(raw.data) as IRunExecutionData };
}

/** Executions of one workflow, newest first, 50 at most; without their data. */
export async function listExecutions(
	session: N8nSession,
	workflowId: string,
): Promise<ExecutionSummary[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const { results } = await session.send<{ results: ExecutionSummary[] }>(
		'GET',
		`/executions?limit=50&filter=${filter}`,
	);
	return results;
}

/** All executions of one workflow that ended in one of these ways, newest first; without their data. */
export async function executionsWithStatus(
	session: N8nSession,
	workflowId: string,
	status: ExecutionStatus[],
): Promise<ExecutionSummary[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId, status }));
	const all: ExecutionSummary[] = [];
	let cursor: string | null | undefined = '';
	while (typeof cursor === 'string') {
		const page: { results: ExecutionSummary[]; nextCursor?: string | null } = await session.send(
			'GET',
			`/executions?limit=100&filter=${filter}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
		);
		all.push(...page.results);
		cursor = page.nextCursor;
	}
	return all;
}

/** Waits for an execution's end and returns it with its data. */
export async function finishedExecution(
	session: N8nSession,
	id: string,
	timeoutMs = 60_000,
): Promise<Execution> {
	const done = await waitFor(
		async () => {
			const execution = await readExecution(session, id).catch(undefinedWithoutData);
			const isStored = execution?.data && !unfinished.includes(execution.status);
			return isStored ? execution : undefined;
		},
		{ timeoutMs, intervalMs: 50 },
	);
	if (!done) throw new Error(`Execution ${id} did not end within ${timeoutMs / 1000} s`);
	return done;
}

/** A poll each minute, and what a busy machine needs. */
const UNTIL_RUN_MS = 100_000;

/** Acts, waits until the workflow has run once more than before, and returns that execution, well ended or not. */
export async function nextExecution(
	session: N8nSession,
	workflow: { id: string; name: string },
	act: () => unknown,
	timeoutMs?: number,
): Promise<Execution> {
	const list = async () => await listExecutions(session, workflow.id);
	const before = new Set((await list()).map(({ id }) => id));
	await act();
	const next = await waitFor(async () => (await list()).find(({ id }) => !before.has(id)), {
		timeoutMs: UNTIL_RUN_MS,
	});
	if (!next) throw new Error(`${workflow.name} did not run`);
	return await finishedExecution(session, next.id, timeoutMs);
}

/** Goes on with a failed execution at the node that failed, with the workflow as it was; returns the new one's id. */
export async function retryExecution(session: N8nSession, id: string): Promise<string> {
	const retried = await session.send<{ id?: string; executionId?: string }>(
		'POST',
		`/executions/${id}/retry`,
		{ loadWorkflow: false },
	);
	return retried.id ?? retried.executionId ?? '';
}
