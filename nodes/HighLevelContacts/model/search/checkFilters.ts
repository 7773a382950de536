import { EmptyFilter } from '../emptyFilter';
import { InvalidInput } from '../../../shared/invalidInput';
import { isRecord } from '../../../shared/answered';
import type { CustomFieldDefinition } from '../customFields/definitions';
import { customSearchField, isCustomField } from './customFieldSearch';
import { searchRange, searchTerms, searchValue } from './searchValues';
import { quoteValue } from '../../../shared/values/quoteValue';
import type { DateContext } from '../../../shared/values/writtenDate';
import { SEARCH_FIELDS, type SearchField, type SearchNode } from './searchGrammar';

export interface SearchContext extends DateContext {
	/** The account's custom fields, or nothing where the connection may not read them */
	definitions?: CustomFieldDefinition[];
}

/**
 * Checks conditions and groups against the grammar of the search (docs/highlevel-api.md, Search) and writes their
 * values in the way HighLevel compares them.
 *
 * @throws InvalidInput that names the condition and what is legal there
 */
export function checkFilters(
	input: readonly unknown[],
	context: SearchContext,
	place = '',
): SearchNode[] {
	return input.map((node, at) => checkNode(node, context, `${place}${at + 1}`));
}

function checkNode(input: unknown, context: SearchContext, place: string): SearchNode {
	if (!isRecord(input)) throw wrong(place, 'is not an object', EXAMPLE);
	const check = 'group' in input ? checkGroup : checkCondition;
	return check(input, context, place);
}

function checkGroup(
	node: Record<string, unknown>,
	context: SearchContext,
	place: string,
): SearchNode {
	refuseOthers(node, ['group', 'filters'], place);
	const { group, filters } = node;
	if (group !== 'AND' && group !== 'OR') {
		throw wrong(place, `has the unknown group ${quoteValue(group)}`, 'A group is AND or OR.');
	}
	if (!Array.isArray(filters) || filters.length === 0) {
		throw wrong(place, 'is a group without conditions', 'Put at least one into "filters".');
	}
	return { group, filters: checkFilters(filters, context, `${place}.`) };
}

function checkCondition(
	node: Record<string, unknown>,
	context: SearchContext,
	place: string,
): SearchNode {
	refuseOthers(node, ['field', 'operator', 'value'], place);
	const { field, operator, value } = node;
	if (typeof field !== 'string' || field === '') throw wrong(place, 'has no "field"', EXAMPLE);
	const { name, rules } = ruleFor(field, context, place);
	const legal = rules.operators.find((one) => one === operator);
	if (!legal) {
		throw wrong(
			place,
			operator === undefined
				? `has no "operator" for '${rules.label}'`
				: `searches '${rules.label}' with the operator ${quoteValue(operator)}, which HighLevel does not know for it`,
			`Use one of: ${rules.operators.join(', ')}.`,
		);
	}
	const at = {
		rules,
		operator: legal,
		context,
		fail: (what: string, hint: string) => wrong(place, what, hint),
		empty: (what: string, hint: string) => new EmptyFilter(nameOf(place, what), hint),
	};
	switch (legal) {
		case 'exists':
		case 'not_exists':
			return { field: name, operator: legal };
		case 'range':
			return { field: name, operator: legal, value: searchRange(value, at) };
		case 'nested':
			return { field: name, operator: legal, value: searchTerms(value, at) };
		default:
			return { field: name, operator: legal, value: searchValue(value, at) };
	}
}

function ruleFor(
	field: string,
	{ definitions }: SearchContext,
	place: string,
): { name: string; rules: SearchField } {
	if (isCustomField(field)) return customSearchField(field, definitions);
	const rules = Object.hasOwn(SEARCH_FIELDS, field) ? SEARCH_FIELDS[field] : undefined;
	if (rules) return { name: field, rules };
	throw wrong(
		place,
		`looks at the field "${field}", which the search does not have`,
		`Its fields are ${Object.keys(SEARCH_FIELDS).join(', ')}, and customFields. followed by the ID, key or name of a custom field.`,
	);
}

function refuseOthers(node: Record<string, unknown>, allowed: string[], place: string): void {
	const other = Object.keys(node).find((key) => !allowed.includes(key));
	if (other === undefined) return;
	throw wrong(place, `has the unknown property "${other}"`, `It can have: ${allowed.join(', ')}.`);
}

const EXAMPLE =
	'A condition looks like {"field": "tags", "operator": "eq", "value": "newsletter"}.';

function wrong(place: string, what: string, hint: string): InvalidInput {
	return new InvalidInput(nameOf(place, what), hint);
}

function nameOf(place: string, what: string): string {
	return `Search condition ${place} ${what}`;
}
