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
	negations:
		"don't, dont, do not, never, no need to, not, can't, cannot, didn't, did not, they, the, your, my",
	leadIns: 'to, about, that, of',
	dates: {
		locale: 'en',
		before: 'by, by the, on, on the, until, till, before, due, due on, due by, for, this',
		onDay: '',
		at: 'at, @, around',
		during: 'in the, this',
		next: 'next, coming, this coming',
		of: 'of',
		today: 'today',
		tomorrow: 'tomorrow, tmrw, tmr',
		dayAfterTomorrow: 'the day after tomorrow, day after tomorrow',
		tonight: 'tonight',
		within: 'in, within',
		numbers: 'a/an/one two three four five six seven eight nine ten',
		units: {
			minutes: 'minute, minutes, min, mins',
			hours: 'hour, hours, hr, hrs',
			days: 'day, days',
			weeks: 'week, weeks, wk, wks',
			months: 'month, months',
		},
		parts: {
			morning: 'morning',
			noon: 'noon, midday, lunchtime',
			afternoon: 'afternoon',
			evening: 'evening, night',
		},
		oClock: "o'clock",
		dayFirst: false,
	},
};
