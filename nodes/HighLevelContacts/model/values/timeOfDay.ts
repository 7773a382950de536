import { InvalidInput } from '../../../shared/invalidInput';
import type { TimeOfDay } from '../sms/moment';
import { quoteValue } from '../../../shared/values/quoteValue';
import { readText } from '../../../shared/values/text';

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** A time of day such as 09:00 or 14:30; nothing when it is empty. @throws InvalidInput for all else */
export function readTimeOfDay(value: unknown, label: string): TimeOfDay | undefined {
	const text = readText(value, label);
	if (text === undefined) return undefined;
	const [, hour, minute] = TIME.exec(text) ?? [];
	if (hour && minute) return { hour: Number(hour), minute: Number(minute) };
	throw new InvalidInput(
		`The field '${label}' holds no time of day: ${quoteValue(text)}`,
		'Use the form 09:00 or 14:30.',
	);
}
