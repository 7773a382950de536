import { asTime } from '../../shared/answered';
import type { IsRecent } from './apiRequest';
import type { Clock } from '../../shared/transport/clock';
import type { ReplyHeaders } from '../../shared/transport/exchange';

/** HTTP cuts the `Date` header to whole seconds. */
const DATE_HEADER_MS = 1000;

/** How far the two clocks may be apart when no reply has said what time it is at HighLevel's. */
const UNKNOWN_SKEW_MS = 120_000;

/** HighLevel's clock, as far as its replies have told it. */
export class ServerClock {
	/** HighLevel's time minus ours; a little too low, because the `Date` header is cut to seconds */
	private skewMs = -UNKNOWN_SKEW_MS;

	constructor(private readonly clock: Clock) {}

	/** Takes over the time of a reply that has just come in. */
	set(time: number): void {
		this.skewMs = time - this.clock.now();
	}

	/** What HighLevel's clock may have shown from a time of ours until now. */
	spanSince(time: number): { from: number; to: number } {
		return { from: time + this.skewMs, to: this.clock.now() + this.skewMs + DATE_HEADER_MS };
	}

	/** Tells what is no older than a time of ours, each time by what is known of HighLevel's clock then. */
	recentSince(time: number): IsRecent {
		return (dateAdded) => asTime(dateAdded) >= time + this.skewMs;
	}
}

/** The time in a reply's `Date` header, in epoch milliseconds; HTTP cuts it to whole seconds. */
export function readServerTime(headers: ReplyHeaders): number | undefined {
	const value = headers.date ?? headers.Date;
	const time = typeof value === 'string' ? Date.parse(value) : NaN;
	return Number.isNaN(time) ? undefined : time;
}
