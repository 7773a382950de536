import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../run/invalidInput';
import { locatorId, optionalLocatorId } from '../run/locator';
import { parseDateTime } from './dates';
import { LONGEST_VALUE, type ContactSearch, type SearchFilter } from './searchGrammar';
import { parseTags } from './tags';

export type { ContactSearch, SearchFilter };

/**
 * Makes the search of what the user filled in under Filters.
 *
 * @param zone IANA name of the workflow's time zone
 * @throws InvalidInput for a value that the search does not take
 */
export function contactFilters(chosen: IDataObject, zone: string): ContactSearch {
	const filters: SearchFilter[] = parseTags(chosen.tags).map((tag) => equal('tags', tag, 'Tags'));
	const assignedTo = optionalLocatorId(chosen.assignedTo, 'Assigned To');
	if (assignedTo) filters.push({ field: 'assignedTo', operator: 'eq', value: assignedTo });
	if (isFilled(chosen.source))
		filters.push(equal('source', String(chosen.source).trim(), 'Source'));
	if (typeof chosen.dnd === 'boolean') {
		filters.push({ field: 'dnd', operator: 'eq', value: chosen.dnd });
	}
	for (const [field, label] of [
		['dateAdded', 'Date Added'],
		['dateUpdated', 'Date Updated'],
	] as const) {
		const range = dateRange(chosen[`${field}After`], chosen[`${field}Before`], zone, label);
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
	return isFilled(value) ? checkedLength(String(value).trim(), 'Search Text') : undefined;
}

function equal(field: string, value: string, label: string): SearchFilter {
	return { field, operator: 'eq', value: checkedLength(value, label) };
}

function dateRange(after: unknown, before: unknown, zone: string, label: string) {
	if (!isFilled(after) && !isFilled(before)) return undefined;
	const iso = (value: unknown, end: string) =>
		parseDateTime(value, zone, `${label} ${end}`).toUTC().toISO();
	return {
		...(isFilled(after) ? { gte: iso(after, 'After') } : {}),
		...(isFilled(before) ? { lt: iso(before, 'Before') } : {}),
	};
}

function customFieldFilter(condition: IDataObject): SearchFilter {
	const field = `customFields.${locatorId(condition.fieldId, 'Custom Field')}`;
	const operator = String(condition.operator ?? 'eq');
	if (operator === 'exists' || operator === 'not_exists') return { field, operator };
	const value = String(condition.value ?? '').trim();
	if (value === '') {
		throw new InvalidInput(
			"The filter 'Custom Field' has no value to compare with",
			"Fill in 'Value', or choose 'Has a Value' or 'Has No Value'.",
		);
	}
	checkedLength(value, 'Custom Field');
	const isBound = operator === 'gte' || operator === 'lte';
	return isBound
		? { field, operator: 'range', value: { [operator]: asNumber(value) } }
		: { field, operator, value };
}

/** Number fields compare numbers; dates stay text. */
function asNumber(value: string): number | string {
	return Number.isFinite(Number(value)) ? Number(value) : value;
}

function checkedLength(value: string, label: string): string {
	if (value.length <= LONGEST_VALUE) return value;
	throw new InvalidInput(
		`The filter '${label}' is too long: ${value.length} characters`,
		`HighLevel searches for up to ${LONGEST_VALUE} characters.`,
	);
}

function isFilled(value: unknown): boolean {
	return value !== undefined && value !== null && String(value).trim() !== '';
}
