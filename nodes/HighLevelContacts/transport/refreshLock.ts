import { BoundedMap } from '../../shared/boundedMap';
import { TokenTrust } from './tokenTrust';

/**
 * HighLevel's refresh tokens can be used once (docs/highlevel-api.md, Tokens); hosts before n8n 2.30 let every
 * request that meets an expired token use it, and all but the first lose. So one request at a time renews the login.
 */
export class RefreshLock {
	readonly trust = new TokenTrust();
	private renewing: Promise<unknown> | undefined;
	private renewals = 0;

	/** Counts the renewals; take the count before sending and hand it to `renew`. */
	async whenIdle(): Promise<number> {
		while (this.renewing) await this.renewing;
		return this.renewals;
	}

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

/** All executions of this process take turns. */
export function refreshLockOf(credentialId: string): RefreshLock {
	return turns.getOrCreate(credentialId, () => new RefreshLock());
}
