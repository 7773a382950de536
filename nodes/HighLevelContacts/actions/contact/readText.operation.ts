import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { LANGUAGES } from '../../model/sms/languages';
import type { TimeOfDay } from '../../model/sms/moment';
import { readTextCommand } from '../../model/textCommand';
import { InvalidInput } from '../../run/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import { optionalLocatorId } from '../../run/locator';
import { locator, timeZoneLocator } from '../fields';
import type { Operation } from '../operation';
import { languageOption, moreWordsOption } from './textWordFields';

const dueOptions: INodeProperties[] = [
	{
		displayName: 'Due in Days',
		name: 'defaultDueDays',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 1,
		description: 'When a task is due whose text names no date, in days from now. 0 is today.',
	},
	{
		displayName: 'Due Time',
		name: 'defaultDueTime',
		type: 'string',
		default: '09:00',
		placeholder: 'e.g. 09:00',
		description: 'Time of day at which a task is due whose text names none',
	},
];

export const readText: Operation = {
	option: {
		name: 'Read Text Message',
		value: 'readText',
		description:
			'Find out what a text message asks for: TASK, DONE 2, LIST, NEW with a name, a reminder, STOP or START. Sends no request to HighLevel. The output always has the same fields, empty ones as null.',
		action: 'Read a text message of a contact',
	},
	fields: [
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			required: true,
			placeholder: 'e.g. TASK call Bob by Friday at 14:30',
			description:
				'The text message as it came in. Capitals, punctuation and emoji do not matter. A text without any command has the command "text".',
		},
		timeZoneLocator(),
	],
	options: [
		locator(
			'Default Country',
			'defaultCountry',
			'searchCountries',
			{
				description:
					'Country of a phone number without country code. When empty, such a number is returned as digits.',
			},
			'country',
		),
		...dueOptions,
		languageOption,
		moreWordsOption,
	],
	isOffline: true,
	async run(item) {
		const zone = item.zone('timezone', 'Time Zone');
		const options = item.collection('options');
		return {
			...readTextCommand(readMessage(item), {
				now: DateTime.now().setZone(zone),
				language: readLanguage(options.language),
				moreWords: (options.moreWords ?? {}) as IDataObject,
				country: optionalLocatorId(options.defaultCountry, 'Default Country')?.toUpperCase(),
				dueDays: readDays(options.defaultDueDays),
				dueTime: readTime(options.defaultDueTime),
			}),
		};
	},
};

/** @throws InvalidInput for what is no text, such as the whole item in place of its text */
function readMessage(item: ItemContext): string {
	const value = item.filled('text', 'Text');
	if (typeof value === 'string' || typeof value === 'number') return item.required('text', 'Text');
	throw new InvalidInput(
		"The field 'Text' holds no text",
		'It holds an object or a list. Use the expression of the one field that has the message, such as {{ $json.body.message }}.',
	);
}

/** @throws InvalidInput for a language whose words are not known */
function readLanguage(value: unknown = 'en'): string {
	const code = String(value).trim().toLowerCase();
	if (Object.hasOwn(LANGUAGES, code)) return code;
	throw new InvalidInput(
		`The option 'Language' holds no language that can be read: "${String(value)}"`,
		`Use one of ${Object.keys(LANGUAGES).join(', ')}, and add words of another language under 'More Words'.`,
	);
}

/** @throws InvalidInput for what is not a whole number from 0 on */
function readDays(value: unknown = 1): number {
	const days = Number(value);
	if (value !== '' && Number.isInteger(days) && days >= 0) return days;
	throw new InvalidInput("The option 'Due in Days' must be a whole number of at least 0");
}

/** @throws InvalidInput for what is not a time of day */
function readTime(value: unknown = '09:00'): TimeOfDay {
	const [, hour, minute] = /^\s*([01]?\d|2[0-3]):([0-5]\d)\s*$/.exec(String(value)) ?? [];
	if (hour && minute) return { hour: Number(hour), minute: Number(minute) };
	throw new InvalidInput(
		`The option 'Due Time' holds no time of day: "${String(value)}"`,
		'Use the form 09:00 or 14:30.',
	);
}
