import type { IDataObject } from 'n8n-workflow';
import { optionalLocatorId } from '../run/locator';
import { toInstant } from './dates';
import { optionalFlag, optionalText } from './given';

/**
 * The part of a task's body that the user filled in; what is empty is not sent.
 *
 * @param zone IANA name of the workflow's time zone
 * @throws InvalidInput for a due date that is not a date
 */
export function taskBody(fields: IDataObject, zone: string): IDataObject {
	const body: IDataObject = {
		...optionalText(fields, 'title', 'body'),
		...optionalFlag(fields, 'completed'),
	};
	const { dueDate } = fields;
	if (dueDate !== undefined && dueDate !== null && dueDate !== '') {
		body.dueDate = toInstant(dueDate, zone, 'Due Date');
	}
	const assignedTo = optionalLocatorId(fields.assignedTo, 'Assigned To');
	if (assignedTo) body.assignedTo = assignedTo;
	return body;
}
