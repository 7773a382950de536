import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../run/invalidInput';
import { locatorId, optionalLocatorId } from '../run/locator';
import { LONGEST_VALUE, type ContactSearch, type SearchFilter } from './searchGrammar';
import { readFlag } from './values/flag';
import { readInstant } from './values/instant';
import { numberIn } from './values/number';
import { readTags } from './values/tags';
import { readText } from './values/text';
import type { DateContext } from './values/writtenDate';

export type { ContactSearch, SearchFilter };

/**
 * Makes the search of what the user filled in under Filters.
 *
 * @throws InvalidInput for a value that the search does not take
 */
export function contactFilters(chosen: IDataObject, context: DateContext): ContactSearch {
	const filters: SearchFilter[] = (readTags(chosen.tags, 'Tags') ?? []).map((tag) =>
		equal('tags', tag, 'Tags'),
	);
	const assignedTo = optionalLocatorId(chosen.assignedTo, 'Assigned To');
	if (assignedTo) filters.push({ field: 'assignedTo', operator: 'eq', value: assignedTo });
	const source = readText(chosen.source, 'Source');
	if (source) filters.push(equal('source', source, 'Source'));
	const dnd = readFlag(chosen.dnd, 'Do Not Disturb');
	if (dnd !== undefined) filters.push({ field: 'dnd', operator: 'eq', value: dnd });
	for (const [field, label] of [
		['dateAdded', 'Date Added'],
		['dateUpdated', 'Date Updated'],
	] as const) {
		const range = dateRange(chosen[`${field}After`], chosen[`${field}Before`], context, label);
		if (range) filters.push({ field, operator: 'range', value: range });
	}
	const { conditions } = (chosen.customField ?? {}) as { conditions?: IDataObject[] };
	filters.push(...(conditions ?? []).map(customFieldFilter));
	return { filters, query: searchText(chosen.query) };
}

/**
 * Free text to search for; nothing when the field is empty.
 *
 * @throws InvalidInput when it is too long
 */
export function searchText(value: unknown): string | undefined {
	const text = readText(value, 'Search Text');
	return text && checkedLength(text, 'Search Text');
}

function equal(field: string, value: string, label: string): SearchFilter {
	return { field, operator: 'eq', value: checkedLength(value, label) };
}

function dateRange(after: unknown, before: unknown, context: DateContext, label: string) {
	const gte = readInstant(after, `${label} After`, context)?.toUTC().toISO();
	const lt = readInstant(before, `${label} Before`, context)?.toUTC().toISO();
	return gte || lt ? { ...(gte ? { gte } : {}), ...(lt ? { lt } : {}) } : undefined;
}

function customFieldFilter(condition: IDataObject): SearchFilter {
	const field = `customFields.${locatorId(condition.fieldId, 'Custom Field')}`;
	const operator = readText(condition.operator, 'Condition') ?? 'eq';
	if (operator === 'exists' || operator === 'not_exists') return { field, operator };
	const value = readText(condition.value, 'Custom Field: Value');
	if (value === undefined) {
		throw new InvalidInput(
			"The filter 'Custom Field' has no value to compare with",
			"Fill in 'Value', or choose 'Has a Value' or 'Has No Value'.",
		);
	}
	checkedLength(value, 'Custom Field');
	// Number fields compare numbers; dates stay text.
	const isBound = operator === 'gte' || operator === 'lte';
	return isBound
		? { field, operator: 'range', value: { [operator]: numberIn(value) ?? value } }
		: { field, operator, value };
}

function checkedLength(value: string, label: string): string {
	if (value.length <= LONGEST_VALUE) return value;
	throw new InvalidInput(
		`The filter '${label}' is too long: ${value.length} characters`,
		`HighLevel searches for up to ${LONGEST_VALUE} characters.`,
	);
}
