import type { Design } from '../canvas/design.cts';
import { callProvider } from '../parts/callProvider.cts';
import { conf, config } from '../parts/config.cts';
import { byId, highLevel, highLevelTrigger } from '../parts/highLevel.cts';
import { choose, code, filter, nothing, oneByOne } from '../parts/logic.cts';
import { providers } from '../providers.cts';
import { compareContact, saveContact } from './compareContact.cts';
import { common, contactSettings, isThereAlready, refusalOf } from './settings.cts';
import { keysHelp, unsureContacts } from './stickyTexts.cts';

const now = "$('One by One').first().json";
const contact = `${now}.contact`;
const dueDate = `={{ $now.plus({ days: ${conf('followUpDays')} }).set({ hour: 9, minute: 0, second: 0, millisecond: 0 }).toISO() }}`;
const answer = "$('Save in touchSMS').first().json";
const saved = `${answer}.ok || ${isThereAlready(refusalOf(answer))}`;
const taskText = `[${contact}.name, ${contact}.phone, ${contact}.email].filter(Boolean).join(', ') + (${saved} ? ': ' + (${now}.action === 'create' ? 'new' : 'changed') + ' in touchSMS' : ': not saved in touchSMS. ' + ${refusalOf(answer)})`;

const compare = `${compareContact}
const contacts = $('Has a Phone Number').all().map(({ json }) => json);
return $input.all().map(({ json: answer }, index) => {
	const contact = contacts[index];
	const theirs = contactsIn(answer).find((one) => digits(one[mobileField]) === digits(contact.phone));
	const { id, name, email, phone, assignedTo } = contact;
	return { json: { contact: { id, name, email, phone, assignedTo }, ...compare(contact, theirs) } };
});
`;

export const t1ContactToTouchSms: Design = {
	file: 'touchsms/t1-contact-to-touchsms.json',
	name: 'touchSMS T1: contact → touchSMS contact and follow-up task',
	about: 'Who is new or changed in HighLevel is so in touchSMS, and a task says whom to follow up.',
	stickies: [
		{
			color: 7,
			text: `## Keep touchSMS's contacts up to date

1. ${keysHelp}
2. **Config**: \`followUpTitle\` and \`followUpDays\` are the task that you get, \`fieldMap\` says which touchSMS field is filled from which HighLevel field.
3. **Publish** X1, X2 and then this workflow.

Reading needs the scope *contacts.readonly*, tasks *contacts.write*.`,
		},
		{
			text: `### How it works
- Each minute: contacts that were made or changed in HighLevel and have a number.
- Looks the number up in touchSMS and saves **only what differs**. Empty fields overwrite nothing there, and a contact is never made twice.
- New there: a task to follow up. Changed: the open task gets the new details and a new date. Done ones stay done.
- What this workflow writes in HighLevel may start it once more, finds nothing that differs, and ends.
- A number that touchSMS refuses: the task says why.`,
		},
		{
			color: 3,
			text: `### Try it in this order
${unsureContacts}

With \`dryRun\` = true nothing is written; look at *Compare* in the execution to see what would be.
1. Change one contact in HighLevel and read the execution.
2. Set \`dryRun\` to false, make a contact, and see it in touchSMS.
3. See its task in HighLevel.`,
		},
	],
	parts: [
		highLevelTrigger('Contact Created or Updated', 'contactCreatedOrUpdated', {
			simple: false,
		}),
		config({
			...common,
			...contactSettings,
			followUpTitle: 'Follow up (touchSMS)',
			followUpDays: 1,
		}),
		filter('Has a Phone Number', 'Boolean($json.phone)'),
		callProvider('Find in touchSMS', providers.touchsms, {
			path: `{{ ${conf('contactsPath')} }}`,
			// The end of a number is the same in its local and its international form.
			query: "{ q: $json.phone.replace(/\\D/g, '').slice(-9), page_size: 50 }",
			kind: 'read',
		}),
		code('Compare', compare, 'all'),
		filter('To Be Saved', "$json.action !== 'same'", `!${conf('dryRun')}`),
		oneByOne('One by One'),
		saveContact,
		highLevel(
			'Find Follow-Up Task',
			'task',
			'getAll',
			{
				contactId: byId(`={{ ${contact}.id }}`),
				returnAll: false,
				limit: 1,
				filters: { completed: 'any', query: `={{ ${conf('followUpTitle')} }}` },
			},
			{ alwaysOutputData: true },
		),
		choose(
			'Is There One?',
			// The same text again would make the contact look changed, and this go round for ever.
			{ none: '!$json.id', open: `$json.completed === false && $json.body !== ${taskText}` },
			'nothing to do',
		),
		highLevel('Create Task', 'task', 'create', {
			contactId: byId(`={{ ${contact}.id }}`),
			title: `={{ ${conf('followUpTitle')} }}`,
			dueDate,
			additionalFields: {
				assignedTo: byId(`={{ ${contact}.assignedTo ?? '' }}`),
				body: `={{ ${taskText} }}`,
			},
		}),
		highLevel('Update Task', 'task', 'update', {
			contactId: byId(`={{ ${contact}.id }}`),
			taskId: byId('={{ $json.id }}'),
			updateFields: { body: `={{ ${taskText} }}`, dueDate },
		}),
		nothing('Next'),
	],
	lines: [
		[
			'Contact Created or Updated',
			'Config',
			'Has a Phone Number',
			'Find in touchSMS',
			'Compare',
			'To Be Saved',
			'One by One',
		],
		[
			['One by One', 1],
			'Save in touchSMS',
			'Find Follow-Up Task',
			'Is There One?',
			'Create Task',
			'Next',
			'One by One',
		],
		[['Is There One?', 1], 'Update Task', 'Next'],
		[['Is There One?', 2], 'Next'],
	],
	places: {
		'Contact Created or Updated': [0, 2],
		Config: [1, 2],
		'Has a Phone Number': [2, 2],
		'Find in touchSMS': [3, 2],
		Compare: [4, 2],
		'To Be Saved': [5, 2],
		'One by One': [6, 2],
		'Save in touchSMS': [7, 2],
		'Find Follow-Up Task': [8, 2],
		'Is There One?': [9, 2],
		'Create Task': [10, 0],
		'Update Task': [10, 1],
		Next: [11, 2],
	},
};
