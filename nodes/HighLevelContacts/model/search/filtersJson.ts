import { InvalidInput } from '../../../shared/invalidInput';
import { isRecord } from '../../../shared/answered';

/**
 * Reads conditions written as JSON: a list, a single condition or group, or HighLevel's own form with a list
 * under `filters`. They still have to be checked. Nothing when it is empty.
 *
 * @param value text, or what an expression returned
 * @throws InvalidInput when it is not JSON, or something else than conditions
 */
export function filtersJson(value: unknown): unknown[] | undefined {
	const parsed = typeof value === 'string' ? parse(value) : value;
	if (parsed === undefined || parsed === null) return undefined;
	if (Array.isArray(parsed)) return parsed as unknown[];
	if (!isRecord(parsed)) throw notConditions();
	const { filters, ...rest } = parsed;
	if (!Array.isArray(filters) || 'group' in rest) return [parsed];
	const other = Object.keys(rest)[0];
	if (other === undefined) return filters;
	throw new InvalidInput(
		`The field 'Filters (JSON)' holds "${other}" beside "filters"`,
		'Only the conditions belong there. Search text, order and limit have fields of their own in this node.',
	);
}

function parse(text: string): unknown {
	if (text.trim() === '') return undefined;
	try {
		return JSON.parse(text);
	} catch (error) {
		throw notConditions(error instanceof Error ? ` (${error.message})` : '');
	}
}

function notConditions(reason = ''): InvalidInput {
	return new InvalidInput(
		`The field 'Filters (JSON)' holds no conditions that can be read${reason}`,
		'Write a list such as [{"field": "tags", "operator": "eq", "value": "newsletter"}].',
	);
}
