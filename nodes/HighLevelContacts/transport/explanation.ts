import type { Answered } from '../model/wire';

/** What a user is told: what happened, and what to do next. */
export interface Explanation {
	message: string;
	description: string;
}

/** HighLevel's facts about a refused request, kept in the error's context. */
export interface ReplyFacts {
	status: number;
	/** HighLevel's own words */
	text: string;
	traceId?: string;
	/** Whether it is not HighLevel's but the page of a gateway or firewall before it */
	isPage?: boolean;
	/** Only in the answer to a duplicate contact (docs/highlevel-api.md, Errors) */
	meta?: Answered;
}
