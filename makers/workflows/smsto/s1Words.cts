import { SPOKEN } from '../shared/spoken.cts';
import { conf } from '../parts/config.cts';

/** What the router answers; words in braces are filled in, and an empty text is not sent. */
export const replies = {
	new: 'Thank you {firstName}, we have got your details.',
	task: 'Noted: {title}, due {due}.\n{tasks}',
	done: 'Done: {title}.\n{tasks}',
	cancel: 'Deleted: {title}.\n{tasks}',
	whichTask: 'Which task? Text DONE or CANCEL and its number.\n{tasks}',
	list: '{tasks}',
	noTasks: 'There are no open tasks.',
	start: 'Welcome back. Text STOP to end.',
	help: 'Text TASK and what to do, LIST, DONE 2 or CANCEL 2. STOP ends all texts.',
	text: '',
	stop: '',
};

/** Code: leaves only those commands that the sender may give. */
export const allowedCommand = `const digits = (text) => String(text).replace(/\\D/g, '');
const staff = String(${conf('staffNumbers')}).split(',').map(digits).filter(Boolean);
const isStaff = staff.includes(digits($('Message').first().json.from));
const isForStaff = ['task', 'list', 'done', 'cancel'].includes($json.command);
return {
	json: {
		...$json,
		command: isForStaff && staff.length && !isStaff ? 'text' : $json.command,
		// Somebody else must not be able to change a contact by naming its number.
		phone: isStaff ? $json.phone : null,
		// Tags start campaigns and workflows in HighLevel.
		tags: isStaff ? $json.tags : null,
		isStaff,
	},
};
`;

/** Code: the answer in words, or an empty text. */
export const replyText = `const spoken = ${SPOKEN};
const json = (node) => ($(node).isExecuted ? $(node).first().json : {});
const { command } = json('Command');
const isMissing = ['done', 'cancel'].includes(command) && !json('Task Meant').id;
const task = command === 'done' || command === 'cancel' ? json('Task Meant') : json('Create Task');
const replies = ${conf('replies')};
const words = {
	firstName: spoken(json('Find or Create Contact').firstName),
	title: spoken(task.title, 120),
	due: String(task.dueDate ?? '').slice(0, 10),
	tasks: json('List Tasks').text || replies.noTasks,
};
const key = isMissing ? 'whichTask' : command === 'followUp' ? 'task' : command;
return {
	json: { reply: (replies[key] ?? '').replace(/\\{(\\w+)\\}/g, (_, word) => words[word] ?? '').trim() },
};
`;
