import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { ItemContext } from './itemContext';
import type { ItemResult } from './planWork';
import type { Touch } from './keyedQueue';
import type { DryRun } from '../transport/dryRun';

/** Nothing, one or several items; or what a write would send, in a dry run. */
export type Output = IDataObject | IDataObject[] | DryRun;

export interface Operation {
	readonly option: INodePropertyOptions & { value: string; action: string };
	/** Fields in the order in which they are shown; which operation they belong to is filled in. */
	readonly fields: INodeProperties[];
	/** Entries of the Options collection, beside those that every operation has. */
	readonly options?: INodeProperties[];
	/** Set for an operation that sends no request, so that options of requests are left out. */
	readonly isOffline?: true;
	/**
	 * What an operation that writes reads or changes; items that touch the same are worked on in their order.
	 * Throws for an item that cannot be sent.
	 */
	touches?(item: ItemContext): Touch[] | Promise<Touch[]>;
	/** Does the work for one item. */
	run(item: ItemContext): Promise<Output>;
	/** How several items are done with one request, where HighLevel offers that. */
	readonly batch?: Batch;
}

/** Used in place of `run` when there is more than one item. */
export interface Batch {
	readonly size: number;
	/**
	 * Items with the same key can share a request; one without is worked on alone. Throws for an item that
	 * cannot be sent.
	 */
	key(item: ItemContext): Promise<string | undefined>;
	/**
	 * What happens to an item that touches the same as an earlier one, such as the same contact. `commute`: it joins
	 * any batch, as what comes out is the same in any order. `join`: it joins a batch, which then must not overtake
	 * another one with that contact. `alone`: it is worked on alone, behind the earlier one.
	 */
	readonly repeats: 'commute' | 'join' | 'alone';
	/** Does the work for all of them; the results stand in the same order, each with its own success or error. */
	run(items: ItemContext[]): Promise<ItemResult[]>;
}

export interface Resource {
	readonly option: INodePropertyOptions & { value: string };
	readonly operations: readonly Operation[];
	/** The operation that is selected at first; must be a literal for n8n's linter */
	readonly initial: string;
}

export function findOperation(
	resources: readonly Resource[],
	resource: string,
	operation: string,
): Operation | undefined {
	return resources
		.find(({ option }) => option.value === resource)
		?.operations.find(({ option }) => option.value === operation);
}
