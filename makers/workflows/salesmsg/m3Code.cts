import { conf } from '../parts/config.cts';
import { SPOKEN } from '../shared/spoken.cts';
import { readContact } from './readContact.cts';

/** What each of Salesmsg's events is to this workflow; only those in Config are taken. */
export const eventKinds = {
	'contact.updated': 'changed',
	'contact.tag_added': 'changed',
	'contact.opted_out': 'optedOut',
	'message.received': 'text',
	'message.sent': 'sent',
};

/** What is texted back; the words in braces are filled in, and an empty one is not sent. */
export const replies = {
	task: 'Noted: {title}, due {due}.',
	done: 'Done: {title}.',
	cancel: 'Deleted: {title}.',
	new: 'Thank you {name}, we have got that.',
	list: 'Your open tasks:\n{list}',
	nothingOpen: 'You have no open tasks.',
	whichOne: 'Which one? Text DONE or CANCEL and its number.\n{list}',
};

/**
 * The event as `{ kind, key, …contact, text, failure }`. A text counts once by its id; changes may come as
 * often as they like, because only differences are written.
 */
export const readEvent = (): string => `${readContact}
const { eventKinds } = $('Config').first().json;
const { event, data } = $json.body;
const { contact = {}, message } = data ?? {};
const isFailed = Boolean(message?.failed_at) || message?.status === 'failed';
const id = message?.id ?? [contact.number, message?.received_at, message?.body].join('|');
return {
	json: {
		...readContact(contact),
		kind: eventKinds[event] ?? '',
		key: message ? [event, isFailed, id].join('|') : 'run ' + $execution.id,
		text: message?.body ?? '',
		failure: isFailed ? message.failed_reason || 'Salesmsg gives no reason' : '',
	},
};
`;

/** The note of a text in either direction. */
export const noteOfText = (event: string, contact: string): string =>
	`={{ ${conf('notePrefix')} + ' Text ' + (${event}.kind === 'text' ? 'from ' : 'to ') + (${contact}.phone || ${event}.phone) + (${event}.failure ? ' was not delivered (' + ${event}.failure + ')' : '') + ': ' + (${event}.text || '(no words, perhaps a picture)') }}`;

/** What to text back, from the command and what became of it. */
export const answer = (): string => `const spoken = ${SPOKEN};
const json = (node) => ($(node).isExecuted ? $(node).first().json : {});
const read = json('Read Text');
const replies = ${conf('replies')};
const list = json('List Tasks').text;
let key = read.command === 'followUp' ? 'task' : read.command;
if ($('List Tasks').isExecuted) key = list ? (key === 'list' ? 'list' : 'whichOne') : 'nothingOpen';
const words = {
	title: spoken(json('Task Meant').title ?? read.title, 120),
	due: read.dueDate ? DateTime.fromISO(read.dueDate, { setZone: true }).toFormat('ccc d LLL, HH:mm') : '',
	name: spoken(read.firstName ?? json('Contact').firstName),
	list,
};
const fill = (text) => text.replace(/ ?\\{(\\w+)\\}/g, (all, word) => (words[word] ? all.replace(/\\{.*/, () => words[word]) : ''));
return { json: { answer: fill(replies[key] ?? '') } };
`;
