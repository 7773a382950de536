import { DateTime } from 'luxon';

import { asText } from '../../asText.cts';
import { ApiError } from '../../http/errors.cts';

/** `scheduled_for` as `YYYY-MM-DD HH:mm:ss` in `timezone` (default UTC), or ISO 8601; epoch milliseconds. */
export function scheduledTime(written: unknown, timezone: unknown): number {
	const zone = timezone === undefined ? 'utc' : asText(timezone);
	const text = String(written);
	const time = text.includes('T')
		? DateTime.fromISO(text, { zone })
		: DateTime.fromFormat(text, text.length > 16 ? 'yyyy-MM-dd HH:mm:ss' : 'yyyy-MM-dd HH:mm', {
				zone,
			});
	if (!time.isValid) {
		const message = 'The scheduled_for or timezone field is not valid.';
		throw new ApiError(400, { success: false, message });
	}
	return time.toMillis();
}
