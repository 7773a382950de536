import { BoundedMap } from './boundedMap';

/**
 * Lets one request at a time renew the login of a credential. HighLevel's refresh tokens can be used once
 * (highlevel-api.md 1.3); hosts before n8n 2.30 let every request that meets an expired token use it, and all
 * but the first lose.
 */
export class RefreshTurn {
	private renewing: Promise<unknown> | undefined;
	private renewals = 0;

	/** Counts the renewals; take it before sending and hand it to `renew`. */
	async whenIdle(): Promise<number> {
		while (this.renewing) await this.renewing;
		return this.renewals;
	}

	/**
	 * Renews, unless somebody has done so since `seen`.
	 *
	 * @returns what `work` returned, or undefined when it was not needed
	 */
	async renew<T>(seen: number, work: () => Promise<T>): Promise<T | undefined> {
		if ((await this.whenIdle()) !== seen) return undefined;
		const running = work();
		const quietly = running.catch(() => undefined);
		this.renewing = quietly;
		try {
			return await running;
		} finally {
			this.renewing = undefined;
			this.renewals += 1;
		}
	}
}

const turns = new BoundedMap<string, RefreshTurn>(500);

/** The turn of a credential, for all executions of this process. */
export function refreshTurnOf(credentialId: string): RefreshTurn {
	return turns.getOrCreate(credentialId, () => new RefreshTurn());
}
