import { getCustomFields } from './getCustomFields';
import { getTags } from './getTags';
import { searchBusinesses } from './searchBusinesses';
import { searchContacts } from './searchContacts';
import { searchCountries } from './searchCountries';
import { searchCustomFields } from './searchCustomFields';
import { searchNotes } from './searchNotes';
import { searchSubAccounts } from './searchSubAccounts';
import { searchTasks } from './searchTasks';
import { searchTimezones } from './searchTimezones';
import { searchUsers } from './searchUsers';

export const listSearch = {
	searchBusinesses,
	searchContacts,
	searchCountries,
	searchCustomFields,
	searchNotes,
	searchSubAccounts,
	searchTasks,
	searchTimezones,
	searchUsers,
};

export const loadOptions = { getTags };

export const resourceMapping = { getCustomFields };
