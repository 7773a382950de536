import { DateTime } from 'luxon';
import { asText } from '../../shared/answered';

/** A number below it is a time in seconds: in milliseconds it would be in 1973. */
const FIRST_MILLISECONDS = 1e11;

/**
 * A time in epoch milliseconds, from whatever providers write: seconds or milliseconds since 1970, ISO 8601, or
 * `2026-11-28 09:30:00` without its zone. Nothing when it cannot be read.
 *
 * @param zone of times that do not name theirs
 */
export function readTime(value: unknown, zone = 'utc'): number | undefined {
	const text = asText(value)?.trim() ?? '';
	if (text === '') return undefined;
	const epoch = Number(text);
	if (epoch > 0) return Math.round(epoch * (epoch < FIRST_MILLISECONDS ? 1000 : 1));
	const readings = [
		DateTime.fromISO(text, { zone }),
		DateTime.fromSQL(text, { zone }),
		DateTime.fromRFC2822(text, { zone }),
	];
	return readings.find(({ isValid }) => isValid)?.toMillis();
}
