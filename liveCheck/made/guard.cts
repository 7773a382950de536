import { isOwnEmail, isReservedPhone } from './names.cts';
import type { Ledger } from './ledger.cts';

type Json = Record<string, unknown>;

/** These change nothing that exists. */
const HARMLESS =
	/^(GET .*|POST (\/contacts\/search|\/locations\/[^/]+\/tasks\/search|\/oauth\/token|\/locations\/[^/]+\/(tags|customFields)\/?|\/businesses\/?))$/;
const NEW_CONTACT = /^POST \/contacts\/(upsert)?$/;
const BULK = /^POST \/contacts\/bulk\//;
const BOOKING = /^POST \/calendars\/events\/appointments$/;
/** What follows (a workflow, a user, a task) belongs to the thing that is changed, or is only named. */
const TARGET =
	/^\w+ (?:\/contacts|\/calendars\/events\/appointments|\/calendars\/events|\/calendars\/appointments|\/locations\/[^/]+\/(?:tags|customFields)|\/businesses)\/([^/]+)/;

/** The request would change something which the check has not made. */
export class NotOurs extends Error {
	constructor(call: string) {
		super(`The check does not send ${call}: it would change what the check has not made`);
		this.name = 'NotOurs';
	}
}

/**
 * Whatever goes wrong in the check, only its own contacts are written to.
 *
 * @throws NotOurs
 */
export function guard(ledger: Ledger, method: string, path: string, body: unknown): void {
	const call = `${method} ${path}`;
	if (!isAllowed(ledger, call, (body ?? {}) as Json)) throw new NotOurs(call);
}

function isAllowed(ledger: Ledger, call: string, body: Json): boolean {
	if (HARMLESS.test(call)) return true;
	const areOwn = (ids: unknown) =>
		Array.isArray(ids) && ids.every((id) => ledger.isOwn(String(id)));
	if (BULK.test(call)) return areOwn(body.contacts ?? body.ids);
	if (BOOKING.test(call)) return areOwn([body.contactId]);
	const { email, phone } = body;
	// The account may match a contact by these.
	const isNobody = (!email || isOwnEmail(email)) && (!phone || isReservedPhone(phone));
	if (NEW_CONTACT.test(call)) return isNobody;
	const target = TARGET.exec(call)?.[1];
	return target !== undefined && ledger.isOwn(target) && isNobody;
}
