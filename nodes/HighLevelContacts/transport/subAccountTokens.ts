import { BoundedMap } from '../../shared/boundedMap';
import type { TokenTrust } from './tokenTrust';

/** A token is given up this long before it ends, so that no request is under way with one that just has. */
const SPARE_MS = 60_000;

/** An agency's login was exchanged for it (docs/highlevel-api.md, Tokens). */
export interface SubAccountToken {
	accessToken: string;
	expiresAt: number;
	trust: TokenTrust;
}

/** Keeps tokens until shortly before they expire, and makes each of them once at a time. */
export class SubAccountTokens {
	private readonly tokens = new BoundedMap<string, Promise<SubAccountToken>>(1000);

	/**
	 * @param key stands for the credential and the sub-account
	 * @param exchange makes a new token; what it throws is thrown to all who wait for it
	 */
	async get(
		key: string,
		now: number,
		exchange: () => Promise<SubAccountToken>,
	): Promise<SubAccountToken> {
		const known = this.tokens.get(key);
		if (known) {
			const token = await known;
			if (token.expiresAt - SPARE_MS > now) return token;
			if (this.tokens.get(key) === known) this.tokens.delete(key);
		}
		return await this.tokens.getOrCreate(key, () => this.make(key, exchange));
	}

	/** There may be a newer token already, which stays. */
	async forget(key: string, accessToken: string): Promise<void> {
		const known = this.tokens.get(key);
		if ((await known)?.accessToken === accessToken && this.tokens.get(key) === known) {
			this.tokens.delete(key);
		}
	}

	private async make(
		key: string,
		exchange: () => Promise<SubAccountToken>,
	): Promise<SubAccountToken> {
		const made = exchange();
		// One that could not be made must not be kept; the caller sees the reason.
		made.catch(() => this.tokens.delete(key));
		return await made;
	}
}
