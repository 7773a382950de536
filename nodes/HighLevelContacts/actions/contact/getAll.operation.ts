import type { IDataObject } from 'n8n-workflow';
import type { ContactSearch, SearchNode } from '../../model/searchGrammar';
import { hidesSmsSetting } from '../../model/smsConsent';
import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { optionalLocatorId } from '../../run/locator';
import { take } from '../../transport/paginate';
import { listLength } from '../fields';
import type { Operation } from '../operation';
import { contactsOfBusiness, oldContactList, searchContacts } from './contactPages';
import { oldReadOptions, readForm, readResults } from './contactResult';
import { simplifyFields } from './readResult';
import { propertiesOf } from '../../fields/field';
import { fullContacts } from './fullContacts';
import { readSearch, readSort, refuseConditions } from './readSearch';
import { searchFields, searchOptions } from './searchFields';

/** docs/highlevel-api.md, Search: the index is late, and reading by ID is not. */
const NOTHING_FOUND =
	"No contact was found. HighLevel's search may not show one that was just added or changed for 10 seconds, sometimes a minute. Get, by its ID, and Find by Email or Phone see it at once.";

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		description:
			'Search contacts by text, tag, date, owner, business, SMS consent, custom field or any combination. A contact that was just added or changed may be missing for 10 seconds, sometimes a minute; Get and Find by Email or Phone see it at once.',
		action: 'Get many contacts',
	},
	fields: [...listLength(), ...searchFields, ...propertiesOf(simplifyFields())],
	options: [...oldReadOptions, ...searchOptions],
	async run(item) {
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const options = item.collection('options');
		const contacts = await take(find(item, await readSearch(item), options, limit), limit);
		if (contacts.length === 0) item.hint(NOTHING_FOUND);
		if (options.fetchFull === true)
			return await readResults(item, await fullContacts(item.api, contacts));
		if (readForm(item) !== 'sms') return await readResults(item, contacts);
		// Whether a contact may be texted must not depend on what the search happens to leave out.
		return await readResults(item, await fullContacts(item.api, contacts, hidesSmsSetting));
	},
};

function find(
	item: ItemContext,
	search: ContactSearch<SearchNode>,
	options: IDataObject,
	limit: number,
): AsyncGenerator<Contact> {
	const isSimple = item.text('filterMode') === 'simple';
	const businessId = isSimple
		? optionalLocatorId(item.collection('filters').businessId, 'Business')
		: undefined;
	if (options.oldList === true) {
		refuseConditions(search, businessId, "The option 'Use Old List'");
		return oldContactList(item.api, search.query, limit);
	}
	if (!businessId) return searchContacts(item.api, search, readSort(options), limit);
	refuseConditions(search, undefined, "The filter 'Business'");
	return contactsOfBusiness(item.api, businessId, search.query, limit);
}
