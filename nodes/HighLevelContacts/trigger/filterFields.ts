import type { INodeProperties } from 'n8n-workflow';
import { locator, userLocator } from '../actions/fields';
import { statusFilter } from '../fields/appointmentStatus';
import { propertiesOf } from '../fields/field';
import { eventsAbout } from './events';
import { shownFor } from './shownFor';

const changedFields: INodeProperties = {
	displayName: 'What Has Changed',
	name: 'changedFields',
	type: 'multiOptions',
	options: [
		{ name: 'Address', value: 'address' },
		{ name: 'Assigned User', value: 'assignedUserId' },
		{ name: 'Calendar', value: 'calendarId' },
		{ name: 'End Time', value: 'endTime' },
		{ name: 'Notes', value: 'notes' },
		{ name: 'Start Time', value: 'startTime' },
		{ name: 'Status', value: 'appointmentStatus' },
		{ name: 'Title', value: 'title' },
	],
	default: [],
	description: 'Only when one of these has changed. When empty, any of them will do.',
};

const forContactsAndChildren: INodeProperties[] = [
	...shownFor(
		eventsAbout('contact', 'note', 'task'),
		[
			locator('Assigned To', 'assignedTo', 'searchUsers', {
				description:
					'Only contacts that this user owns, which costs one request for a note; with an event of tasks, only their tasks',
			}),
			{
				displayName: 'Search Text',
				name: 'query',
				type: 'string',
				default: '',
				placeholder: 'e.g. Ada',
				description:
					'Looks in name, email, phone and company of contacts, in title and description of tasks, or in notes. Up to 75 characters for contacts.',
			},
		],
		'/event',
	),
	...shownFor(
		eventsAbout('contact', 'note'),
		[
			{
				displayName: 'Source',
				name: 'source',
				type: 'string',
				default: '',
				placeholder: 'e.g. Website form',
				description: 'Only contacts with exactly this source. For a note that costs one request.',
			},
		],
		'/event',
	),
];

/** What the user may add to narrow an event down, sorted by label. */
export const filterFields: INodeProperties[] = [
	...forContactsAndChildren,
	...shownFor(
		eventsAbout('note'),
		[userLocator('Author', 'userId', 'Only notes of this user')],
		'/event',
	),
	...shownFor(
		eventsAbout('appointment'),
		propertiesOf({ appointmentStatus: statusFilter }),
		'/event',
	),
	...shownFor(['appointmentChanged'], [changedFields], '/event'),
	{
		displayName: 'Tags',
		name: 'tags',
		type: 'string',
		default: '',
		placeholder: 'e.g. newsletter, vip',
		description:
			'Separated by commas. Only contacts that have all of them. For a task, appointment or note that costs one request.',
	},
].sort((a, b) => a.displayName.localeCompare(b.displayName)) as INodeProperties[];

/** Those that an event has. */
export function filtersOf(event: unknown): INodeProperties[] {
	return filterFields.filter(({ displayOptions }) => {
		const events = displayOptions?.show?.['/event'] as unknown[] | undefined;
		return !events || events.includes(event);
	});
}
