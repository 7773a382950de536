import { Faults } from '../http/faults.cts';
import { applySettings, type DeepPartial, type Settings } from '../settings.cts';
import { CallLimit } from './callLimit.cts';
import type { SmsProvider } from './provider.cts';

/** What may be changed of a provider's account while it runs. */
export interface AccountSettings {
	credits: number;
	/** `max` 0: no limit. After too many, everything is refused for `blockMs`, or until the window ends when 0. */
	rateLimit: { max: number; intervalMs: number; blockMs: number };
	/** Whether webhooks carry a signature, where the provider leaves that to its customers. */
	signed: boolean;
	/** Post a receipt by itself after each text, where a webhook asks for it. */
	autoReceipts: boolean;
	/** How long a token lives that ends when it is not renewed, where the provider has such. */
	tokenLifeMs: number;
	/** Hold every text for a person to look at, where the provider does such a thing. */
	moderation: boolean;
}

/** A person in the provider's address book. Numbers are E.164, times epoch milliseconds. */
export interface SmsContact {
	id: number;
	phone: string;
	firstName?: string;
	lastName?: string;
	email?: string;
	/** What the provider keeps beside that, under its own names. */
	fields: Record<string, unknown>;
	lists: number[];
	tags: number[];
	createdAt: number;
	updatedAt: number;
}

export interface SmsWebhook {
	id: number;
	url: string;
	/** The provider's names of the events; empty: all. */
	events: string[];
	signature?: string;
	/** Registered through the provider's API, in place of the sandbox's controls. */
	viaApi?: boolean;
}

export interface Label {
	id: number;
	name: string;
}

/** What a provider's account starts with. */
export interface AccountSeed {
	settings?: DeepPartial<AccountSettings>;
	lists?: Label[];
	tags?: Label[];
}

const FIRST_ID = 1001;

const defaults = (): AccountSettings => ({
	credits: 1000,
	rateLimit: { max: 0, intervalMs: 60_000, blockMs: 0 },
	signed: true,
	autoReceipts: true,
	tokenLifeMs: 3_600_000,
	moderation: false,
});

/** The business's account with one provider. */
export class SmsAccount {
	readonly settings = defaults();
	readonly contacts = new Map<number, SmsContact>();
	readonly lists = new Map<number, Label>();
	readonly tags = new Map<number, Label>();
	/** Numbers that must not be texted, with the time since when. */
	readonly optOuts = new Map<string, number>();
	readonly limit = new CallLimit(this.settings);
	/** Paths in the rules are those under the provider's base path. */
	readonly faults: Faults;
	webhooks: SmsWebhook[] = [];
	/** Tokens that end when they are not renewed, at providers that have such; begun with their first use. */
	readonly tokens = new Map<
		string,
		{ begunAt: number; until: number; scopes: readonly string[] }
	>();
	/** Ends the waits between a webhook's tries. */
	patience = new AbortController();
	private lastId = FIRST_ID;

	constructor(
		readonly owner: SmsProvider,
		private readonly world: Settings,
	) {
		this.faults = new Faults(world);
		this.fill();
	}

	get provider(): string {
		return this.owner.name;
	}

	/** Back to the start. Webhooks that were set through the controls stay. */
	reset(): void {
		this.patience.abort();
		this.patience = new AbortController();
		for (const part of [this.contacts, this.lists, this.tags, this.optOuts, this.tokens])
			part.clear();
		this.faults.clear();
		this.limit.clear();
		this.webhooks = this.webhooks.filter(({ viaApi }) => !viaApi);
		this.lastId = FIRST_ID;
		this.fill();
	}

	nextId(): number {
		return this.lastId++;
	}

	contactOf(phone: string, listId?: number): SmsContact | undefined {
		for (const contact of this.contacts.values()) {
			if (contact.phone !== phone) continue;
			if (listId === undefined || contact.lists.includes(listId)) return contact;
		}
		return undefined;
	}

	addContact(now: number, contact: Partial<SmsContact> & { phone: string }): SmsContact {
		const complete: SmsContact = {
			fields: {},
			lists: [],
			tags: [],
			createdAt: now,
			updatedAt: now,
			...contact,
			id: this.nextId(),
		};
		this.contacts.set(complete.id, complete);
		return complete;
	}

	/** Whether the number refuses texts, by its own wish or by the sandbox's setting. */
	hasOptedOut(phone: string): boolean {
		return this.optOuts.has(phone) || this.world.sms.optedOut.includes(phone);
	}

	optOut(phone: string, now: number): void {
		if (!this.optOuts.has(phone)) this.optOuts.set(phone, now);
	}

	optIn(phone: string): void {
		this.optOuts.delete(phone);
	}

	/** Webhooks that want the event. */
	webhooksFor(event: string): SmsWebhook[] {
		return this.webhooks.filter(({ events }) => events.length === 0 || events.includes(event));
	}

	private fill(): void {
		applySettings(this.settings, defaults());
		applySettings(this.settings, this.owner.seed.settings ?? {});
		for (const one of this.owner.seed.lists ?? []) this.lists.set(one.id, { ...one });
		for (const one of this.owner.seed.tags ?? []) this.tags.set(one.id, { ...one });
	}
}
