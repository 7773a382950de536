import type { IDataObject } from 'n8n-workflow';
import { optionalLocatorId } from '../run/locator';
import { givenFlags, givenTexts } from './given';
import { readUtcTime } from './values/instant';
import type { DateContext } from './values/writtenDate';

/**
 * The part of a task's body that the user filled in; what is empty is not sent.
 *
 * @throws InvalidInput for a value that cannot be understood
 */
export function taskBody(fields: IDataObject, context: DateContext): IDataObject {
	const body: IDataObject = {
		...givenTexts(fields, { title: 'Title', body: 'Description' }),
		...givenFlags(fields, { completed: 'Completed' }),
	};
	const dueDate = readUtcTime(fields.dueDate, 'Due Date', context);
	if (dueDate) body.dueDate = dueDate;
	const assignedTo = optionalLocatorId(fields.assignedTo, 'Assigned To');
	if (assignedTo) body.assignedTo = assignedTo;
	return body;
}
