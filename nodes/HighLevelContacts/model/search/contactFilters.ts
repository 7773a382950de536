import { EmptyFilter } from '../emptyFilter';
import { InvalidInput } from '../../../shared/invalidInput';
import { LONGEST_VALUE, type ContactSearch, type SearchFilter } from './searchGrammar';
import { numberIn } from '../../../shared/values/number';

export type { ContactSearch, SearchFilter };

interface CustomFieldCondition {
	fieldId: string;
	operator?: string;
	value?: string;
}

/** What contacts are wanted; dates in epoch milliseconds. */
export interface WantedContacts {
	assignedTo?: string;
	customField?: CustomFieldCondition[];
	dateAddedAfter?: number;
	dateAddedBefore?: number;
	dateUpdatedAfter?: number;
	dateUpdatedBefore?: number;
	dnd?: boolean;
	source?: string;
	tags?: string[];
}

/**
 * Makes the search of what the user filled in under Filters.
 *
 * @throws InvalidInput for a value that the search does not take
 */
export function contactFilters(wanted: WantedContacts): SearchFilter[] {
	const { assignedTo, customField = [], dnd, source, tags = [] } = wanted;
	const dates = (['dateAdded', 'dateUpdated'] as const).flatMap((field) =>
		dateRange(field, wanted[`${field}After`], wanted[`${field}Before`]),
	);
	return [
		...tags.map((tag) => equal('tags', tag, 'Tags')),
		...(assignedTo ? [equal('assignedTo', assignedTo, 'Assigned To')] : []),
		...(source ? [equal('source', source, 'Source')] : []),
		...(dnd === undefined ? [] : [{ field: 'dnd', operator: 'eq', value: dnd }]),
		...dates,
		...customField.map(customFieldFilter),
	];
}

/** Free text to search for; nothing when the field is empty. @throws InvalidInput when it is too long */
export function searchText(text: string | undefined): string | undefined {
	return text && checkedLength(text, 'Search Text');
}

function equal(field: string, value: string, label: string): SearchFilter {
	return { field, operator: 'eq', value: checkedLength(value, label) };
}

function dateRange(field: string, after?: number, before?: number): SearchFilter[] {
	if (after === undefined && before === undefined) return [];
	const value = {
		...(after === undefined ? {} : { gte: new Date(after).toISOString() }),
		...(before === undefined ? {} : { lt: new Date(before).toISOString() }),
	};
	return [{ field, operator: 'range', value }];
}

function customFieldFilter({
	fieldId,
	operator = 'eq',
	value,
}: CustomFieldCondition): SearchFilter {
	const field = `customFields.${fieldId}`;
	if (operator === 'exists' || operator === 'not_exists') return { field, operator };
	if (value === undefined) {
		throw new EmptyFilter(
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
