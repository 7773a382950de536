import { badRequest, invalid } from '../http/errors.cts';
import type { CustomField } from '../model/types.cts';
import { searchField, type Operator, type SearchField } from './fields.cts';

const MAX_VALUE_LENGTH = 75;
const OPERATORS = new Set<string>([
	'eq',
	'not_eq',
	'contains',
	'not_contains',
	'exists',
	'not_exists',
	'range',
	'nested',
]);
const BOUNDS = ['gte', 'lte', 'gt', 'lt'] as const;
const OPPORTUNITY_FIELDS = ['pipelineId', 'pipelineStageId', 'status'] as const;

export type Bounds = Partial<Record<(typeof BOUNDS)[number], number>>;

export interface OpportunityTerm {
	field: (typeof OPPORTUNITY_FIELDS)[number];
	operator: 'eq' | 'not_eq';
	value: string;
}

/** A filter that has been understood. */
export type Filter =
	| { kind: 'group'; all: boolean; filters: Filter[] }
	| { kind: 'compare'; field: SearchField; operator: Operator; value: string | number | boolean }
	| { kind: 'exists'; field: SearchField; wanted: boolean }
	| { kind: 'range'; field: SearchField; bounds: Bounds }
	| { kind: 'nested'; terms: OpportunityTerm[] };

type Plain = Record<string, unknown>;
type Definitions = (id: string) => CustomField | undefined;

function isPlain(value: unknown): value is Plain {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads `filters` of POST /contacts/search (docs/highlevel-api.md, Search). Throws 400 `Invalid field …` for an
 * unknown field and 422 for anything else that the grammar does not allow.
 */
export function readFilters(filters: readonly unknown[], definitions: Definitions): Filter {
	return {
		kind: 'group',
		all: true,
		filters: filters.map((one, at) => readFilter(one, `filters.${at}`, definitions)),
	};
}

function readFilter(input: unknown, at: string, definitions: Definitions): Filter {
	if (!isPlain(input)) throw invalid(`${at} must be an object`);
	if ('group' in input) return readGroup(input, at, definitions);
	refuseOthers(input, ['field', 'operator', 'value'], at);
	const { field: name, operator, value } = input;
	if (typeof name !== 'string' || !name) throw invalid(`${at}.field must be a string`);
	if (typeof operator !== 'string' || !OPERATORS.has(operator)) {
		throw invalid(`${at}.operator must be a valid enum value`);
	}
	const field = searchField(name, definitions);
	if (!field) throw badRequest(`Invalid field ${name}`);
	if (!field.operators.includes(operator as Operator)) {
		throw invalid(`${operator} is not supported for field ${name}`);
	}
	switch (operator) {
		case 'exists':
		case 'not_exists':
			return { kind: 'exists', field, wanted: operator === 'exists' };
		case 'range':
			return { kind: 'range', field, bounds: readBounds(value, field, at) };
		case 'nested':
			return { kind: 'nested', terms: readTerms(value, at) };
		default:
			return {
				kind: 'compare',
				field,
				operator: operator as Operator,
				value: readValue(value, at),
			};
	}
}

function readGroup(input: Plain, at: string, definitions: Definitions): Filter {
	refuseOthers(input, ['group', 'filters'], at);
	if (input.group !== 'AND' && input.group !== 'OR') {
		throw invalid(`${at}.group must be a valid enum value`);
	}
	if (!Array.isArray(input.filters) || input.filters.length === 0) {
		throw invalid(`${at}.filters should not be empty`);
	}
	return {
		kind: 'group',
		all: input.group === 'AND',
		filters: input.filters.map((one, index) =>
			readFilter(one, `${at}.filters.${index}`, definitions),
		),
	};
}

function refuseOthers(input: Plain, allowed: string[], at: string): void {
	const others = Object.keys(input).filter((key) => !allowed.includes(key));
	if (others.length > 0) {
		throw invalid(...others.map((key) => `${at}.property ${key} should not exist`));
	}
}

function readValue(value: unknown, at: string): string | number | boolean {
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	if (typeof value !== 'string') throw invalid(`${at}.value must be a string, number or boolean`);
	if (value === '') throw invalid(`${at}.value should not be empty`);
	if (value.length > MAX_VALUE_LENGTH) {
		throw invalid(`${at}.value must be shorter than or equal to ${MAX_VALUE_LENGTH} characters`);
	}
	return value;
}

function readBounds(value: unknown, field: SearchField, at: string): Bounds {
	if (!isPlain(value)) throw invalid(`${at}.value must be an object`);
	refuseOthers(value, [...BOUNDS], `${at}.value`);
	const bounds: Bounds = {};
	for (const key of BOUNDS) {
		if (value[key] !== undefined) bounds[key] = readBound(value[key], field, `${at}.value.${key}`);
	}
	if (Object.keys(bounds).length === 0) throw invalid(`${at}.value should not be empty`);
	return bounds;
}

function readBound(value: unknown, field: SearchField, at: string): number {
	const text = typeof value === 'string' && value !== '' && value.length <= MAX_VALUE_LENGTH;
	const number = field.date && text ? Date.parse(value) : text ? Number(value) : value;
	if (typeof number !== 'number' || Number.isNaN(number)) {
		throw invalid(`${at} must be a valid ${field.date ? 'date' : 'number'}`);
	}
	return number;
}

function readTerms(value: unknown, at: string): OpportunityTerm[] {
	if (!Array.isArray(value) || value.length === 0) throw invalid(`${at}.value should not be empty`);
	return value.map((term: unknown, index) => {
		const here = `${at}.value.${index}`;
		if (!isPlain(term)) throw invalid(`${here} must be an object`);
		refuseOthers(term, ['field', 'operator', 'value'], here);
		const { field, operator } = term;
		if (!OPPORTUNITY_FIELDS.some((name) => name === field)) {
			throw badRequest(`Invalid field opportunities.${String(field)}`);
		}
		if (operator !== 'eq' && operator !== 'not_eq') {
			throw invalid(`${here}.operator must be a valid enum value`);
		}
		return {
			field: field as OpportunityTerm['field'],
			operator,
			value: String(readValue(term.value, here)),
		};
	});
}
