import { getCustomFields } from './getCustomFields';
import { searchContacts } from './searchContacts';
import { searchCountries } from './searchCountries';
import { searchCustomFields } from './searchCustomFields';
import { searchTimezones } from './searchTimezones';

export const listSearch = {
	searchContacts,
	searchCountries,
	searchCustomFields,
	searchTimezones,
};

export const resourceMapping = { getCustomFields };
