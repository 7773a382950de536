import type {
	IDataObject,
	INode,
	INodeCredentials,
	INodeExecutionData,
	INodeParameters,
	IPinData,
} from 'n8n-workflow';
import { finishedExecution, startWorkflow, type Execution } from '../../harness/n8n/executions.cts';
import type { NodeForm } from '../../harness/n8n/nodeTypes.cts';
import { createWorkflow, deleteWorkflow, type WorkflowFile } from '../../harness/n8n/workflows.cts';
import type { Stack } from '../../harness/stacks/stack.cts';

export const packagePrefix = 'n8n-nodes-highlevel-contacts.';

export interface OperationRun {
	resource: string;
	operation: string;
	parameters?: INodeParameters;
	/** What comes into the node; one empty item when left out. */
	items?: IDataObject[];
	/** Which of the stack's credentials; the token when left out. */
	credential?: 'token' | 'oAuth2';
	/** `continueErrorOutput` gives failed items an output of their own, as in the node's settings. */
	onError?: INode['onError'];
	timeoutMs?: number;
}

export interface OperationResult {
	items: INodeExecutionData[];
	/** Second output; only with `onError: 'continueErrorOutput'`. */
	errorItems: INodeExecutionData[];
	/** The error that stopped the node, as n8n stores and shows it. */
	error?: ShownError;
	execution: Execution;
}

interface ShownError {
	name: string;
	message: string;
	description?: string | null;
	httpCode?: string | null;
	context?: IDataObject;
	messages?: string[];
}

const trigger = 'Start';
const tested = 'HighLevel Contacts';

/** Runs one operation in n8n, the way *Execute workflow* does, and returns everything about it. */
export async function tryOperation(stack: Stack, run: OperationRun): Promise<OperationResult> {
	const { id } = await createWorkflow(stack.session, operationWorkflow(stack, run));
	try {
		const executionId = await startWorkflow(stack.session, id, trigger);
		const execution = await finishedExecution(stack.session, executionId, run.timeoutMs);
		const { resultData } = execution.data;
		const task = resultData.runData[tested]?.[0];
		return {
			items: task?.data?.main?.[0] ?? [],
			errorItems: task?.data?.main?.[1] ?? [],
			error: (task?.error ?? resultData.error) as ShownError | undefined,
			execution,
		};
	} finally {
		await deleteWorkflow(stack.session, id);
	}
}

/** Runs one operation and returns the JSON of its items; an error in n8n fails the test. */
export async function runOperation(stack: Stack, run: OperationRun): Promise<IDataObject[]> {
	const { items, error } = await tryOperation(stack, run);
	if (error) {
		const details = [error.description, ...(error.messages ?? [])].filter(Boolean).join('; ');
		throw new Error(`${run.resource} ${run.operation}: ${error.message} (${details})`);
	}
	return items.map(({ json }) => json);
}

/** The credentials entry of one of our nodes. */
export function nodeCredentials(
	stack: Stack,
	credential: 'token' | 'oAuth2' = 'token',
): INodeCredentials {
	const type = credential === 'token' ? 'highLevelContactsTokenApi' : 'highLevelContactsOAuth2Api';
	return { [type]: stack.credentials[credential] };
}

/** An open form of our node, for asking n8n what its lists show (`searchList`, `loadOptions`). */
export function nodeForm(stack: Stack, run: Omit<OperationRun, 'items' | 'onError'>): NodeForm {
	return {
		type: `${packagePrefix}highLevelContacts`,
		typeVersion: 1,
		parameters: nodeParameters(run),
		credentials: nodeCredentials(stack, run.credential),
	};
}

function nodeParameters({ credential, resource, operation, parameters }: OperationRun) {
	return { authentication: credential ?? 'token', resource, operation, ...parameters };
}

/** The workflow that runs one operation: a manual trigger with the items, and the node. */
export function operationWorkflow(
	stack: Stack,
	run: OperationRun,
): WorkflowFile & { pinData: IPinData } {
	const nodes: INode[] = [
		{
			id: 'start',
			name: trigger,
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: 'tested',
			name: tested,
			type: `${packagePrefix}highLevelContacts`,
			typeVersion: 1,
			position: [220, 0],
			parameters: nodeParameters(run),
			credentials: nodeCredentials(stack, run.credential),
			...(run.onError && { onError: run.onError }),
		},
	];
	return {
		name: `e2e ${run.resource} ${run.operation}`,
		nodes,
		connections: { [trigger]: { main: [[{ node: tested, type: 'main', index: 0 }]] } },
		// Pinned data is what the trigger gives out, so any items can be sent in without another node.
		pinData: { [trigger]: (run.items ?? [{}]).map((json) => ({ json })) },
	};
}
