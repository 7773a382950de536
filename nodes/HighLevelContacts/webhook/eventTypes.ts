import type { INodePropertyOptions } from 'n8n-workflow';

export const ANY_EVENT = '*';

/** These are HighLevel's names of what concerns contacts (docs/highlevel-api.md, Webhooks), sorted by label. */
export const eventOptions: INodePropertyOptions[] = [
	{
		name: 'Any Event',
		value: ANY_EVENT,
		description: 'Whatever your app sends to this address, also events that are not in this list',
	},
	{ name: 'Appointment Booked', value: 'AppointmentCreate' },
	{
		name: 'Appointment Changed',
		value: 'AppointmentUpdate',
		description: 'Also when it was moved, confirmed, cancelled or missed',
	},
	{ name: 'Appointment Deleted', value: 'AppointmentDelete' },
	{ name: 'Contact Created', value: 'ContactCreate' },
	{ name: 'Contact Deleted', value: 'ContactDelete' },
	{
		name: 'Contact Do Not Disturb Changed',
		value: 'ContactDndUpdate',
		description: 'Not when a contact opts out by itself: HighLevel sends nothing then',
	},
	{
		name: 'Contact Tags Changed',
		value: 'ContactTagUpdate',
		description: 'Comes with all tags after the change; HighLevel does not say which one changed',
	},
	{
		name: 'Contact Updated',
		value: 'ContactUpdate',
		description: 'For the fields that HighLevel watches, which are not all of them',
	},
	{ name: 'Note Added', value: 'NoteCreate' },
	{ name: 'Note Changed', value: 'NoteUpdate' },
	{ name: 'Note Deleted', value: 'NoteDelete' },
	{ name: 'Task Completed', value: 'TaskComplete' },
	{ name: 'Task Created', value: 'TaskCreate' },
	{ name: 'Task Deleted', value: 'TaskDelete' },
];
