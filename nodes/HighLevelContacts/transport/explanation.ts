import type { Answered } from '../model/wire';

export interface Explanation {
	message: string;
	description: string;
}

export interface ReplyFacts {
	status: number;
	text: string;
	/** HighLevel names its reasons in the part of messages (`canonicalCode`). */
	code?: string;
	traceId?: string;
	/** The page of a gateway or firewall before HighLevel says nothing of HighLevel. */
	isPage?: boolean;
	/** Only the refusal of a contact's second conversation has it: the first one's ID. */
	conversationId?: string;
	/** Only the answer to a duplicate contact has it (docs/highlevel-api.md, Errors). */
	meta?: Answered;
}

export interface ReplyMessage {
	status: number | RegExp;
	/** An answer whose reason HighLevel names needs no look at the text. */
	code?: RegExp;
	/** It is matched against HighLevel's own text. */
	text?: RegExp;
	message: string | ((facts: ReplyFacts) => string);
	description: string;
}
