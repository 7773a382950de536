import { InvalidInput } from '../../../shared/invalidInput';
import { asText } from '../../../shared/answered';
import { readInstant } from '../../../shared/values/instant';
import type { DateContext } from '../../../shared/values/writtenDate';

const WITH_OFFSET = /T\d{2}:\d{2}(:\d{2})?(\.\d+)?[+-]\d{2}:?\d{2}$/;

/**
 * A time as HighLevel books it: ISO with an offset; nothing when it is empty. A text that has one is sent as it is,
 * because a free slot is only recognised in the form in which it was offered (docs/highlevel-api.md, Calendars).
 *
 * @throws InvalidInput when it is not a date, or when it can be read in two ways
 */
export function readBookingTime(
	value: unknown,
	label: string,
	context: DateContext,
): string | undefined {
	const time = readInstant(value, label, context);
	const text = typeof value === 'string' ? value.trim() : '';
	return WITH_OFFSET.test(text)
		? text
		: time?.setZone(context.zone).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/** @throws InvalidInput when the end is not after the start */
export function checkOrder(start: unknown, end: unknown, startLabel: string, endLabel: string) {
	const [from = '', to = ''] = [asText(start), asText(end)];
	if (Date.parse(to) > Date.parse(from)) return;
	throw new InvalidInput(
		`The field '${endLabel}' must be later than '${startLabel}'`,
		`'${startLabel}' is ${from}, '${endLabel}' is ${to}.`,
	);
}
