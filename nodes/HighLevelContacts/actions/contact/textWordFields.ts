import type { INodeProperties } from 'n8n-workflow';

/** In which language texts are read. */
export const languageOption: INodeProperties = {
	displayName: 'Language',
	name: 'language',
	type: 'options',
	options: [
		{ name: 'English', value: 'en' },
		{
			name: 'French',
			value: 'fr',
			description: 'TÂCHE appeler Paul demain à 15h, FAIT 2, LISTE, NOUVEAU',
		},
		{
			name: 'German',
			value: 'de',
			description: 'AUFGABE Paul anrufen morgen um 15 Uhr, ERLEDIGT 2, LISTE, NEU',
		},
		{
			name: 'Spanish',
			value: 'es',
			description: 'TAREA llamar a Pablo mañana a las 3, HECHO 2, LISTA, NUEVO',
		},
	],
	default: 'en',
	description:
		'Language of commands and dates. The English ones are always understood as well, and so are the words by which carriers end texts.',
};

const words = (
	displayName: string,
	name: string,
	placeholder: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: `e.g. ${placeholder}`,
	description,
});

/** Words of the user's own, by command; the names are those of the vocabulary. */
export const moreWordsOption: INodeProperties = {
	displayName: 'More Words',
	name: 'moreWords',
	type: 'collection',
	placeholder: 'Add Words',
	default: {},
	description: 'Your own words for the commands, separated by commas',
	options: [
		words('Cancel a Task', 'cancel', 'remove, forget', 'Words that mean the same as CANCEL 2'),
		words('Complete a Task', 'done', 'finito, sorted', 'Words that mean the same as DONE 2'),
		words(
			'Follow Up',
			'followUp',
			'give me a ring',
			'Phrases anywhere in a text that ask for a follow-up',
		),
		words('Help', 'help', 'menu', 'Words that mean the same as HELP'),
		words('List of Tasks', 'list', 'jobs', 'Words that mean the same as LIST'),
		words('New Contact', 'newContact', 'lead', 'Words that mean the same as NEW'),
		words('New Task', 'task', 'job, note to self', 'Words that mean the same as TASK'),
		words(
			'Start',
			'start',
			'yes',
			'Words that, as the whole text, allow texts again, beside START and UNSTOP',
		),
		words(
			'Stop',
			'stop',
			'stop texting me',
			'Words that, as the whole text, end all texts, beside those of the carriers',
		),
	],
};
