import { defineOperation } from '../../fields/defineOperation';
import { limitOf, listLength } from '../../fields/lists';
import type { ContactSearch, SearchNode } from '../../model/search/searchGrammar';
import { hidesSmsSetting } from '../../model/contact/smsConsent';
import type { Contact } from '../../model/wire';
import type { Api } from '../../transport/api';
import { takeFirst } from '../../transport/paginate';
import { contactsOfBusiness, oldContactList, contactsMatching } from '../../queries/contactPages';
import { fullContacts } from '../../queries/fullContacts';
import { readForm, readOutputOptions, readResults, simplifyFields } from './readResult';
import { readSearch, readSort, refuseConditions, type SearchInputs } from './readSearch';
import { searchFields, searchOptions } from './searchFields';

/** The index is late, and reading by ID is not (docs/highlevel-api.md, Search). */
const NOTHING_FOUND =
	"No contact was found. HighLevel's search may not show one that was just added or changed for 10 seconds, sometimes a minute. Get, by its ID, and Find by Email or Phone see it at once.";

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		description:
			'Search contacts by text, tag, date, owner, business, SMS consent, custom field or any combination. A contact that was just added or changed may be missing for 10 seconds, sometimes a minute; Get and Find by Email or Phone see it at once.',
		action: 'Get many contacts',
	},
	fields: { ...listLength(), ...searchFields, ...simplifyFields() },
	options: { ...readOutputOptions, ...searchOptions },
	async run(inputs, item) {
		const limit = limitOf(inputs);
		const search = await readSearch(inputs, item);
		const found = await takeFirst(find(item.api, search, inputs, limit), limit);
		if (found.length === 0) item.hint(NOTHING_FOUND);
		if (inputs.options.fetchFull)
			return await readResults(item, await fullContacts(item.api, found), inputs);
		if (readForm(inputs) !== 'sms') return await readResults(item, found, inputs);
		// Whether a contact may be texted must not depend on what the search happens to leave out.
		const told = await fullContacts(item.api, found, hidesSmsSetting);
		return await readResults(item, told, inputs);
	},
});

function find(
	api: Api,
	search: ContactSearch<SearchNode>,
	{ filters: { businessId } = {}, options }: SearchInputs,
	limit: number,
): AsyncGenerator<Contact> {
	if (options.oldList) {
		refuseConditions(search, businessId, "The option 'Use Old List'");
		return oldContactList(api, search.query, limit);
	}
	if (!businessId) return contactsMatching(api, search, readSort(options), limit);
	refuseConditions(search, undefined, "The filter 'Business'");
	return contactsOfBusiness(api, businessId, search.query, limit);
}
