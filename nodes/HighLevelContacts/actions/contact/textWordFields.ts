import { choice } from '../../fields/choice';
import { collection } from '../../fields/collection';
import { withProperty, type Field } from '../../fields/field';
import { count } from '../../fields/lists';
import { text } from '../../fields/text';
import { timeOfDay } from '../../fields/times';

const languageOption = choice(
	{
		displayName: 'Language',
		description:
			'Language of commands and dates. The English ones are always understood as well, and so are the words by which carriers end texts.',
	},
	[
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
	'en',
);

function words(
	displayName: string,
	placeholder: string,
	description: string,
): Field<string | undefined> {
	return text({ displayName, placeholder: `e.g. ${placeholder}`, description });
}

/** The names are those of the vocabulary. */
const moreWordsOption = withProperty(
	collection('More Words', 'Add Words', {
		cancel: words('Cancel a Task', 'remove, forget', 'Words that mean the same as CANCEL 2'),
		done: words('Complete a Task', 'finito, sorted', 'Words that mean the same as DONE 2'),
		followUp: words(
			'Follow Up',
			'give me a ring',
			'Phrases anywhere in a text that ask for a follow-up',
		),
		help: words('Help', 'menu', 'Words that mean the same as HELP'),
		list: words('List of Tasks', 'jobs', 'Words that mean the same as LIST'),
		newContact: words('New Contact', 'lead', 'Words that mean the same as NEW'),
		task: words('New Task', 'job, note to self', 'Words that mean the same as TASK'),
		start: words(
			'Start',
			'yes',
			'Words that, as the whole text, allow texts again, beside START, UNSTOP and the like',
		),
		stop: words(
			'Stop',
			'ya basta',
			'Words that, as the whole text, end all texts, beside STOP and what means the same',
		),
	}),
	{ description: 'Your own words for the commands, separated by commas' },
);

/** How the words of a text are read. */
export const readingOptions = {
	defaultDueDays: count(
		{
			displayName: 'Due in Days',
			description: 'When a task is due whose text names no date, in days from now. 0 is today.',
		},
		0,
		1,
	),
	defaultDueTime: timeOfDay(
		{
			displayName: 'Due Time',
			placeholder: 'e.g. 09:00',
			description: 'Time of day at which a task is due whose text names none',
		},
		'09:00',
	),
	language: languageOption,
	moreWords: moreWordsOption,
};
