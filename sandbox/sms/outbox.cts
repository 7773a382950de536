/** A text that a provider accepted. Times are epoch milliseconds. */
export interface SentMessage {
	id: string;
	provider: string;
	from: string;
	to: string;
	text: string;
	reference?: string;
	/** `sent`, or `scheduled` for one with a later time; receipts set it to what they say. */
	status: string;
	at: number;
	/** When it is to go out, if not at once. */
	scheduledFor?: number;
	campaign?: string;
	metadata?: unknown;
	media?: unknown;
	/** Where this text's receipts go. */
	callbackUrl?: string;
}

/** A text that somebody sent to the business, and what the webhook answered. */
export interface InboundMessage {
	id: string;
	provider: string;
	from: string;
	to: string;
	text: string;
	at: number;
	url: string;
	/** HTTP status of the webhook's first answer; 0 when it could not be reached or there is none. */
	delivered: number;
	/** All answers in order, of repeats and later tries as well. */
	deliveries?: number[];
}

/** All texts of all providers, oldest first. */
export class Outbox {
	readonly sent: SentMessage[] = [];
	readonly inbound: InboundMessage[] = [];

	clear(): void {
		this.sent.length = 0;
		this.inbound.length = 0;
	}

	/** Forgets the texts of one provider. */
	clearOf(provider: string): void {
		for (const list of [this.sent, this.inbound]) {
			const others = list.filter((message) => message.provider !== provider);
			list.splice(0, list.length, ...(others as never[]));
		}
	}
}
