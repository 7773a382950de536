import { accountCountry, byAccountCountry } from '../../run/accountCountry';
import type { Inputs } from '../../fields/defineOperation';
import { checkFilters } from '../../model/search/checkFilters';
import { conditionGroups } from '../../model/search/conditionGroups';
import { contactFilters, searchText } from '../../model/search/contactFilters';
import { usesCustomFields } from '../../model/search/customFieldSearch';
import { searchesLocalPhone } from '../../model/search/localPhones';
import type { ContactSearch, SearchNode } from '../../model/search/searchGrammar';
import { smsConsentFilters } from '../../model/contact/smsConsent';
import { InvalidInput } from '../../../shared/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import type { Sort } from '../../queries/contactPages';
import { definitionsIfAllowed } from './definitions';
import type { searchFields, searchOptions } from './searchFields';

export type SearchInputs = Inputs<typeof searchFields, typeof searchOptions>;

/**
 * The conditions are checked before anything is sent.
 *
 * @throws InvalidInput for a condition that HighLevel would not understand
 */
export async function readSearch(
	inputs: SearchInputs,
	item: ItemContext,
): Promise<ContactSearch<SearchNode>> {
	const { filters, query } = chosenSearch(inputs);
	// The account is only asked for its fields and its country when one of them is needed.
	const definitions = usesCustomFields(filters) ? await definitionsIfAllowed(item) : undefined;
	const ofPhones = searchesLocalPhone(filters, definitions)
		? await accountCountry(item)
		: undefined;
	const zone = item.timezone;
	const checked = await byAccountCountry(item, (country = ofPhones) =>
		checkFilters(filters, { definitions, zone, country }),
	);
	return { filters: checked, query: searchText(query) };
}

function chosenSearch(inputs: SearchInputs): { filters: unknown[]; query?: string } {
	const { filters = {}, options } = inputs;
	switch (inputs.filterMode) {
		case 'json':
			return { filters: inputs.filtersJson ?? [], query: options.query };
		case 'groups':
			return {
				filters: conditionGroups(inputs.conditionGroups ?? {}, inputs.combineGroups),
				query: options.query,
			};
		default:
			return {
				filters: [...contactFilters(filters), ...smsConsentFilters(filters.smsConsent)],
				query: filters.query,
			};
	}
}

/** The second field is for contacts that are the same in the first. */
export function readSort(options: SearchInputs['options']): Sort[] {
	const { sortBy = 'dateAdded', sortDirection = 'desc', thenBy, thenDirection = 'asc' } = options;
	const first = { field: sortBy, direction: sortDirection };
	if (thenBy === undefined || thenBy === sortBy) return [first];
	return [first, { field: thenBy, direction: thenDirection }];
}

/**
 * The older list knows free text only.
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
