import { InvalidInput } from '../run/invalidInput';
import { parseDateTime } from './dates';

const WITH_OFFSET = /T\d{2}:\d{2}(:\d{2})?(\.\d+)?[+-]\d{2}:?\d{2}$/;

/**
 * A time as HighLevel books it: ISO with an offset. A text that has one is sent as it is, because a free slot
 * is only recognised in the form in which it was offered (docs/highlevel-api.md, Calendars).
 *
 * @param zone IANA name of the zone in which a value without one is meant
 * @throws InvalidInput when it is not a date
 */
export function toBookingTime(value: unknown, zone: string, label: string): string {
	const time = parseDateTime(value, zone, label);
	const text = typeof value === 'string' ? value.trim() : '';
	return WITH_OFFSET.test(text) ? text : time.setZone(zone).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/**
 * @throws InvalidInput when the end is not after the start
 */
export function checkOrder(start: unknown, end: unknown, startLabel: string, endLabel: string) {
	if (Date.parse(String(end)) > Date.parse(String(start))) return;
	throw new InvalidInput(
		`The field '${endLabel}' must be later than '${startLabel}'`,
		`'${startLabel}' is ${String(start)}, '${endLabel}' is ${String(end)}.`,
	);
}
