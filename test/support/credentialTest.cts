import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialTestRequest,
	type INode,
	type INodeType,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { CredentialStore } from '../../harness/credentialStore.cts';
import type { CredentialType } from '../../nodes/HighLevelContacts/transport/connection';

/**
 * Sends the request with which n8n tests a credential, as n8n does it: by a node that has nothing but this request.
 *
 * @returns the HTTP status, or what was thrown
 */
export async function sendTestRequest(
	type: CredentialType,
	test: ICredentialTestRequest,
	filledIn: ICredentialDataDecryptedObject,
): Promise<string> {
	const nodeType = {
		description: {
			displayName: 'Test',
			name: 'test',
			group: [],
			version: 1,
			description: '',
			defaults: {},
			inputs: [],
			outputs: [],
			credentials: [{ name: type, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					routing: { request: test.request },
					default: '',
				},
			],
		},
	} as unknown as INodeType;
	const node: INode = {
		id: 'temp',
		name: 'Temp',
		type: 'test',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [type]: { id: '1', name: 'Test' } },
	};
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: {
			getByName: () => nodeType,
			getByNameAndVersion: () => nodeType,
			getKnownTypes: () => ({}),
		},
	});
	const credentials = new CredentialStore(() => workflow, { [type]: filledIn });
	const used: Partial<IWorkflowExecuteAdditionalData> = { credentialsHelper: credentials };
	const additionalData = used as IWorkflowExecuteAdditionalData;
	const input = { main: [[{ json: {} }]] };
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		input,
		{ node, data: {}, source: null },
		[],
	);
	try {
		await new RoutingNode(context, nodeType).runNode();
		return '200';
	} catch (error) {
		const { cause, message } = error as Error & { cause?: { response?: { status: number } } };
		return String(cause?.response?.status ?? message);
	}
}
