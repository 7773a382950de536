import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { ItemContext } from '../run/itemContext';

/** One entry of the Operation menu, with its fields and its work. */
export interface Operation {
	readonly option: INodePropertyOptions & { value: string; action: string };
	/** Fields in the order in which they are shown; which operation they belong to is filled in. */
	readonly fields: INodeProperties[];
	/** Entries of the Options collection, beside those that every operation has. */
	readonly options?: INodeProperties[];
	/** Does the work for one item and returns what comes out: nothing, one or several items. */
	run(item: ItemContext): Promise<IDataObject | IDataObject[]>;
}

/** One entry of the Resource menu. */
export interface Resource {
	readonly option: INodePropertyOptions & { value: string };
	/** Operations, sorted by their label */
	readonly operations: readonly Operation[];
	/** The operation that is selected at first; must be a literal for n8n's linter */
	readonly initial: string;
}

/** Finds the operation that a node is set to. */
export function findOperation(
	resources: readonly Resource[],
	resource: string,
	operation: string,
): Operation | undefined {
	return resources
		.find(({ option }) => option.value === resource)
		?.operations.find(({ option }) => option.value === operation);
}
