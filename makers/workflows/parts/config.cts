import type { Part } from '../canvas/design.cts';
import { stableId } from '../canvas/ids.cts';

export type ConfigValue = string | number | boolean | object;

/**
 * It stands at the start of each workflow and holds all that a user may want to change; never a secret. What comes in
 * goes on, and later nodes read a field as `$('Config').first().json.field`.
 */
export function config(values: Record<string, ConfigValue>): Part {
	return setFields('Config', values);
}

/** Objects and lists are written as JSON, and what an expression gives becomes text. */
export function setFields(
	name: string,
	values: Record<string, ConfigValue>,
	keep: 'all' | 'none' = 'all',
): Part {
	return {
		name,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: {
			assignments: {
				assignments: Object.entries(values).map(([field, value]) => ({
					id: stableId(name, field),
					name: field,
					...typed(value),
				})),
			},
			includeOtherFields: keep === 'all',
			options: {},
		},
	};
}

/**
 * The output is one JavaScript object, given without braces around the expression. Values keep their types, which
 * single fields with expressions do not.
 */
export function setObject(name: string, object: string, keep: 'all' | 'none' = 'none'): Part {
	return {
		name,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: {
			mode: 'raw',
			jsonOutput: `={{ (${object}) }}`,
			includeOtherFields: keep === 'all',
			options: {},
		},
	};
}

function typed(value: ConfigValue): { type: string; value: string | number | boolean } {
	if (typeof value === 'object') {
		const type = Array.isArray(value) ? 'array' : 'object';
		return { type, value: JSON.stringify(value, undefined, 2) };
	}
	return { type: typeof value, value };
}

export const conf = (field: string): string => `$('Config').first().json.${field}`;
