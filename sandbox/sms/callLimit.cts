import type { AccountSettings } from './account.cts';

/** A provider's limit of calls per account, in fixed windows that open with the first call. */
export class CallLimit {
	private windowStart = -Infinity;
	private blockedUntil = -Infinity;
	private used = 0;

	constructor(private readonly settings: Pick<AccountSettings, 'rateLimit'>) {}

	/** Counts one call; false when it must be refused. */
	take(now: number): boolean {
		const { max, intervalMs, blockMs } = this.settings.rateLimit;
		if (max === 0) return true;
		if (now < this.blockedUntil) return false;
		if (now - this.windowStart >= intervalMs || this.blockedUntil > this.windowStart) {
			this.windowStart = now;
			this.blockedUntil = -Infinity;
			this.used = 0;
		}
		if (this.used >= max) {
			if (blockMs > 0) this.blockedUntil = now + blockMs;
			return false;
		}
		this.used += 1;
		return true;
	}

	/** `resetMs`: until the window ends, or the block. */
	state(now: number): { limit: number; remaining: number; resetMs: number } {
		const { max, intervalMs } = this.settings.rateLimit;
		const end = Math.max(this.windowStart + intervalMs, this.blockedUntil);
		const isOver = now >= end;
		return {
			limit: max,
			remaining: isOver ? max : Math.max(0, max - this.used),
			resetMs: isOver ? intervalMs : end - now,
		};
	}

	clear(): void {
		this.windowStart = -Infinity;
		this.blockedUntil = -Infinity;
		this.used = 0;
	}
}
