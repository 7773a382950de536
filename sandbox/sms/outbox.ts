/** A text that a provider accepted. Times are epoch milliseconds. */
export interface SentMessage {
	id: string;
	provider: string;
	from: string;
	to: string;
	text: string;
	reference?: string;
	status: string;
	at: number;
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
	/** HTTP status of the webhook's answer; 0 when it could not be reached. */
	delivered: number;
}

/** All texts of all providers, oldest first. */
export class Outbox {
	readonly sent: SentMessage[] = [];
	readonly inbound: InboundMessage[] = [];

	clear(): void {
		this.sent.length = 0;
		this.inbound.length = 0;
	}
}
