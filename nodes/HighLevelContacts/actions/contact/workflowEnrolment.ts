import { done } from '../../transport/answer';
import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { toBookingTime } from '../../model/appointmentTime';
import type { ItemContext } from '../../run/itemContext';
import { path } from '../../transport/path';
import { contactLocator, locator } from '../fields';

/** Contact and workflow. Workflows are made in HighLevel only (docs/highlevel-api.md, Notes and tasks). */
export function enrolmentFields(): INodeProperties[] {
	return [
		contactLocator(),
		locator('Workflow', 'workflowId', 'searchWorkflows', {
			required: true,
			description: 'A workflow of the sub-account in HighLevel, not of n8n',
		}),
	];
}

/** Only for workflows that wait for an appointment or another event. */
export const eventStartField: INodeProperties = {
	displayName: 'Event Start Time',
	name: 'eventStartTime',
	type: 'dateTime',
	default: '',
	description:
		'For a workflow that waits for the time of an event: when that is. Without a time zone, that of the n8n workflow is meant.',
};

/**
 * Adds a contact to a workflow or removes it.
 *
 * A lost reply to an addition is not sent again: nothing tells whether the contact has run through already,
 * and a second run could text it twice.
 *
 * @param eventStartTime the time of the event that the workflow waits for; may be empty
 * @throws InvalidInput for a time that is not one
 */
export async function changeEnrolment(
	item: ItemContext,
	method: 'POST' | 'DELETE',
	eventStartTime: unknown = '',
): Promise<IDataObject> {
	const contactId = item.id('contactId', 'Contact');
	const workflowId = item.id('workflowId', 'Workflow');
	await item.api.send({
		read: done,
		method,
		path: path`/contacts/${contactId}/workflow/${workflowId}`,
		body:
			eventStartTime === '' || eventStartTime === null
				? {}
				: { eventStartTime: toBookingTime(eventStartTime, item.timezone, 'Event Start Time') },
	});
	return { contactId, workflowId, success: true };
}
