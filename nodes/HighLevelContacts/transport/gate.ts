import { BoundedMap } from '../../shared/boundedMap';
import type { Clock } from '../../shared/transport/clock';
import { DailyQuotaUsedUp } from './dailyQuota';
import type { RateState } from './rateHeaders';
import { LONGEST_WAIT_MS } from './retryPolicy';
import { monotonic } from './monotonic';
import { WaitTooLong } from './waitTooLong';
import { RateWindow, type Ticket } from './rateWindow';

/** More at once would not help, as the window is empty sooner than that. */
const MOST_AT_ONCE = 32;
/** HighLevel does not always say when a used-up day ends; so long that is believed. */
const UNKNOWN_DAY_END_MS = 60 * 60 * 1000;

interface Waiter {
	admit(ticket: Ticket): void;
	refuse(reason: unknown): void;
}

/**
 * Lets requests through as fast as HighLevel's rate headers allow, and holds everyone when the window is empty. One
 * gate serves all nodes and executions of this process that use the same credential and sub-account; requests pass in
 * the order in which they came.
 */
export class Gate {
	private readonly window = new RateWindow();
	private readonly waiting = new Set<Waiter>();
	private inFlight = 0;
	private allowedAtOnce = 1;
	private dayClosedUntil = -Infinity;
	private isDayEndKnown = false;
	private wake: { at: number; timer: AbortController } | undefined;

	private readonly clock: Clock;
	/** A request was last let through, or refused, at this time while the gate is closed for long. */
	private askedAt = -Infinity;

	constructor(clock: Clock) {
		this.clock = monotonic(clock);
	}

	/**
	 * The ticket must be given back with `leave`.
	 *
	 * @throws DailyQuotaUsedUp, WaitTooLong, or the reason of `signal` when it is aborted while waiting
	 */
	async enter(signal?: AbortSignal): Promise<Ticket> {
		signal?.throwIfAborted();
		return await new Promise<Ticket>((resolve, reject) => {
			const abort = () => {
				waiter.refuse(signal?.reason);
				this.admitWaiting();
			};
			const settle = () => {
				this.waiting.delete(waiter);
				signal?.removeEventListener('abort', abort);
			};
			const waiter: Waiter = {
				admit(ticket) {
					settle();
					resolve(ticket);
				},
				refuse(reason) {
					settle();
					reject(reason);
				},
			};
			signal?.addEventListener('abort', abort, { once: true });
			this.waiting.add(waiter);
			this.admitWaiting();
		});
	}

	/**
	 * @param rate what the reply's headers said, or undefined when no reply arrived
	 * @param refused whether the reply was a 429
	 */
	leave(ticket: Ticket, rate: RateState | undefined, refused: boolean): void {
		this.inFlight -= 1;
		if (rate?.dailyRemaining === 0) {
			this.isDayEndKnown = rate.dailyResetMs !== undefined;
			this.dayClosedUntil = this.clock.now() + (rate.dailyResetMs ?? UNKNOWN_DAY_END_MS);
		}
		if (!rate) {
			this.window.lost(ticket);
		} else if (refused) {
			this.askedAt = this.clock.now();
			this.window.refused(ticket, rate, this.askedAt);
			this.allowedAtOnce = Math.max(1, Math.floor(this.allowedAtOnce / 2));
		} else {
			this.window.answered(ticket, rate, this.clock.now());
			this.allowedAtOnce = Math.min(MOST_AT_ONCE, this.allowedAtOnce * 2);
		}
		this.admitWaiting();
	}

	private admitWaiting(): void {
		for (const waiter of this.waiting) {
			const now = this.clock.now();
			if (this.dayClosedUntil > now) {
				const resetsInMs = this.isDayEndKnown ? this.dayClosedUntil - now : undefined;
				waiter.refuse(new DailyQuotaUsedUp(resetsInMs));
				continue;
			}
			// The reply of one of those under way opens the gate again.
			if (this.inFlight >= Math.min(this.allowedAtOnce, this.window.safeAtOnce)) return;
			const opening = this.window.nextOpening(now);
			const isLong = opening - now > LONGEST_WAIT_MS;
			if (isLong && now - this.askedAt < LONGEST_WAIT_MS) {
				waiter.refuse(new WaitTooLong(opening - now));
				continue;
			}
			// Once a minute one may ask whether the long pause still holds.
			if (isLong) this.askedAt = now;
			else if (opening > now) {
				this.wakeAt(opening, now);
				return;
			}
			this.inFlight += 1;
			waiter.admit(this.window.take(now));
		}
		// A timer that nobody waits for would keep a process alive that has nothing left to do.
		this.wake?.timer.abort();
		this.wake = undefined;
	}

	private wakeAt(at: number, now: number): void {
		if (this.wake && this.wake.at <= at) return;
		this.wake?.timer.abort();
		const wake = { at, timer: new AbortController() };
		this.wake = wake;
		void this.clock
			.sleep(at - now, wake.timer.signal)
			.catch(() => undefined)
			.then(() => {
				if (this.wake === wake) this.wake = undefined;
				if (!wake.timer.signal.aborted) this.admitWaiting();
			});
	}
}

const gates = new BoundedMap<string, Gate>(500);

/** HighLevel counts per app and sub-account. */
export function gateFor(key: string, clock: Clock): Gate {
	return gates.getOrCreate(key, () => new Gate(clock));
}
