import {
	NodeApiError,
	NodeOperationError,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';
import { asRecord } from '../shared/answered';
import { InvalidInput } from '../shared/invalidInput';
import { errorRow, withItem, type NodeError } from '../shared/itemErrors';
import { createParameterReader } from '../shared/parameterReader';
import { systemClock } from '../shared/transport/clock';
import { quoteValue } from '../shared/values/quoteValue';
import { Api, apiError } from './api';
import { chosenProvider } from './chosenProvider';
import { operations } from './operations';
import { Refused } from './refused';

/**
 * Runs the chosen operation for one item after the other, so that nobody gets texts in another order than they came, and
 * it is known how far a run got that ends early.
 *
 * @throws NodeApiError or NodeOperationError that names the item
 */
export async function runItems(host: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const total = host.getInputData().length;
	const read = createParameterReader(host);
	const node = host.getNode();
	const signal = host.getExecutionCancelSignal() ?? new AbortController().signal;
	const output: INodeExecutionData[] = [];
	let runItem: ((index: number) => Promise<INodeExecutionData[]>) | undefined;
	let name = '';
	for (let index = 0; index < total; index += 1) {
		try {
			signal.throwIfAborted();
			if (!runItem) {
				const { provider, slot } = chosenProvider((field) => read(field, 0));
				name = provider.displayName;
				const api = new Api(host, provider, slot, systemClock, signal);
				const operation = chosenOperation(read('resource', 0), read('operation', 0));
				runItem = async (item) => {
					const value = (field: string) => read(field, item);
					const made = await operation.run({
						provider,
						api,
						value,
						options: asRecord(operation.options.length > 0 ? value('options') : {}),
						timezone: host.getTimezone(),
						now: systemClock.now(),
					});
					return [made].flat().map((json) => ({ json, pairedItem: { item } }));
				};
			}
			output.push(...(await runItem(index)));
		} catch (thrown) {
			const error = asNodeError(node, thrown, name);
			if (!host.continueOnFail() || signal.aborted) {
				throw withItem(error, index, total > 1 ? { done: index, total } : undefined);
			}
			output.push({ json: errorRow(withItem(error, index)), pairedItem: { item: index } });
		}
	}
	return [output];
}

function chosenOperation(resource: unknown, operation: unknown) {
	const found = operations.find(
		({ resource: of, option }) => of === resource && option.value === operation,
	);
	if (found) return found;
	throw new InvalidInput(
		`There is no operation ${quoteValue(operation)} of ${quoteValue(resource)}`,
		"Choose 'Resource' and 'Operation' again.",
	);
}

/** @param name of the provider */
export function asNodeError(node: INode, thrown: unknown, name: string): NodeError {
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) return thrown;
	if (thrown instanceof Refused) return apiError(node, name, thrown);
	if (thrown instanceof InvalidInput) {
		return new NodeOperationError(node, thrown.message, { description: thrown.hint });
	}
	const error = thrown instanceof Error ? thrown : new Error(quoteValue(thrown));
	return new NodeOperationError(node, error);
}
