export interface Start {
	/** By the time of HighLevel's replies, in epoch milliseconds. */
	at: number;
	/** All was read then for the first time since every contact must have turned up that had no row at the start, */
	lookedAt?: number;
	/** and now a second time, as one may have been without a row again. */
	isOver?: boolean;
}

/** Polls that are closer together may both miss the same contact. It is less than a minute, as clocks differ. */
export const APART_MS = 58_000;
/** Where the dates may be farther behind than that, they are not compared with the time of a reply. */
const MOST_BEHIND_MS = 8 * 60_000;
/** HighLevel cuts the Date header to whole seconds. */
export const HEADER_MS = 1000;

/**
 * What the search showed when the trigger was switched on is not enough to know what was there: a contact that was
 * changed in the last minute before that may have been without a row.
 */
export class StartInstant {
	/**
	 * @param behind the most that the dates are behind the time of the replies, as far as is known
	 * @param now the time of the reply
	 */
	constructor(
		private readonly start: Start | undefined,
		private readonly overlapMs: number,
		private readonly behind: number,
		private readonly now: number,
	) {}

	/**
	 * @param at the date of the contact
	 * @param changed the date of the last change with which it was found
	 */
	wasThere(at: number, changed = at): boolean {
		if (!this.start || !this.hadBefore(at, changed)) return false;
		const { at: begin, isOver } = this.start;
		if (at < begin - this.behindOf(changed)) return true;
		// Who was without a row at the start comes back soon, unless changed again.
		return !isOver || changed >= begin;
	}

	/**
	 * Judges something that shows at once.
	 *
	 * @param changed the date of a change that was found
	 */
	hadBefore(at: number, changed = -Infinity): boolean {
		if (!this.start || at >= this.start.at) return false;
		const behind = this.behindOf(changed);
		return at < this.start.at - behind || behind <= MOST_BEHIND_MS;
	}

	/**
	 * @param isComplete whether the account was read to its end
	 * @param since up to where contacts count as old anyway
	 */
	next(isComplete: boolean, since: number): Start | undefined {
		if (!this.start || since >= this.start.at) return undefined;
		const { at, lookedAt, isOver } = this.start;
		const isSecond = lookedAt !== undefined && this.now >= lookedAt + APART_MS;
		const isFirst = lookedAt === undefined && this.now >= at + this.overlapMs;
		const first = isComplete && isFirst ? this.now : lookedAt;
		return {
			at,
			...(first === undefined ? {} : { lookedAt: first }),
			...(isOver || (isComplete && isSecond) ? { isOver: true } : {}),
		};
	}

	/** With a clock that is farther behind than this, a change would not be there yet. */
	private behindOf(changed: number): number {
		return Math.min(this.behind, behindAtMost(changed, this.now));
	}
}

/** HighLevel's dates cannot be farther behind its replies, since one of this date was in a reply. */
export function behindAtMost(date: number, serverTime: number): number {
	return Math.max(0, serverTime + HEADER_MS - date);
}
