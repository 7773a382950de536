import type { Reply } from '../../shared/transport/exchange';
import { mayBeExpired, saysExpired } from './loginReplies';
import { readFacts } from './replyErrors';

/** HighLevel's tokens live a day (docs/highlevel-api.md, Tokens): one of the last hour has not come to its end. */
const YOUNG_MS = 3_600_000;

/** A login that has expired must be told from a 401 for another reason. */
export class TokenTrust {
	private madeAt = -Infinity;
	private hasWorked = false;
	private wasRefusedAtOnce = false;

	renewed(now: number): void {
		this.madeAt = now;
		this.hasWorked = false;
		this.wasRefusedAtOnce = false;
	}

	/**
	 * @param isFirst whether the token was made for this request; when it is refused all the same, the token is not
	 * what is wrong
	 */
	noteReply(reply: Reply, isFirst = false): void {
		if (reply.status < 300) this.hasWorked = true;
		if (isFirst && mayBeExpired(readFacts(reply))) this.wasRefusedAtOnce = true;
	}

	/**
	 * A young token is only believed to have ended when HighLevel says so and it did work before: other refusals
	 * would come with each new token again, and each costs a renewal.
	 */
	mayHaveEnded(reply: Reply, now: number): boolean {
		const facts = readFacts(reply);
		if (!mayBeExpired(facts)) return false;
		const ageMs = now - this.madeAt;
		// When the machine's clock was set back, nothing is known of its age.
		if (ageMs >= YOUNG_MS || ageMs < 0) return true;
		return this.hasWorked && !this.wasRefusedAtOnce && saysExpired(facts);
	}
}
