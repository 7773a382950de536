import type { IDataObject } from 'n8n-workflow';
import { BoundedMap } from './boundedMap';

/** When a change was made, in epoch milliseconds of HighLevel's clock. */
interface Span {
	from: number;
	to: number;
}

/** Contacts that are remembered for all accounts together; an hour at HighLevel's full speed would be 36,000. */
const MOST_CONTACTS = 20_000;
/** Changes remembered per contact: a workflow that writes to it several times between two polls. */
const MOST_SPANS = 8;

const changes = new BoundedMap<string, Span[]>(MOST_CONTACTS);

/** A write that HighLevel has carried out. */
export interface Write {
	path: string;
	body?: object;
	reply: unknown;
	/** The server's time between which it was carried out, for replies that do not say when */
	span: Span;
}

/**
 * Remembers which contacts a write of this package's has changed, and the date that it has given them, so that
 * a trigger in the same n8n can tell these changes from those of others. Where the reply does not hold the
 * contact, as after changing tags, the time of the request has to do.
 *
 * @param account ID of the sub-account; those of HighLevel are unique
 */
export function noteOwnChange(account: string, { path, body, reply, span }: Write): void {
	const { contact } = (reply ?? {}) as { contact?: IDataObject };
	const updated = Date.parse(String(contact?.dateUpdated));
	if (contact && !Number.isNaN(updated)) {
		note(`${account}/${String(contact.id)}`, { from: updated, to: updated });
		return;
	}
	const { contacts } = (body ?? {}) as { contacts?: unknown };
	const ids = Array.isArray(contacts) ? contacts : [contact?.id ?? contactIn(path)];
	for (const id of ids) if (typeof id === 'string') note(`${account}/${id}`, span);
}

/** Whether the version of a contact with this `dateUpdated` is one that this package has made. */
export function isOwnChange(account: string, contactId: string, updated: number): boolean {
	const spans = changes.get(`${account}/${contactId}`) ?? [];
	return spans.some(({ from, to }) => from <= updated && updated <= to);
}

function note(key: string, span: Span): void {
	changes.set(key, [...(changes.get(key) ?? []), span].slice(-MOST_SPANS));
}

/** `/contacts/:id/…`, which all requests about one contact have. */
function contactIn(path: string): string | undefined {
	const id = /^\/contacts\/([^/?]+)/.exec(path)?.[1];
	return id && decodeURIComponent(id);
}
