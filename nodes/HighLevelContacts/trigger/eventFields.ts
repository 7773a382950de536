import type { INodeProperties } from 'n8n-workflow';

/** Below the menu of events: what the chosen event looks at. */
export const eventFields: INodeProperties[] = [
	{
		displayName: 'Tag Name or ID',
		name: 'tag',
		type: 'options',
		required: true,
		typeOptions: { loadOptionsMethod: 'getTags' },
		default: '',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint: 'The trigger notes who has the tag when it starts, one request per 500 contacts. Of a tag on more than 18,000 contacts it only knows those changed last.',
		displayOptions: { show: { event: ['tagAdded', 'tagRemoved'] } },
	},
	{
		displayName: 'Field Names or IDs',
		name: 'watchedFields',
		type: 'multiOptions',
		required: true,
		typeOptions: { loadOptionsMethod: 'getWatchableFields' },
		default: [],
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint: "The trigger remembers the contacts changed last: 12,500 for one field, 5,300 for five, 2,000 for sixteen. What happens with others is up to the option 'Emit Unknown Contacts'.",
		displayOptions: { show: { event: ['contactFieldsChanged'] } },
	},
];

/** Options that belong to what the trigger is to leave out. */
export const guardOptions: INodeProperties[] = [
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
		description: 'Separated by commas. Contacts that have one of them are not emitted.',
	},
	{
		displayName: 'Ignore Own Changes',
		name: 'ignoreOwnChanges',
		type: 'boolean',
		default: false,
		description:
			'Whether to leave out contacts whose last change was made by a HighLevel Contacts node in this n8n, so that a workflow that writes back does not start itself. When somebody else changes a contact just before, that is left out as well. Does not work with n8n in queue mode.',
	},
];
