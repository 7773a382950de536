import { getCustomFieldNames } from './getCustomFieldNames';
import { getCustomFields } from './getCustomFields';
import { getTags } from './getTags';
import { getUsers } from './getUsers';
import { getWatchableFields } from './getWatchableFields';
import { searchAppointments } from './searchAppointments';
import { searchBusinesses } from './searchBusinesses';
import { searchContacts } from './searchContacts';
import { searchCountries } from './searchCountries';
import { searchCustomFields } from './searchCustomFields';
import { searchFreeSlots } from './searchFreeSlots';
import { searchNotes } from './searchNotes';
import { searchPaths } from './searchPaths';
import { searchSubAccounts } from './searchSubAccounts';
import { searchTasks } from './searchTasks';
import { searchTimezones } from './searchTimezones';
import { searchUsers } from './searchUsers';
import {
	searchCalendarGroups,
	searchCalendars,
	searchCampaigns,
	searchTags,
	searchWorkflows,
} from './wholeLists';

export const listSearch = {
	searchAppointments,
	searchBusinesses,
	searchCalendarGroups,
	searchCalendars,
	searchCampaigns,
	searchContacts,
	searchCountries,
	searchCustomFields,
	searchFreeSlots,
	searchNotes,
	searchPaths,
	searchSubAccounts,
	searchTags,
	searchTasks,
	searchTimezones,
	searchUsers,
	searchWorkflows,
};

export const loadOptions = { getCustomFieldNames, getTags, getUsers };

/** The lists of the polling trigger. */
export const triggerLoadOptions = { getTags, getWatchableFields };

export const resourceMapping = { getCustomFields };
