import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { listExecutions, readExecution, startWorkflow } from '../harness/n8n/executions.cts';
import { createWorkflow, deleteWorkflow } from '../harness/n8n/workflows.cts';
import type { N8nSession } from '../harness/n8n/session.cts';
import { waitFor } from '../harness/tools/waitFor.cts';
import type { BenchN8n } from './benchN8n.cts';
import type { NodeSetup } from './contestants/contestant.cts';

export interface NodeRun {
	start: number;
	end: number;
	executionMs: number;
	output: INodeExecutionData[];
	error?: string;
}

const trigger = 'Start';
const measured = 'Measured';
const longestMs = 15 * 60_000;

export async function putBenchWorkflow(
	{ session }: BenchN8n,
	setup: NodeSetup,
	items: IDataObject[],
): Promise<string> {
	const nodes: INode[] = [
		{
			id: 'start',
			name: trigger,
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{ id: 'measured', name: measured, position: [220, 0], ...setup },
	];
	const workflow = {
		name: 'Bench',
		nodes,
		connections: { [trigger]: { main: [[{ node: measured, type: 'main' as const, index: 0 }]] } },
		// The trigger gives out pinned data, so the items cost no node.
		pinData: { [trigger]: items.map((json) => ({ json })) },
	};
	return (await createWorkflow(session, workflow)).id;
}

export async function runBenchWorkflow(
	{ session }: BenchN8n,
	workflowId: string,
): Promise<NodeRun> {
	const executionId = await startWorkflow(session, workflowId, trigger);
	const ended = await waitFor(async () => await hasEnded(session, workflowId), {
		timeoutMs: longestMs,
		intervalMs: 500,
	});
	if (!ended) throw new Error(`An execution did not end within ${longestMs / 60_000} min`);
	const { data, startedAt, stoppedAt } = (await readExecution(session, executionId)) as Awaited<
		ReturnType<typeof readExecution>
	> & { startedAt: string; stoppedAt: string };
	await deleteWorkflow(session, workflowId);
	const { runData, error } = data.resultData;
	const task = runData[measured]?.[0];
	if (!task) throw new Error(`The node did not run: ${error?.message ?? 'n8n says nothing'}`);
	return {
		start: task.startTime,
		end: task.startTime + task.executionTime,
		executionMs: Date.parse(stoppedAt) - Date.parse(startedAt),
		output: task.data?.main?.[0] ?? [],
		error: task.error?.message,
	};
}

async function hasEnded(session: N8nSession, workflowId: string): Promise<boolean> {
	try {
		// The list leaves the data out, so asking again and again costs n8n next to nothing.
		const [execution] = await listExecutions(session, workflowId);
		return ['success', 'error', 'crashed', 'canceled'].includes(execution?.status ?? '');
	} catch (error) {
		// An n8n that a node keeps busy for half a minute drops its connections; it is asked again.
		if (error instanceof TypeError) return false;
		throw error;
	}
}
