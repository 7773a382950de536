import type { Clock } from '../../sandbox/clock.cts';
import { readRateHeaders } from '../../nodes/HighLevelContacts/transport/rateHeaders';
import { UserError } from '../../harness/tools/steps.cts';

/** This documented limit holds until an answer's headers say otherwise. */
const DOCUMENTED = { max: 100, intervalMs: 10_000 };
/** The account's other users need the rest of the burst limit. */
const SHARE = 0.5;
/** When less than this is left of the day, the account needs it more than the check does. */
const DAY_RESERVE = 1000;

/** The check takes half of HighLevel's limit at the most. */
export class Pace {
	private sent: number[] = [];
	private limit = DOCUMENTED;
	private closedUntil = -Infinity;
	private isDayLow = false;
	private queue: Promise<void> = Promise.resolve();

	constructor(private readonly clock: Clock) {}

	/**
	 * @param isCleaning goes on with what is left of the day
	 * @throws UserError when the account's limit of the day is nearly used up
	 */
	async turn(isCleaning = false): Promise<void> {
		const turn = this.queue.then(() => this.wait(isCleaning));
		this.queue = turn.catch(() => undefined);
		await turn;
	}

	learn(status: number, headers: Record<string, string>): void {
		const { max, intervalMs, remaining, dailyRemaining } = readRateHeaders(headers);
		this.limit = {
			max: max || this.limit.max,
			intervalMs: intervalMs || this.limit.intervalMs,
		};
		this.isDayLow = dailyRemaining !== undefined && dailyRemaining < DAY_RESERVE;
		const isShared = remaining !== undefined && remaining < this.limit.max * (1 - SHARE) - 1;
		if (status === 429 || isShared) this.waitForNextWindow();
	}

	waitForNextWindow(): void {
		this.closedUntil = this.clock.now() + this.limit.intervalMs;
	}

	/** The window is shared by everybody. */
	get windowSize(): number {
		return this.limit.max;
	}

	private async wait(isCleaning: boolean): Promise<void> {
		if (this.isDayLow && !isCleaning) {
			throw new UserError(
				'The sub-account has nearly used up its requests of today, so the check has stopped. Try again tomorrow.',
			);
		}
		const most = Math.max(1, Math.floor(this.limit.max * SHARE));
		for (;;) {
			const now = this.clock.now();
			this.sent = this.sent.filter((time) => now - time < this.limit.intervalMs);
			const [oldest = now] = this.sent;
			const opensAt = this.sent.length < most ? now : oldest + this.limit.intervalMs;
			const waitMs = Math.max(opensAt, this.closedUntil) - now;
			if (waitMs <= 0) break;
			await this.clock.sleep(waitMs);
		}
		this.sent.push(this.clock.now());
	}
}
