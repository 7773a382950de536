import { DateTime, IANAZone } from 'luxon';
import { InvalidInput } from '../run/invalidInput';
import { dayMillis, instantMillis, isWholeDay } from './epoch';

const EPOCH = /^-?\d{9,}$/;

/**
 * Understands what n8n's date picker, expressions and people put into a date field: ISO text with or without
 * a zone, a date alone, a Luxon DateTime, a Date, or epoch milliseconds or seconds.
 *
 * @param zone IANA name of the zone in which a value without one is meant
 * @param label the field's name as the user sees it
 * @throws InvalidInput when it is not a date
 */
export function parseDateTime(value: unknown, zone: string, label: string): DateTime {
	const parsed = read(value, zone);
	if (parsed?.isValid) return parsed;
	throw new InvalidInput(
		`The field '${label}' holds no date that can be understood: "${shown(value)}"`,
		'Use the form 2026-03-05 or 2026-03-05T09:00:00; add Z or an offset such as +01:00 to name the time zone.',
	);
}

/** A point in time as HighLevel takes it: UTC, without milliseconds (docs/highlevel-api.md, Notes and tasks). */
export function toInstant(value: unknown, zone: string, label: string): string {
	return parseDateTime(value, zone, label).toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

/**
 * A day as HighLevel takes it. A text keeps the day that it names, whatever its zone; so do epoch milliseconds at
 * midnight UTC, which is how HighLevel answers a day.
 */
export function toDay(value: unknown, zone: string, label: string): string {
	const epoch = typeof value === 'string' && EPOCH.test(value.trim()) ? Number(value) : value;
	if (typeof epoch === 'number') {
		const day = DateTime.fromMillis(dayMillis(epoch), {
			zone: isWholeDay(dayMillis(epoch)) ? 'UTC' : zone,
		});
		return parseDateTime(day, zone, label).toFormat('yyyy-MM-dd');
	}
	if (typeof value === 'string') {
		const named = DateTime.fromISO(value.trim(), { setZone: true });
		if (named.isValid) return named.toFormat('yyyy-MM-dd');
	}
	return parseDateTime(value, zone, label).setZone(zone).toFormat('yyyy-MM-dd');
}

/**
 * @throws InvalidInput when it is not the name of a time zone
 */
export function checkedTimezone(value: string, label: string): string {
	if (IANAZone.isValidZone(value)) return value;
	throw new InvalidInput(
		`The field '${label}' holds no known time zone: "${value}"`,
		'Use a name such as America/New_York or Europe/Paris.',
	);
}

function read(value: unknown, zone: string): DateTime | undefined {
	if (DateTime.isDateTime(value)) return value;
	if (value instanceof Date) return DateTime.fromJSDate(value);
	if (typeof value === 'number') return DateTime.fromMillis(instantMillis(value));
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	const iso = DateTime.fromISO(text, { zone });
	// n8n's own picker separates date and time with a blank in some versions.
	return iso.isValid ? iso : DateTime.fromSQL(text, { zone });
}

function shown(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
