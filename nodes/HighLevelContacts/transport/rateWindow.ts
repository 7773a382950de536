import type { RateState } from './rateHeaders';

/** This documented limit holds until a reply's headers say otherwise (docs/highlevel-api.md, Limits). */
const DOCUMENTED = { max: 100, intervalMs: 10_000 };
/** The first request after a window must not arrive a moment too early. */
const MARGIN_MS = 25;
/** A window that opens with less than this share left is shared with others, or slides: look again sooner. */
const FULL_SHARE = 0.5;
const LOOK_AGAIN_SHARE = 0.05;
/** The first wait after a 429 is this share of the window; it is doubled with each further one. */
const REFUSED_SHARE = 0.05;

export interface Ticket {
	/** A reply from an older window says nothing of the current one. */
	window: number;
	sentAt: number;
}

/**
 * Keeps the books of one rate limit window, and waits for nothing. All times are epoch milliseconds and are handed
 * in.
 * HighLevel tells what is left but not when the window ends, so each window is opened by a single request: its start
 * is known then, and its reply tells what is left. That also holds when other processes draw on the same limit or
 * when the window slides.
 */
export class RateWindow {
	private number = 0;
	private startedAt = -Infinity;
	private openingTookMs = 0;
	private fastestMs = Infinity;
	private intervalMs = DOCUMENTED.intervalMs;
	private max = DOCUMENTED.max;
	/** It is unknown until the opening request is answered. */
	private left: number | undefined;
	/** As long as no reply has told the limits, `left` is the documented number. */
	private isTold = false;
	private openedFull = true;
	private shared = false;
	private refusals = 0;
	private closedUntil = -Infinity;
	private closedAt = -Infinity;

	/** @returns when the next request may be sent; `now` or earlier means at once */
	nextOpening(now: number): number {
		if (this.closedUntil > now) return this.closedUntil;
		if (this.endsAt() <= now) return now;
		return this.left !== undefined && this.left > 0 ? now : this.endsAt();
	}

	/** Call it only when `nextOpening` allowed it. */
	take(now: number): Ticket {
		if (this.endsAt() <= now) this.open(now);
		else if (this.left !== undefined) this.left -= 1;
		return { window: this.number, sentAt: now };
	}

	/** More under way would risk the requests of others who share the limit. */
	get safeAtOnce(): number {
		return this.shared ? Math.max(1, Math.floor((this.left ?? 1) / 4)) : Infinity;
	}

	answered(ticket: Ticket, rate: RateState, now: number): void {
		// One that was let through all the same shows that the pause has ended.
		if (ticket.sentAt > this.closedAt) this.closedUntil = -Infinity;
		const isTold = rate.remaining !== undefined;
		// Some of HighLevel's services tell no limits. Such a reply says nothing of the window.
		if (this.isTold && !isTold) {
			this.lost(ticket);
			return;
		}
		const wasAssumed = !this.isTold;
		this.isTold ||= isTold;
		this.learnLimits(rate);
		if (ticket.window !== this.number) return;
		this.refusals = 0;
		const tookMs = now - ticket.sentAt;
		this.fastestMs = Math.min(this.fastestMs, tookMs);
		if (this.left === undefined) {
			this.openingTookMs = tookMs;
			this.left = rate.remaining ?? this.max - 1;
			this.openedFull = this.left >= this.max * FULL_SHARE;
			this.shared &&= !this.openedFull;
			return;
		}
		if (rate.remaining === undefined || rate.remaining >= this.left) return;
		// The server has counted more than was ever sent from here, or allows less than is documented.
		this.left = rate.remaining;
		this.shared ||= !wasAssumed;
	}

	refused(ticket: Ticket, rate: RateState, now: number): void {
		this.closedAt = now;
		this.learnLimits(rate);
		if (rate.retryAfterMs !== undefined) {
			this.closeUntil(now + rate.retryAfterMs);
			this.startedAt = -Infinity;
			return;
		}
		if (ticket.window !== this.number) return;
		this.refusals += 1;
		const pause = this.intervalMs * Math.min(1, REFUSED_SHARE * 2 ** (this.refusals - 1));
		const opening = this.left === undefined;
		this.left = 0;
		// A refused opening came too early; a refusal later on means that the window is empty.
		this.closeUntil(opening ? now + pause : Math.max(this.endsAt(), now + pause));
		if (opening) this.startedAt = -Infinity;
	}

	/** A request whose reply told nothing leaves it to the next one to open the window. */
	lost(ticket: Ticket): void {
		if (ticket.window === this.number && this.left === undefined) this.startedAt = -Infinity;
	}

	private open(now: number): void {
		this.number += 1;
		this.startedAt = now;
		this.left = undefined;
		this.openingTookMs = 0;
		this.fastestMs = Infinity;
	}

	private endsAt(): number {
		const looksAgain = !this.openedFull && this.left === 0;
		const lengthMs = this.intervalMs * (looksAgain ? LOOK_AGAIN_SHARE : 1);
		return this.startedAt + this.latenessMs() + lengthMs + MARGIN_MS;
	}

	/**
	 * HighLevel's window begins when the opening request arrives, which may have been later than usual. It is never
	 * more than a refusal would cost, as the reply alone may have been late.
	 */
	private latenessMs(): number {
		const latenessMs = Math.max(0, this.openingTookMs - this.fastestMs);
		return Math.min(latenessMs, this.intervalMs * REFUSED_SHARE);
	}

	private learnLimits(rate: RateState): void {
		if (rate.intervalMs) this.intervalMs = rate.intervalMs;
		if (rate.max) this.max = rate.max;
	}

	/** The latest known end counts: a shorter wait must not reopen what a longer one closed. */
	private closeUntil(time: number): void {
		this.closedUntil = Math.max(this.closedUntil, time);
	}
}
