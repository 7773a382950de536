import type { Answered } from '../model/wire';

export interface Explanation {
	message: string;
	description: string;
}

export interface ReplyFacts {
	status: number;
	text: string;
	traceId?: string;
	/** The page of a gateway or firewall before HighLevel says nothing of HighLevel. */
	isPage?: boolean;
	/** Only the answer to a duplicate contact has it (docs/highlevel-api.md, Errors). */
	meta?: Answered;
}
