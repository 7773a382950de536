import type { IDataObject } from 'n8n-workflow';
import { optionalLocatorId } from '../run/locator';
import { optionalFlag, optionalText } from './given';

/** The part of a note's body that the user filled in; what is empty is not sent. */
export function noteBody(fields: IDataObject): IDataObject {
	const body: IDataObject = {
		...optionalText(fields, 'body', 'title', 'color'),
		...optionalFlag(fields, 'pinned'),
	};
	const userId = optionalLocatorId(fields.userId, 'Author');
	if (userId) body.userId = userId;
	return body;
}
