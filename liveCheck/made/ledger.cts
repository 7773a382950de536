import type { Exchange } from '../line/exchange.cts';

type Json = Record<string, unknown>;

export type Kind = 'appointment' | 'contact' | 'tag' | 'customField' | 'business';

export interface Made {
	kind: Kind;
	id: string;
	/** It is deleted by this path. */
	path: string;
}

/** An appointment outlives its contact, so it goes first. */
const ORDER: Kind[] = ['appointment', 'contact', 'tag', 'customField', 'business'];

interface Creation {
	route: RegExp;
	kind: Kind;
	id(body: Json): unknown;
	/** @param base the path of the request without a slash at its end */
	path(id: string, base: string): string;
}

const below = (id: string, base: string) => `${base}/${id}`;
const idOf = (value: unknown) => (value as Json | undefined)?.id;

const CREATIONS: Creation[] = [
	{
		route: /^POST \/contacts\/?$/,
		kind: 'contact',
		id: ({ contact }) => idOf(contact),
		path: below,
	},
	{
		route: /^POST \/contacts\/upsert$/,
		kind: 'contact',
		// One that was matched was there before.
		id: (body) => (body.new === true ? idOf(body.contact) : undefined),
		path: (id) => `/contacts/${id}`,
	},
	{
		route: /^POST \/calendars\/events\/appointments$/,
		kind: 'appointment',
		id: idOf,
		path: (id) => `/calendars/events/${id}`,
	},
	{
		route: /^POST \/locations\/[^/]+\/tags\/?$/,
		kind: 'tag',
		id: ({ tag }) => idOf(tag),
		path: below,
	},
	{
		route: /^POST \/locations\/[^/]+\/customFields\/?$/,
		kind: 'customField',
		id: ({ customField }) => idOf(customField),
		path: below,
	},
	{
		route: /^POST \/businesses\/?$/,
		kind: 'business',
		// HighLevel spells the key like this.
		id: ({ buiseness, business }) => idOf(buiseness ?? business),
		path: below,
	},
];

/** Learns from the answers that went by what the check has made and has not deleted yet. */
export class Ledger {
	private readonly made = new Map<string, Made>();
	private readonly ever = new Set<string>();

	note({ method, path, status, body }: Exchange): void {
		if (status >= 300 || typeof body !== 'object' || body === null) return;
		const call = `${method} ${path}`;
		const creation = CREATIONS.find(({ route }) => route.test(call));
		const id = creation?.id(body as Json);
		if (creation && typeof id === 'string') {
			const base = path.replace(/\/$/, '');
			this.add({ kind: creation.kind, id, path: creation.path(id, base) });
		}
		if (method === 'DELETE') {
			for (const one of this.made.values()) if (one.path === path) this.forget(one.id);
		}
	}

	add(one: Made): void {
		this.made.set(one.id, one);
		this.ever.add(one.id);
	}

	forget(id: string): void {
		this.made.delete(id);
	}

	/** Deleted ones count. */
	isOwn(id: string): boolean {
		return this.ever.has(id);
	}

	/** They must be deleted in this order. */
	get left(): Made[] {
		return ORDER.flatMap((kind) => [...this.made.values()].filter((one) => one.kind === kind));
	}
}
