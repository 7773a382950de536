import type { Answered } from '../shared/answered';

/** A call of the provider's to the trigger, as it came in. */
export interface Delivery {
	/** Byte for byte, as what signs it counts every one */
	rawBody: Buffer;
	/** JSON or form, read */
	body: Answered;
	/** Names in small letters */
	headers: Answered;
	query: Answered;
}

/** What tells of texts that come in, of what became of those that went out, and of who wants none. */
export interface ReceivePart {
	/** What the provider proves itself with; `query`: a secret in the address, as it has nothing of its own */
	proof: 'signature' | 'header' | 'query';
	/** Whether it is the provider's, in constant time. A secret that is empty proves nothing. */
	verify(delivery: Delivery, secret: string): boolean;
	/** One call may tell of several things. */
	read(body: Answered, reading: Reading): TextEvent[];
	/** What the user enters where, as an instruction */
	setUp: string;
}

export interface Reading {
	/** Two letters, for numbers without their country code; empty when not chosen */
	country: string;
	/** Epoch milliseconds, where the provider names no time */
	now: number;
}

/** The words of *Message: Set Status* in the HighLevel node. */
export type ReceiptStatus = 'pending' | 'sent' | 'delivered' | 'read' | 'failed';

/** One form for all providers. */
export interface TextEvent {
	event: 'received' | 'receipt' | 'opt-out' | 'contact';
	/** E.164, or as it was told where that cannot be read */
	from: string;
	to: string;
	text: string;
	media: Array<{ url: string; contentType?: string }>;
	/** The provider's name of it; made of number, time and text where it has none */
	id: string;
	/** ISO 8601 in UTC */
	receivedAt: string;
	isOptOut: boolean;
	isOptIn: boolean;
	/** What became of a text, with a receipt */
	status?: ReceiptStatus;
	reason?: string;
	/** The user's own name of the text that a receipt is about */
	reference?: string;
	/** As it came */
	raw: Answered;
}
