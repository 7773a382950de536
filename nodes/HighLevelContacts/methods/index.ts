import { searchContacts } from './searchContacts';

export const listSearch = { searchContacts };
