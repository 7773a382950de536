import { BoundedMap } from './boundedMap';
import { TokenTrust } from './tokenTrust';

/**
 * Lets one request at a time renew the login of a credential. HighLevel's refresh tokens can be used once
 * (docs/highlevel-api.md, Tokens); hosts before n8n 2.30 let every request that meets an expired token use it, and all
 * but the first lose.
 */
export class RefreshLock {
	/** What is known of the token that was renewed last */
	readonly trust = new TokenTrust();
	private renewing: Promise<unknown> | undefined;
	private renewals = 0;

	/** Counts the renewals; take it before sending and hand it to `renew`. */
	async whenIdle(): Promise<number> {
		while (this.renewing) await this.renewing;
		return this.renewals;
	}

	/** Whether the token is still the one of `seen`. */
	isCurrent(seen: number): boolean {
		return seen === this.renewals;
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

const turns = new BoundedMap<string, RefreshLock>(500);

/** The turn of a credential, for all executions of this process. */
export function refreshLockOf(credentialId: string): RefreshLock {
	return turns.getOrCreate(credentialId, () => new RefreshLock());
}
