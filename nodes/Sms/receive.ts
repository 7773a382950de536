import type { IDataObject } from 'n8n-workflow';
import type { SmsApi } from './provider';
import type { Delivery } from './trigger/proof';

/** `opt-out`: the provider says that somebody wants no texts, with or without the text that says so. */
export type SmsEvent = 'received' | 'opt-out' | 'receipt' | 'contact';

/** The words of *Message: Set Status* in the HighLevel node. */
export type ReceiptStatus = 'pending' | 'sent' | 'delivered' | 'read' | 'failed';

/** One thing that a provider has told, with its values as they came. */
export interface ToldEvent {
	event: SmsEvent;
	/** Whoever wrote or is meant; in a receipt the sender of the text */
	from?: unknown;
	to?: unknown;
	text?: string;
	/** Addresses of pictures and other files */
	media?: string[];
	/** The provider's own name of it; several have none */
	id?: string;
	/** When it happened, as the provider writes it */
	at?: unknown;
	isOptOut?: boolean;
	isOptIn?: boolean;
	/** What became of a text, where the provider's word for it is known */
	status?: ReceiptStatus;
	/** The provider's word */
	providerStatus?: string;
	reason?: string;
	/** The user's own name of the text that a receipt is about */
	reference?: string;
	/** Whom an event is about, as it came */
	contact?: IDataObject;
}

/** What tells of texts that come in, of what became of those that went out, and of who wants none. */
export interface ReceivePart {
	/** What the user enters where, as an instruction */
	setUp: string;
	/** What it can tell of; the rest of the menu does nothing */
	events: readonly SmsEvent[];
	/** Where its accounts are, two letters: the country of numbers without their own */
	country?: string;
	/** Of times without their zone; UTC unless told */
	timezone?: string;
	/**
	 * Whether it carries a proof of its own, in constant time; absent for a provider that has none. A secret in the
	 * address counts for each.
	 */
	isSigned?(delivery: Delivery, secret: string): boolean;
	/** What a body tells; nothing for what concerns no texts */
	read(body: IDataObject, query: IDataObject): ToldEvent | undefined;
	/** For a provider whose API takes the address, so that the user need not enter it */
	registration?: Registration;
}

/** A webhook at the provider. */
export interface Registered {
	id: string;
	/** The provider's word for what it tells of */
	kind: string;
	url: string;
}

export interface Registration {
	/** The provider's word for what tells of an event */
	kinds: Partial<Record<SmsEvent, string>>;
	list(api: SmsApi): Promise<Registered[]>;
	create(api: SmsApi, webhook: Omit<Registered, 'id'> & { secret: string }): Promise<unknown>;
	remove(api: SmsApi, id: string): Promise<unknown>;
}

/** For a provider that calls nobody: it is asked, number by number. */
export interface PollPart {
	/** What it tells of a number, the latest texts among it; each has an ID. Nothing for a number that it does not know. */
	read(api: SmsApi, phone: string): Promise<ToldEvent[]>;
	/** How many numbers are asked for within a minute without meeting its limit */
	numbersPerMinute: number;
}
