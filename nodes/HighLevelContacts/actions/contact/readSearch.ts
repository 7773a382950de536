import type { IDataObject } from 'n8n-workflow';
import { checkFilters } from '../../model/checkFilters';
import { conditionGroups } from '../../model/conditionGroups';
import { contactFilters, searchText } from '../../model/contactFilters';
import { usesCustomFields } from '../../model/customFieldSearch';
import { filtersJson } from '../../model/filtersJson';
import type { ContactSearch, SearchNode } from '../../model/searchGrammar';
import { smsConsentFilters } from '../../model/smsConsent';
import { InvalidInput } from '../../run/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import type { Sort } from './contactPages';
import { definitionsIfAllowed } from './definitions';

/**
 * What Get Many is to search for. The conditions are checked before anything is sent.
 *
 * @throws InvalidInput for a condition that HighLevel would not understand
 */
export async function readSearch(item: ItemContext): Promise<ContactSearch<SearchNode>> {
	const { filters, query } = chosenSearch(item);
	// The account is only asked for its fields when one of them is searched.
	const definitions = usesCustomFields(filters) ? await definitionsIfAllowed(item) : undefined;
	return { filters: checkFilters(filters, { definitions, zone: item.timezone }), query };
}

function chosenSearch(item: ItemContext): { filters: unknown[]; query?: string } {
	const mode = item.text('filterMode');
	const query = searchText(item.collection('options').query);
	if (mode === 'json') return { filters: filtersJson(item.value('filtersJson')), query };
	if (mode === 'groups') {
		const groups = item.collection('conditionGroups');
		return { filters: conditionGroups(groups, item.text('combineGroups')), query };
	}
	const chosen = item.collection('filters');
	const simple = contactFilters(chosen, { zone: item.timezone });
	return { ...simple, filters: [...simple.filters, ...smsConsentFilters(chosen.smsConsent)] };
}

/** The order of the result: one field, or a second one for contacts that are the same in the first. */
export function readSort(options: IDataObject): Sort[] {
	const {
		sortBy = 'dateAdded',
		sortDirection = 'desc',
		thenBy = '',
		thenDirection = 'asc',
	} = options;
	const first = { field: String(sortBy), direction: String(sortDirection) };
	if (thenBy === '' || thenBy === sortBy) return [first];
	return [first, { field: String(thenBy), direction: String(thenDirection) }];
}

/**
 * Makes sure that a list that knows free text only is not asked for more.
 *
 * @param label what the user chose
 * @param businessId the filter that is not part of the search
 * @throws InvalidInput when there are conditions
 */
export function refuseConditions(
	{ filters }: ContactSearch<SearchNode>,
	businessId: string | undefined,
	label: string,
): void {
	if (filters.length === 0 && !businessId) return;
	throw new InvalidInput(
		`${label} can only be combined with 'Search Text'`,
		'HighLevel has no other filters there. Remove them, or filter the items with a Filter node afterwards.',
	);
}
