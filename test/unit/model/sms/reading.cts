import { DateTime } from 'luxon';
import {
	readTextCommand,
	type TextCommand,
	type TextSettings,
} from '../../../../nodes/HighLevelContacts/model/sms/textCommand';

/** Wednesday morning, in winter. */
const NOW = '2026-11-18T10:00:00';

const ZONE = 'Europe/Paris';

/** Reads a text on that Wednesday, as somebody in Paris would mean it. */
export function read(
	text: string,
	{
		at = NOW,
		zone = ZONE,
		...settings
	}: Partial<TextSettings> & { at?: string; zone?: string } = {},
): TextCommand {
	return readTextCommand(text, {
		now: DateTime.fromISO(at, { zone }),
		language: 'en',
		moreWords: {},
		dueDays: 1,
		dueTime: { hour: 9, minute: 0 },
		...settings,
	});
}

/** What a text tells, without the fields that it leaves empty, what is not so, and the text itself. */
export function told(...args: Parameters<typeof read>): Partial<TextCommand> {
	const all = Object.entries(read(...args)).filter(([key]) => key !== 'text');
	return Object.fromEntries(all.filter(([, value]) => value !== null && value !== false));
}

/** Local day and time of what is due. */
export function due(...args: Parameters<typeof read>): string | undefined {
	return read(...args)
		.dueDate?.slice(0, 16)
		.replace('T', ' ');
}
