import type { Exchange } from '../line/exchange';

type Json = Record<string, unknown>;

export type Kind = 'appointment' | 'contact' | 'tag' | 'customField' | 'business';

/** Something that the check has made in the account. */
export interface Made {
	kind: Kind;
	id: string;
	/** With which it is deleted */
	path: string;
}

/** In this order, because an appointment outlives its contact. */
const ORDER: Kind[] = ['appointment', 'contact', 'tag', 'customField', 'business'];

interface Creation {
	route: RegExp;
	kind: Kind;
	id(body: Json): unknown;
	/** Path for deleting, as it follows the id; `base` is the path of the request without a slash at its end */
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

/** Knows what the check has made and has not deleted yet, from the answers that went by. */
export class Ledger {
	private readonly made = new Map<string, Made>();
	private readonly ever = new Set<string>();

	/** Reads one answer. */
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

	/** It is not there any more. */
	forget(id: string): void {
		this.made.delete(id);
	}

	/** Whether the check has made it, deleted ones included. */
	isOwn(id: string): boolean {
		return this.ever.has(id);
	}

	/** What is still there, in the order in which it must be deleted. */
	get left(): Made[] {
		return ORDER.flatMap((kind) => [...this.made.values()].filter((one) => one.kind === kind));
	}
}
