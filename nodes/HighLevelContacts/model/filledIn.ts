import type { IDataObject } from 'n8n-workflow';

/** A body of what the user filled in; what is empty is not sent. */
export function filledIn(values: object): IDataObject {
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined),
	) as IDataObject;
}
