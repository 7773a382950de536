import type { Kind, Ledger } from './ledger.cts';
import { isOwnEmail, isOwnName, TAG } from './names.cts';
import type { Send } from './remove.cts';

type Json = Record<string, unknown>;

const PAGE = 100;

/** Puts into the ledger what an earlier run has left in the account: by the tag, the e-mail and the names. */
export async function findLeftovers(send: Send, locationId: string, ledger: Ledger): Promise<void> {
	for (const contact of await contactsOf(send, locationId)) {
		const id = String(contact.id);
		ledger.add({ kind: 'contact', id, path: `/contacts/${id}` });
		for (const event of await rows(send, `/contacts/${id}/appointments`, {}, 'events')) {
			const eventId = String(event.id);
			ledger.add({ kind: 'appointment', id: eventId, path: `/calendars/events/${eventId}` });
		}
	}
	await findTags(send, locationId, ledger);
	const location = `/locations/${locationId}`;
	await addNamed(send, ledger, 'customField', `${location}/customFields`, {}, 'customFields');
	const query = { locationId, limit: PAGE };
	await addNamed(send, ledger, 'business', '/businesses/', query, 'businesses');
}

/** HighLevel keeps a tag in the account's list when the last contact that had it is gone. */
export async function findTags(send: Send, locationId: string, ledger: Ledger): Promise<void> {
	await addNamed(send, ledger, 'tag', `/locations/${locationId}/tags`, {}, 'tags');
}

/** Both the tag and the e-mail lead to them; a stranger's contact with the tag alone is left alone. */
async function contactsOf(send: Send, locationId: string): Promise<Json[]> {
	const found = new Map<unknown, Json>();
	const byTag = { filters: [{ field: 'tags', operator: 'contains', value: TAG }] };
	for (const wanted of [byTag, { query: TAG }]) {
		for (let page = 1; ; page += 1) {
			const body = { locationId, pageLimit: PAGE, page, ...wanted };
			const answer = await send({ method: 'POST', path: '/contacts/search', body });
			const contacts = listIn(answer.body, 'contacts');
			for (const contact of contacts.filter(isOwn)) found.set(contact.id, contact);
			if (contacts.length < PAGE) break;
		}
	}
	return [...found.values()];
}

function isOwn({ email, firstName, firstNameLowerCase }: Json): boolean {
	return isOwnEmail(email) && isOwnName(firstNameLowerCase ?? firstName);
}

async function addNamed(
	send: Send,
	ledger: Ledger,
	kind: Kind,
	path: string,
	query: Record<string, string | number>,
	key: string,
): Promise<void> {
	const base = path.replace(/\/$/, '');
	for (const row of await rows(send, path, query, key)) {
		const id = String(row.id);
		if (isOwnName(row.name)) ledger.add({ kind, id, path: `${base}/${id}` });
	}
}

/** Nothing where the token may not read the list: then the check has made nothing there either. */
async function rows(
	send: Send,
	path: string,
	query: Record<string, string | number>,
	key: string,
): Promise<Json[]> {
	const { status, body } = await send({ method: 'GET', path, query });
	return status < 300 ? listIn(body, key) : [];
}

function listIn(body: unknown, key: string): Json[] {
	const list = (body as Json | null)?.[key];
	return Array.isArray(list) ? (list as Json[]) : [];
}
