import { asRecord, asTime, idIn } from '../../shared/answered';
import { BoundedMap } from '../../shared/boundedMap';

/** In epoch milliseconds of HighLevel's clock. */
interface Span {
	from: number;
	to: number;
}

/** All accounts share them; an hour at HighLevel's full speed would be 36,000. */
const MOST_CONTACTS = 20_000;
/** A workflow may write to a contact several times between two polls. */
const MOST_SPANS = 8;

/**
 * HighLevel may date the stored contact after its answer; 4 ms were seen after an upsert (docs/highlevel-api.md,
 * Contacts).
 */
const SETTLING_MS = 20;

const changes = new BoundedMap<string, Span[]>(MOST_CONTACTS);

export interface Write {
	path: string;
	body?: object;
	reply: unknown;
	/** The server's time is known to the second only. */
	span: Span;
	tookMs: number;
}

/**
 * A trigger in the same n8n tells these changes from those of others. The stored contact is dated not before the one
 * in the reply, and not after the end of the request. Where the reply does not hold the contact, as after changing
 * tags, the time of the request has to do.
 *
 * @param account ID of the sub-account; those of HighLevel are unique
 */
export function recordOwnChange(account: string, { path, body, reply, span, tookMs }: Write): void {
	const contact = asRecord(asRecord(reply).contact);
	const updated = asTime(contact.dateUpdated);
	const contactId = idIn(contact);
	if (contactId !== undefined && updated > 0) {
		const end = Math.max(updated, Math.min(updated + tookMs, span.to));
		note(`${account}/${contactId}`, { from: updated, to: end + SETTLING_MS });
		return;
	}
	const ids = contact.id ?? idsIn(body) ?? contactIn(path);
	for (const id of [ids].flat()) if (typeof id === 'string') note(`${account}/${id}`, span);
}

/** @param updated the contact's `dateUpdated` */
export function isOwnChange(account: string, contactId: string, updated: number): boolean {
	const spans = changes.get(`${account}/${contactId}`) ?? [];
	return spans.some(({ from, to }) => from <= updated && updated <= to);
}

function note(key: string, span: Span): void {
	changes.set(key, [...(changes.get(key) ?? []), span].slice(-MOST_SPANS));
}

/** One bulk endpoint calls the contacts that it is about `contacts`, another `ids`. */
function idsIn(body: object = {}): unknown {
	const { contacts, ids } = asRecord(body);
	return [contacts, ids].find(Array.isArray);
}

/** All requests about one contact begin with `/contacts/:id/`. */
function contactIn(path: string): string | undefined {
	const id = /^\/contacts\/([^/?]+)/.exec(path)?.[1];
	return id && decodeURIComponent(id);
}
