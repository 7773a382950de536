import type { INodeProperties } from 'n8n-workflow';
import { eventsAbout } from './events';
import { shownFor } from './shownFor';

const forContacts: INodeProperties[] = shownFor(
	eventsAbout('contact'),
	[
		{
			displayName: 'Overlap',
			name: 'overlap',
			type: 'number',
			typeOptions: { minValue: 2, maxValue: 60 },
			default: 3,
			description:
				'Minutes that each poll reads again, because a change can take a while until it is found in HighLevel. Nothing is emitted twice because of it.',
		},
	],
	'/event',
);

const forAppointments: INodeProperties[] = shownFor(
	['appointmentBooked', 'appointmentChanged'],
	[
		{
			displayName: 'Days Ahead',
			name: 'daysAhead',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 365 },
			default: 90,
			description:
				'How many days ahead appointments are checked. One that is further away is noticed once it is that near.',
		},
		{
			displayName: 'Days Back',
			name: 'daysBack',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 365 },
			default: 7,
			description:
				'For how many days after an appointment it is still checked, for example to notice that the contact did not come',
		},
	],
	'/event',
);

export const optionFields: INodeProperties[] = [
	...forContacts,
	...forAppointments,
	{
		displayName: 'Contacts on First Poll',
		name: 'firstRunContacts',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 0,
		description:
			'How many of the newest contacts to emit when the workflow is activated for the first time. With 0 only what happens from then on is emitted.',
		displayOptions: {
			show: { '/event': ['contactCreated', 'contactCreatedOrUpdated', 'contactUpdated'] },
		},
	},
	{
		displayName: 'Emit Unknown Contacts',
		name: 'emitUnknown',
		type: 'boolean',
		default: false,
		description:
			'Whether to emit a changed contact when the trigger does not remember its fields, so that it cannot know which ones have changed. Its changedFields are null then.',
		displayOptions: { show: { '/event': ['contactFieldsChanged'] } },
	},
	{
		displayName: 'Ignore Contacts With Tags',
		name: 'ignoredTags',
		type: 'string',
		default: '',
		placeholder: 'e.g. do not automate',
		description:
			'Separated by commas. Contacts that have one of them are not emitted, nor are their tasks, appointments and notes, each of which costs one request then.',
	},
	{
		displayName: 'Ignore Own Changes',
		name: 'ignoreOwnChanges',
		type: 'boolean',
		default: false,
		description:
			'Whether to leave out contacts whose last change was made by a HighLevel Contacts node in this n8n, and notes that one has written, so that a workflow that writes back does not start itself. When somebody else changes a contact just before, that is left out as well. Does not work with n8n in queue mode.',
		displayOptions: { show: { '/event': eventsAbout('contact', 'note') } },
	},
	{
		displayName: 'Max Items per Poll',
		name: 'maxContacts',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10_000 },
		default: 1000,
		description: 'When more has happened, as after an import, the rest follows with the next polls',
	},
];
