import type { INode, INodeParameters } from 'n8n-workflow';
import type { WorkflowFile } from '../../harness/n8n/workflows.cts';
import { packagePrefix } from './n8nOperation.cts';

export const eventNode = 'Event';
const reportNode = 'Report';

/** What a run of the workflow says about itself. */
export interface Report {
	execution: string;
	/** `companyName` of each contact that it was started with; tests keep the name of a change there. */
	changes: string[];
}

/**
 * A poll every so many seconds. n8n refuses a schedule of less than a minute, so this is a schedule
 * of its own for each second of the minute in which to poll.
 */
function everySeconds(seconds: number): INodeParameters {
	const count = Math.floor(60 / seconds);
	const item = Array.from({ length: count }, (_, n) => ({
		mode: 'custom',
		cronExpression: `${n * seconds} * * * * *`,
	}));
	return { pollTimes: { item } };
}

export interface Watch {
	name: string;
	/** Of the trigger */
	parameters: INodeParameters;
	/** In seconds; each minute, like people have it, when left out */
	pollSeconds?: number;
	credentials: INode['credentials'];
	/** What the workflow does after it has reported */
	steps?: INode[];
	reportTo: string;
}

/** The polling trigger, a node that tells the test what came, and further steps one after the other. */
export function watchingWorkflow(watch: Watch): WorkflowFile {
	const { name, parameters, pollSeconds = 60, credentials, steps = [], reportTo } = watch;
	const trigger: INode = {
		id: 'event',
		name: eventNode,
		type: `${packagePrefix}highLevelContactsTrigger`,
		typeVersion: 1,
		position: [0, 0],
		parameters: { authentication: 'token', ...everySeconds(pollSeconds), ...parameters },
		credentials,
	};
	const nodes = [trigger, report(reportTo), ...steps];
	const links = nodes
		.slice(1)
		.map(({ name: next }, n) => [
			nodes[n]?.name ?? '',
			{ main: [[{ node: next, type: 'main' as const, index: 0 }]] },
		]);
	return { name, nodes, connections: Object.fromEntries(links) };
}

function report(url: string): INode {
	const changes = `$('${eventNode}').all().map((item) => item.json.companyName)`;
	return {
		id: 'report',
		name: reportNode,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		position: [200, 0],
		executeOnce: true,
		parameters: {
			method: 'POST',
			url,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `={{ { execution: $execution.id, changes: ${changes} } }}`,
		},
	};
}
