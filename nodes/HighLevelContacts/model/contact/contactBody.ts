import type { IDataObject } from 'n8n-workflow';
import type { CustomFieldInput } from '../customFields/definitions';

/** The body of a request that writes a contact: what is absent stays as it is, and null empties a field. */
export interface ContactBody extends IDataObject {
	email?: string | null;
	phone?: string | null;
	firstName?: string | null;
	lastName?: string | null;
	tags?: string[];
	customFields?: CustomFieldInput[];
}
