import { typeOf, type FormDifference } from '../../harness/contract/formDifferences.cts';
import type { Contract, Schema } from './contract.cts';

type Json = Record<string, unknown>;

const NAMES: Record<string, string> = { string: 'text', array: 'list', integer: 'number' };

/**
 * Tells keys that a published schema does not name, and values of another type than it names. What is missing is not
 * told: HighLevel leaves out what is not set, whatever its files call required.
 */
export function schemaDifferences(
	contract: Contract,
	schema: Schema,
	file: string,
	value: unknown,
): FormDifference[] {
	const found = new Map<string, FormDifference>();
	walk({ contract, found }, { schema, file }, value, '');
	return [...found.values()];
}

interface Walk {
	contract: Contract;
	found: Map<string, FormDifference>;
}

interface Place {
	schema: Schema;
	file: string;
}

function walk(tools: Walk, place: Place, value: unknown, path: string): void {
	const { schema, file } = tools.contract.plain(place.schema, place.file);
	const recorded = ([schema.type ?? []].flat() as string[]).map((type) => NAMES[type] ?? type);
	const actual = typeOf(value);
	const isText = typeof value === 'string' && recorded.includes('text');
	const isUnset = value === null && schema.nullable === true;
	if (recorded.length > 0 && !recorded.includes(actual) && !isText && !isUnset) {
		tools.found.set(path, { path, kind: 'type', recorded: recorded.join(' or '), actual });
		return;
	}
	if (Array.isArray(value)) {
		if (!schema.items) return;
		const items = { schema: schema.items as Schema, file };
		for (const one of value) walk(tools, items, one, `${path}[]`);
	} else if (typeof value === 'object' && value !== null) {
		const properties = (schema.properties ?? {}) as Record<string, Schema>;
		// An object of which no property is named may hold anything.
		if (Object.keys(properties).length === 0) return;
		for (const [key, one] of Object.entries(value as Json)) {
			const at = path ? `${path}.${key}` : key;
			const property = properties[key];
			if (property) walk(tools, { schema: property, file }, one, at);
			// Every body carries it, and the files leave it out.
			else if (!schema.additionalProperties && at !== 'traceId')
				tools.found.set(at, { path: at, kind: 'added', recorded: 'absent', actual: typeOf(one) });
		}
	}
}
