import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { simplifyFields } from '../actions/contact/readResult';
import { ownerFields } from '../actions/appointment/calendarFields';
import { propertiesOf } from '../fields/field';
import { contactById } from '../fields/locators';
import { childFields } from './addContact';
import { eventsAbout } from './events';
import { leadTimeFields } from './leadTime';
import { shownFor } from './shownFor';

const contactFields: INodeProperties[] = [
	{
		displayName: 'Tag Name or ID',
		name: 'tag',
		type: 'options',
		required: true,
		typeOptions: { loadOptionsMethod: 'getTags' },
		default: '',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint: 'The trigger notes who has the tag when it starts, one request per 500 contacts. For a tag on more than 18,000 contacts it only knows those that changed last.',
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
		hint: "The trigger remembers the contacts that changed last: 12,500 for one field, 5,300 for five, 2,000 for sixteen. The option 'Emit Unknown Contacts' says what happens with others.",
		displayOptions: { show: { event: ['contactFieldsChanged'] } },
	},
];

const noteFields: INodeProperties[] = [
	{
		displayName: 'Notes Of',
		name: 'notesOf',
		type: 'options',
		options: [
			{
				name: 'Chosen Contacts',
				value: 'chosen',
				description: 'Each poll costs one request per contact',
			},
			{
				name: 'Contacts That Changed Lately',
				value: 'recent',
				description:
					'Those that have changed since the last poll, and always some that changed last. The filters narrow them down.',
			},
		],
		default: 'recent',
		description: 'HighLevel has no list of all notes, so that they are read contact by contact',
	},
	{
		displayName: 'Contacts per Poll',
		name: 'noteContacts',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 200 },
		default: 20,
		description:
			'How many of the contacts that changed last are always checked for new notes, one request each. HighLevel does not say whether a new note counts as a change of its contact. If it does in your account, a few are enough.',
		hint: '20 contacts every five minutes cost 6,000 of the 200,000 requests that HighLevel allows in a day',
		displayOptions: { show: { notesOf: ['recent'] } },
	},
	{
		displayName: 'Contacts',
		name: 'contacts',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Contact',
		default: {},
		options: [
			{ displayName: 'Contact', name: 'contact', values: propertiesOf({ contactId: contactById }) },
		],
		displayOptions: { show: { notesOf: ['chosen'] } },
	},
	{
		displayName: 'Ignore Notes Starting With',
		name: 'ignoreNotesStartingWith',
		type: 'string',
		default: '',
		placeholder: 'e.g. [touchSMS]',
		description:
			'Separated by commas. For notes that the workflow itself writes, so that it does not start itself.',
	},
];

/** A node that reads a list once does without the whole account; a trigger is wanted for all of it. */
function appointmentFields(): INodeProperties[] {
	return propertiesOf(ownerFields).map((field) =>
		field.name === 'whose'
			? { ...field, options: [allCalendars, ...(field.options ?? [])], default: 'all' }
			: field,
	);
}

const allCalendars: INodePropertyOptions = {
	name: 'All Calendars',
	value: 'all',
	description: 'Each poll costs one request per calendar, and one for the list of calendars',
};

export const eventFields: INodeProperties[] = [
	...contactFields,
	...leadTimeFields('taskDueSoon', 'appointmentStartingSoon'),
	...shownFor(eventsAbout('appointment'), appointmentFields()),
	...shownFor(eventsAbout('note'), noteFields),
];

const [simplify, ...simplified] = propertiesOf(simplifyFields());

export const outputFields: INodeProperties[] = [
	...shownFor(eventsAbout('contact', 'appointment'), simplify ? [simplify] : []),
	...shownFor(eventsAbout('contact'), simplified),
	...propertiesOf(childFields),
];
