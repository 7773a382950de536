import type { IExecuteFunctions } from 'n8n-workflow';
import { BoundedMap } from './boundedMap';

export type ParameterReader = (name: string, itemIndex: number) => unknown;

/**
 * Reads parameters, those without an expression only once: evaluating them again for every item is most of
 * what an item costs in n8n (measured by `npm run bench`).
 */
export function createParameterReader(host: IExecuteFunctions): ParameterReader {
	const raw = host.getNode().parameters;
	const constants = new Map<string, unknown>();
	return (name, itemIndex) => {
		if (constants.has(name)) return constants.get(name);
		const value = host.getNodeParameter(name, itemIndex, undefined);
		if (!holdsExpression(raw[name])) constants.set(name, value);
		return value;
	};
}

/**
 * Reads the parameters of one item, each of them once, however often an operation asks: items that share a
 * request are read when they are gathered and again when it is their turn.
 */
export function readOnce(read: ParameterReader, itemIndex: number): (name: string) => unknown {
	const values = new Map<string, unknown>();
	return (name) => {
		if (!values.has(name)) values.set(name, read(name, itemIndex));
		return values.get(name);
	};
}

/** Items near the one in work whose parameters are kept once they were read: those ahead, and those waiting behind. */
const NEARBY = 300;

/** Gives the reader of an item; one that was looked at ahead of its turn is not evaluated again then. */
export function nearbyReaders(
	read: ParameterReader,
): (itemIndex: number) => (name: string) => unknown {
	const readers = new BoundedMap<number, (name: string) => unknown>(NEARBY);
	return (itemIndex) => readers.getOrCreate(itemIndex, () => readOnce(read, itemIndex));
}

function holdsExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some(holdsExpression);
}
