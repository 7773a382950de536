import { asText } from '../shared/answered';
import type { ReplyHeaders } from '../shared/transport/exchange';

/** A number from here on is no span of time but a date: seconds since 1970. */
const FIRST_DATE_SECONDS = 1e9;

/** How long a refusal asks to wait, in milliseconds: `Retry-After` in seconds or as a date, or the end of the window. */
export function waitAsked(headers: ReplyHeaders, now: number): number | undefined {
	const told = [headers['retry-after'], headers['ratelimit-reset'], headers['x-ratelimit-reset']];
	for (const text of told.map((value) => asText(value)?.trim())) {
		if (!text) continue;
		const seconds = Number(text);
		const at = seconds >= FIRST_DATE_SECONDS ? seconds * 1000 : Date.parse(text);
		const waitMs = seconds < FIRST_DATE_SECONDS ? seconds * 1000 : at - now;
		if (waitMs >= 0) return waitMs;
	}
	return undefined;
}
