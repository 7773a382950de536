import { randomUUID } from 'node:crypto';
import type { INode, INodeParameters } from 'n8n-workflow';
import { createWorkflow } from '../../harness/n8n/workflows.cts';
import { putCredential, type NewCredential } from '../../harness/n8n/credentials.cts';
import type { N8nSession } from '../../harness/n8n/session.cts';
import { packagePrefix } from './n8nOperation.cts';

/** What the workflow reports of each item. */
export interface ReportedText {
	text: string;
	from: string;
	event: string;
	isOptOut: boolean;
}

/** Makes a workflow that reports each text that an SMS trigger tells. */
export async function putSmsTriggerWorkflow(
	session: N8nSession,
	type: 'smsTrigger' | 'smsPollTrigger',
	parameters: INodeParameters,
	credential: NewCredential,
	reportTo: string,
): Promise<{ id: string; path: string }> {
	const { id: credentialId, name } = await putCredential(session, credential);
	const webhookId = randomUUID();
	const trigger: INode = {
		id: 'trigger',
		name: 'Text',
		type: `${packagePrefix}${type}`,
		typeVersion: 1,
		position: [0, 0],
		webhookId,
		parameters,
		credentials: { [credential.type]: { id: credentialId, name } },
	};
	const report: INode = {
		id: 'report',
		name: 'Report',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		position: [200, 0],
		parameters: {
			method: 'POST',
			url: reportTo,
			sendBody: true,
			specifyBody: 'json',
			jsonBody:
				'={{ { text: $json.text, from: $json.from, event: $json.event, isOptOut: $json.isOptOut } }}',
		},
	};
	const { id } = await createWorkflow(session, {
		name: `${type} ${String(parameters.provider)}`,
		nodes: [trigger, report],
		connections: { Text: { main: [[{ node: 'Report', type: 'main', index: 0 }]] } },
	});
	return { id, path: `/webhook/${webhookId}/sms` };
}
