import type { Part } from '../canvas/design.cts';
import { stableId } from '../canvas/ids.cts';

/** A condition: an expression without braces that is true or false. */
function conditionsOf(name: string, expressions: string[]) {
	return {
		options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
		conditions: expressions.map((expression) => ({
			id: stableId(name, expression),
			leftValue: `={{ ${expression} }}`,
			rightValue: '',
			operator: { type: 'boolean', operation: 'true', singleValue: true },
		})),
		combinator: 'and',
	};
}

/** Lets pass what fulfils all the conditions. */
export function filter(name: string, ...expressions: string[]): Part {
	return {
		name,
		type: 'n8n-nodes-base.filter',
		typeVersion: 2.2,
		parameters: { conditions: conditionsOf(name, expressions), options: {} },
	};
}

/** Output 0 when all the conditions are fulfilled, else output 1. */
export function when(name: string, ...expressions: string[]): Part {
	return {
		name,
		type: 'n8n-nodes-base.if',
		typeVersion: 2.2,
		parameters: { conditions: conditionsOf(name, expressions), options: {} },
	};
}

/** One output for each case, in order, and a last one for the rest; the first case that holds wins. */
export function choose(name: string, cases: Record<string, string>, rest?: string): Part {
	const options = rest === undefined ? {} : { fallbackOutput: 'extra', renameFallbackOutput: rest };
	return {
		name,
		type: 'n8n-nodes-base.switch',
		typeVersion: 3.2,
		parameters: {
			rules: {
				values: Object.entries(cases).map(([outputKey, expression]) => ({
					conditions: conditionsOf(`${name} ${outputKey}`, [expression]),
					renameOutput: true,
					outputKey,
				})),
			},
			options,
		},
	};
}

/**
 * n8n never forgets a key of Remove Duplicates by itself, and the node fails for good when its history is
 * full; at a hundred texts a day this lasts for 27 years, while n8n's default would be used up in three months.
 */
const MOST_KEYS = 1_000_000;

/** Lets each key through once, ever. */
export function once(name: string, key: string): Part {
	return {
		name,
		type: 'n8n-nodes-base.removeDuplicates',
		typeVersion: 2,
		parameters: {
			operation: 'removeItemsSeenInPreviousExecutions',
			logic: 'removeItemsWithAlreadySeenKeyValues',
			dedupeValue: `={{ ${key} }}`,
			options: { historySize: MOST_KEYS },
		},
	};
}

/**
 * One item after the other: output 0 when all are done, output 1 for each. A run that failed inside and
 * is tried again goes on with the item that failed, so that no text is sent twice.
 */
export function oneByOne(name: string, batchSize: number | string = 1): Part {
	return {
		name,
		type: 'n8n-nodes-base.splitInBatches',
		typeVersion: 3,
		parameters: { batchSize, options: {} },
	};
}

/** Brings two branches of one run together: what comes in at input 0 goes first, then input 1. */
export function both(name: string): Part {
	return {
		name,
		type: 'n8n-nodes-base.merge',
		typeVersion: 3,
		parameters: { mode: 'append', numberInputs: 2 },
	};
}

/** A Code node for each item, or for all items at once. */
export function code(name: string, jsCode: string, mode: 'each' | 'all' = 'each'): Part {
	return {
		name,
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		parameters: {
			mode: mode === 'each' ? 'runOnceForEachItem' : 'runOnceForAllItems',
			jsCode,
		},
	};
}

/** Ends the run as failed with a text for people. */
export function stopAndError(name: string, message: string): Part {
	return {
		name,
		type: 'n8n-nodes-base.stopAndError',
		typeVersion: 1,
		parameters: { errorMessage: message },
	};
}

/** The end of a branch on which nothing has to be done. */
export function nothing(name: string): Part {
	return { name, type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
}

/** Waits; an expression for seconds without braces. Less than 65 s pass within the run. */
export function wait(name: string, seconds: string): Part {
	return {
		name,
		type: 'n8n-nodes-base.wait',
		typeVersion: 1.1,
		parameters: { resume: 'timeInterval', amount: `={{ ${seconds} }}`, unit: 'seconds' },
	};
}
