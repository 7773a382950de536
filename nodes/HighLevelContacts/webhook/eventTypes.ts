import type { INodePropertyOptions } from 'n8n-workflow';

export const ANY_EVENT = '*';

/** HighLevel's names of what concerns contacts and their conversations (docs/highlevel-api.md, Webhooks), sorted by label. */
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
	{
		name: 'Conversation Unread Changed',
		value: 'ConversationUnreadUpdate',
		description: 'Comes each time that the number of unread messages of a conversation changes',
	},
	{
		name: 'Message Received',
		value: 'InboundMessage',
		description: 'Also one that was put in by the API, and one of another channel than SMS',
	},
	{
		name: 'Message Sent',
		value: 'OutboundMessage',
		description:
			'Comes again when its status changes. To send the texts with your own SMS provider, use the HighLevel Text to Send Trigger.',
	},
	{ name: 'Note Added', value: 'NoteCreate' },
	{ name: 'Note Changed', value: 'NoteUpdate' },
	{ name: 'Note Deleted', value: 'NoteDelete' },
	{ name: 'Opportunity Stage Changed', value: 'OpportunityStageUpdate' },
	{
		name: 'Opportunity Status Changed',
		value: 'OpportunityStatusUpdate',
		description: 'When it was won, lost, abandoned or opened again',
	},
	{ name: 'Task Completed', value: 'TaskComplete' },
	{ name: 'Task Created', value: 'TaskCreate' },
	{ name: 'Task Deleted', value: 'TaskDelete' },
];
