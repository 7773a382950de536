import { CUSTOM_PREFIX } from '../trigger/contacts/fieldFingerprints';
import { standardFields } from '../trigger/contacts/watchedFields';
import { COUNTRY_CODES } from '../../shared/values/countryCodes';
import { userLabel } from '../model/user';
import { notesOf } from '../queries/notesOf';
import { smsProviders } from '../queries/smsProviders';
import { fetchCalendars, fetchCustomFields, fetchTags, fetchUsers } from '../run/accountCache';
import type { Api } from '../transport/api';
import { account } from '../transport/endpoints/account';
import { tasks } from '../transport/endpoints/tasks';
import { chosenContact } from './chosenContact';
import { customFieldColumns } from './customFieldColumns';
import {
	appointmentLabel,
	businessLabel,
	calendarLabel,
	contactLabel,
	conversationLabel,
	nameAndStatus,
	nameOf,
	noteLabel,
	providerLabel,
	subAccountLabel,
	taskLabel,
} from './labels';
import { byId, fixedList, list, menu, pagedList } from './list';
import {
	appointmentsOfContact,
	businesses,
	contactPage,
	conversationPage,
	pathsOfMethod,
	subAccountPage,
	tagNames,
} from './rows';
import { searchFreeSlots } from './searchFreeSlots';

const ofAccount = ({ locationId }: Api) => ({ query: { locationId } });
const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });
const asItIs = (text: string) => ({ name: text, value: text });

/**
 * Says of each list where its rows come from, and what is shown of one and saved. n8n and saved workflows know the
 * lists by these names.
 */
export const listSearch = {
	searchAppointments: list(appointmentsOfContact, byId(appointmentLabel), 'as they come'),
	searchBusinesses: list(businesses, byId(businessLabel)),
	searchCalendarGroups: list(
		async (api) => (await api.call(account.calendarGroups, {}, ofAccount(api))).groups,
		byId(nameOf),
	),
	searchCalendars: list(fetchCalendars, byId(calendarLabel)),
	searchCampaigns: list(
		async (api) => (await api.call(account.campaigns, {}, ofAccount(api))).campaigns,
		byId(nameAndStatus),
	),
	searchContacts: pagedList(contactPage, byId(contactLabel)),
	searchConversations: pagedList(conversationPage, byId(conversationLabel)),
	searchCountries: fixedList(
		() => COUNTRY_CODES,
		(code) => ({ name: `${countryNames.of(code) ?? code} (${code})`, value: code }),
	),
	searchCustomFields: list(fetchCustomFields, ({ id, name }) => ({ name, value: id })),
	searchFreeSlots,
	searchNotes: list(
		async (api, node) => await notesOf(api, await chosenContact(node, api)),
		byId(noteLabel),
	),
	searchPaths: fixedList(pathsOfMethod, asItIs),
	searchSmsProviders: list(smsProviders, (provider) => ({
		name: providerLabel(provider),
		value: provider.id,
	})),
	searchSubAccounts: pagedList(subAccountPage, byId(subAccountLabel)),
	searchTags: list(fetchTags, byId(nameOf)),
	searchTasks: list(
		async (api, node) =>
			(await api.call(tasks.list, { contactId: await chosenContact(node, api) })).tasks,
		byId(taskLabel),
	),
	// HighLevel's own list is incomplete (docs/highlevel-api.md, The account's lists).
	searchTimezones: fixedList(
		() => Intl.supportedValuesOf('timeZone'),
		(zone) => ({ name: zone.replace(/_/g, ' '), value: zone }),
	),
	searchUsers: list(fetchUsers, byId(userLabel)),
	searchWorkflows: list(
		async (api) => (await api.call(account.workflows, {}, ofAccount(api))).workflows,
		byId(nameAndStatus),
	),
};

// Contacts know their tags by name only (docs/highlevel-api.md, The account's lists).
const getTags = menu(list(tagNames, asItIs));

/** n8n's menus that take several have no search. */
export const loadOptions = {
	getCustomFieldNames: menu(listSearch.searchCustomFields),
	getTags,
	getUsers: menu(listSearch.searchUsers),
};

export const triggerLoadOptions = {
	getTags,
	getWatchableFields: menu(
		list(fetchCustomFields, ({ id, name }) => ({ name, value: CUSTOM_PREFIX + id })),
		standardFields,
	),
};

export const resourceMapping = { getCustomFields: customFieldColumns };
