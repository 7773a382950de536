import { choice, choices } from '../../fields/choice';
import { additionalFields, collection } from '../../fields/collection';
import { required, withDefault, withProperty } from '../../fields/field';
import { flag } from '../../fields/flag';
import { userLocator } from '../../fields/locators';
import { zoneOfContact } from '../../fields/places';
import { longText, text } from '../../fields/text';
import { instant } from '../../fields/times';
import { plainTagNames } from '../../fields/tags';
import { REPLIES, type ReplyKind } from '../../model/sms/replyWords';
import { readingOptions } from '../contact/textWordFields';
import { altId, fileFields, keepTryingMinutes, messageText } from './messageFields';
import { putInFields } from './putInText';
import { defaultCountry, optOutTag } from './textFields';

const { channel, provider } = putInFields;

export const receivedFields = {
	from: required(
		text({
			displayName: 'From',
			placeholder: 'e.g. +1 217 555 0123',
			description:
				'The number from which the text came, as the provider writes it. One without country code is one of the country of the sub-account.',
		}),
	),
	message: messageText,
	altId: required(altId),
	keptIn: withDefault(
		choice(
			{ displayName: 'Keep the Text In', description: 'Where your people see the text' },
			[
				{ name: 'Conversation', value: 'conversation', description: "HighLevel's own inbox" },
				{ name: 'Conversation and Note', value: 'both' },
				{ name: 'Note', value: 'note', description: 'A note on the contact' },
			],
			'conversation',
		),
		'conversation',
	),
	channel: withProperty(channel, {
		displayOptions: { show: { keptIn: ['conversation', 'both'] } },
	}),
	provider: withProperty(provider, {
		displayOptions: { show: { keptIn: ['conversation', 'both'], channel: ['Custom'] } },
	}),
	commands: choices(
		{
			displayName: 'Commands',
			description:
				'What people may ask for by a text. STOP and START count always. A command that is not chosen is a text like any other.',
		},
		[
			{
				name: 'DONE',
				value: 'done',
				description: 'Completes a task that the contact has asked for',
			},
			{
				name: 'Follow-Up',
				value: 'followUp',
				description: 'A wish such as "call me back on Friday" makes a task',
			},
			{
				name: 'LIST',
				value: 'list',
				description: 'Lists the tasks that the contact has asked for',
			},
			{
				name: 'NEW',
				value: 'new',
				description: 'Fills the name and email in that the contact sends, where it has none',
			},
			{ name: 'TASK', value: 'task', description: 'Makes a task' },
		],
	),
	additionalFields: additionalFields({
		...fileFields,
		date: instant({
			displayName: 'Received At',
			description: 'When the provider received it, if that was not just now',
		}),
		isOptIn: flag(
			{
				displayName: 'Is Opt-In',
				description: 'Whether the provider says that the contact allows texts again',
			},
			false,
		),
		isOptOut: flag(
			{
				displayName: 'Is Opt-Out',
				description:
					'Whether the provider says that the contact wants no more texts, whatever the words are',
			},
			false,
		),
	}),
};

const reply = (displayName: string, kind: ReplyKind, description: string) =>
	longText({ displayName, placeholder: `e.g. ${REPLIES[kind]}`, description }, 2);

const replies = withProperty(
	collection('Replies', 'Add Reply', {
		done: reply('Done', 'done', 'When a task was completed. {title}, {tasks}.'),
		help: reply('Help', 'help', 'To HELP, and to a command that lacks what it needs'),
		list: reply('List', 'list', 'To LIST. {tasks} stands for the open ones.'),
		new: reply('New', 'new', 'When details were filled in. {firstName}.'),
		noTasks: reply('No Tasks', 'noTasks', 'In place of {tasks} when there are none'),
		start: reply('Start', 'start', 'To START'),
		stop: longText(
			{
				displayName: 'Stop',
				placeholder: 'e.g. You will get no more texts.',
				description: 'To STOP, where neither carrier nor provider confirms it',
			},
			2,
		),
		task: reply('Task', 'task', 'When a task was made. {title}, {due}, {tasks}.'),
		text: longText(
			{
				displayName: 'Text',
				placeholder: 'e.g. Thank you, we will answer soon.',
				description: 'To any other text. {firstName}.',
			},
			2,
		),
		whichTask: reply('Which Task', 'whichTask', 'When DONE names no open task. {tasks}.'),
	}),
	{ description: 'Your own words in place of the usual ones; what is empty is not answered' },
);

export const receivedOptions = {
	assignedTo: userLocator({
		displayName: 'Owner',
		description: 'Who gets new contacts, and the tasks',
	}),
	defaultCountry,
	keepTryingMinutes,
	...readingOptions,
	optOutTag,
	replies,
	setsDnd: flag(
		{
			displayName: 'STOP and START Set Do Not Disturb',
			description: 'Whether they block and allow SMS of the contact in HighLevel',
		},
		true,
	),
	tagsToAdd: plainTagNames({
		displayName: 'Tags to Add',
		placeholder: 'e.g. texted-us',
		description: 'Tags for who texts, separated by commas',
	}),
	timezone: zoneOfContact({
		displayName: 'Time Zone',
		description:
			'In which dates are meant of a contact that has no time zone. When empty, that of the sub-account is taken.',
	}),
	welcomeTask: text({
		displayName: 'Welcome Task',
		placeholder: 'e.g. Welcome {name}, who texted for the first time',
		description:
			'Title of a task for your people when somebody new texts. {name} is the name, or the number. No contact gets to see it.',
	}),
};
