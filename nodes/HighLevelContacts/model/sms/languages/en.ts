import { englishDates } from './enDates';
import type { Language } from './language';

export const english: Language = {
	commands: {
		task: 'task, new task, add task, todo, to-do, reminder',
		done: 'done, complete, completed, finished',
		list: 'list, tasks, my tasks, open tasks, list tasks, list my tasks',
		newContact: 'new, new contact, new lead, add contact',
		cancel: 'cancel, delete, cancel task, delete task',
		followUp:
			'follow up, call me, please call, ring me, phone me, get back to me, check back, contact me',
		remind: 'remind me',
		help: 'commands',
	},
	labels: {
		name: 'name, full name',
		firstName: 'first name, firstname',
		lastName: 'last name, lastname, surname',
		email: 'email, e-mail, mail, email address',
		phone: 'phone, mobile, cell, tel, telephone, phone number, mobile number',
		tags: 'tag, tags',
	},
	polite: 'please, pls, thanks, thank you, thx',
	negations: "don't, dont, do not, never, no need to, not, can't, cannot, didn't, did not",
	owners: 'they, the, your, my',
	leadIns: 'to, about, that, of',
	dates: englishDates,
};
