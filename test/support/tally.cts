import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import {
	executionsWithStatus,
	readExecution,
	type Execution,
} from '../../harness/n8n/executions.cts';
import type { N8nSession } from '../../harness/n8n/session.cts';
import { eventNode, type Report } from './triggerWorkflow.cts';

/** How often each change has started a run. */
export interface Tally {
	/** Changes that came at all */
	came: number;
	/** Of them those whose only run n8n shows as crashed, before it could tell anything */
	onlyCrashed: string[];
	/** Changes that started more than one run */
	repeated: string[];
	missed: string[];
}

/**
 * Counts what the runs have told, and what n8n itself shows of runs that were cut off before they
 * could: such a run is in the list of executions with its items, for a person to run again.
 */
export async function tally(
	session: N8nSession,
	workflowId: string,
	changes: string[],
	reports: Report[],
): Promise<Tally> {
	const runs = new Map<string, Set<string>>(changes.map((change) => [change, new Set()]));
	const told = new Set(reports.map(({ execution }) => execution));
	for (const { execution, changes: some } of reports) {
		for (const change of some) runs.get(change)?.add(execution);
	}
	const withoutCrashed = new Set([...runs].filter(([, { size }]) => size > 0).map(([one]) => one));
	for (const { id } of await executionsWithStatus(session, workflowId, ['crashed', 'error'])) {
		if (told.has(id)) continue;
		const { data } = await readExecution(session, id);
		for (const change of startedWith(data)) runs.get(change)?.add(id);
	}
	const having = (isSo: (count: number) => boolean) =>
		changes.filter((change) => isSo(runs.get(change)?.size ?? 0));
	const came = having((count) => count > 0);
	return {
		came: came.length,
		onlyCrashed: came.filter((change) => !withoutCrashed.has(change)),
		repeated: having((count) => count > 1),
		missed: having((count) => count === 0),
	};
}

/** The trigger's items in an execution, whether or not n8n came to note its output. */
function startedWith({ executionData, resultData }: Execution['data']): string[] {
	const waiting = executionData?.nodeExecutionStack ?? [];
	const items: INodeExecutionData[] = [
		...waiting.filter(({ node }) => node.name === eventNode).flatMap(({ data }) => main(data)),
		...(resultData.runData[eventNode] ?? []).flatMap(({ data }) => main(data)),
	];
	return items.map(({ json }: { json: IDataObject }) => String(json.companyName));
}

function main(data?: { main?: Array<INodeExecutionData[] | null> }): INodeExecutionData[] {
	return data?.main?.[0] ?? [];
}
