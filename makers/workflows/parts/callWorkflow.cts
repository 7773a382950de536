import type { INodeParameters } from 'n8n-workflow';
import type { Design, Part } from '../canvas/design.cts';
import { workflowId } from '../canvas/ids.cts';

export type WorkflowInputs = Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object'>>;

/** The inputs are the fields of the item. */
export function whenCalled(name: string, inputs: WorkflowInputs): Part {
	return {
		name,
		type: 'n8n-nodes-base.executeWorkflowTrigger',
		typeVersion: 1.1,
		parameters: {
			workflowInputs: {
				values: Object.entries(inputs).map(([input, type]) => ({ name: input, type })),
			},
		},
	};
}

/** It runs once, with all items, and its answer is waited for. */
export function callWorkflow(
	name: string,
	target: Pick<Design, 'file' | 'name'>,
	inputs: WorkflowInputs,
	value: INodeParameters,
): Part {
	return {
		name,
		type: 'n8n-nodes-base.executeWorkflow',
		typeVersion: 1.3,
		parameters: {
			workflowId: {
				__rl: true,
				mode: 'list',
				value: workflowId(target.file),
				cachedResultName: target.name,
			},
			workflowInputs: {
				mappingMode: 'defineBelow',
				value,
				matchingColumns: [],
				schema: Object.entries(inputs).map(([id, type]) => ({
					id,
					displayName: id,
					required: false,
					defaultMatch: false,
					display: true,
					canBeUsedToMatch: true,
					type,
				})),
				attemptToConvertTypes: false,
				convertFieldsToString: false,
			},
			mode: 'once',
			options: { waitForSubWorkflow: true },
		},
	};
}
