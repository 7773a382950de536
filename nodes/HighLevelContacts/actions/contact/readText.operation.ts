import { DateTime } from 'luxon';
import { defineOperation } from '../../fields/defineOperation';
import { required, withProperty } from '../../fields/field';
import { timeZone } from '../../fields/locators';
import { country } from '../../fields/places';
import { longText } from '../../fields/text';
import { readTextCommand } from '../../model/sms/textCommand';
import { readingOptions } from './textWordFields';

const message = longText(
	{
		displayName: 'Text',
		placeholder: 'e.g. TASK call Bob by Friday at 14:30',
		description:
			'The text message as it came in. Capitals, punctuation and emoji do not matter. A text without any command has the command "text".',
	},
	3,
);

export const readTextOperation = defineOperation({
	option: {
		name: 'Read Text Message',
		value: 'readText',
		description:
			'Find out what a text message asks for: TASK, DONE 2, LIST, NEW with a name, a reminder, STOP in any usual words, or START. Sends no request to HighLevel. The output always has the same fields, empty ones as null.',
		action: 'Read a text message of a contact',
	},
	fields: { text: required(message), timezone: timeZone() },
	options: {
		defaultCountry: withProperty(country({ displayName: 'Default Country' }), {
			description:
				'Country of a phone number without country code. When empty, such a number is returned as digits.',
		}),
		...readingOptions,
	},
	isOffline: true,
	async run({ text, timezone, options }, item) {
		return {
			...readTextCommand(text, {
				now: DateTime.now().setZone(timezone ?? item.timezone),
				language: options.language ?? 'en',
				moreWords: options.moreWords ?? {},
				country: options.defaultCountry,
				dueDays: options.defaultDueDays ?? 1,
				dueTime: options.defaultDueTime ?? { hour: 9, minute: 0 },
			}),
		};
	},
});
