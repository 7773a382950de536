import { asText } from '../../asText.cts';
import type { World } from '../../world.cts';
import type { SmsAccount, SmsContact } from '../account.cts';
import { deliverLater } from '../deliver.cts';
import type { SmsCall, SmsRoute } from '../service.cts';
import { fieldsOf, invalid, notFound, numberOf, pageOf } from './query.cts';
import { contactView } from './views.cts';

const MAX_LENGTH = 100;
const READ = 'contacts:read';
const WRITE = 'contacts:write';

export const contactRoutes: readonly SmsRoute[] = [
	{ method: 'POST', path: '/contacts', scope: WRITE, handle: create },
	// Only reads, and is nevertheless tagged with the scope for writing.
	{ method: 'POST', path: '/contacts/list', scope: WRITE, write: false, handle: list },
	{ method: 'GET', path: '/contacts/search', scope: READ, handle: search },
	{
		method: 'GET',
		path: '/contacts/:id',
		scope: READ,
		handle: (call) => contactView(call.account, contactOf(call)),
	},
	{ method: 'PUT', path: '/contacts/:id', scope: WRITE, handle: update },
	{
		method: 'PUT',
		path: '/contacts/opt-out/:id',
		scope: WRITE,
		handle: (call) => opt(call, false),
	},
	{ method: 'PUT', path: '/contacts/opt-in/:id', scope: WRITE, handle: (call) => opt(call, true) },
];

export function contactOf({ account, params }: SmsCall, key = 'id'): SmsContact {
	const contact = account.contacts.get(Number(params[key]));
	if (!contact) throw notFound('Contact');
	return contact;
}

/** Webhooks hear of every change, of those through the API as well [unsure]. */
export function announce(
	world: World,
	account: SmsAccount,
	contact: SmsContact,
	isNew = false,
): void {
	const events = account.owner.changed?.(account, contact, isNew) ?? [];
	deliverLater(world, account, events);
}

/** A number that is known already is refused [unsure]. */
function create(call: SmsCall): object {
	const { account, world, setStatus } = call;
	const { number, first_name, last_name, email, source } = fieldsOf(call);
	const phone = numberOf(number);
	if (account.contactOf(phone)) throw invalid({ number: 'The number has already been taken.' });
	const contact = account.addContact(world.now(), {
		phone,
		...(first_name !== undefined && { firstName: asText(first_name) }),
		...(last_name !== undefined && { lastName: asText(last_name) }),
		...(email !== undefined && { email: asText(email) }),
		...(source !== undefined && { fields: { source } }),
	});
	announce(world, account, contact, true);
	setStatus(201);
	return contactView(account, contact);
}

function update(call: SmsCall): object {
	const { account, world, body } = call;
	const contact = contactOf(call);
	if (body.number !== undefined) {
		const phone = numberOf(body.number);
		const other = account.contactOf(phone);
		if (other && other !== contact) throw invalid({ number: 'The number has already been taken.' });
		contact.phone = phone;
	}
	if (body.first_name !== undefined) contact.firstName = asText(body.first_name);
	if (body.last_name !== undefined) contact.lastName = asText(body.last_name);
	if (body.email !== undefined) contact.email = asText(body.email);
	contact.updatedAt = world.now();
	announce(world, account, contact);
	return contactView(account, contact);
}

function search({ account, query }: SmsCall): object {
	const limit = Number(query.limit ?? 25);
	const found = matching(account, asText(query.term));
	return { results: found.slice(0, limit).map((one) => contactView(account, one)) };
}

function list({ account, body }: SmsCall): object {
	const length = Number(body.length ?? 25);
	if (length > MAX_LENGTH) {
		throw invalid({ length: `The length may not be greater than ${MAX_LENGTH}.` });
	}
	const key = body.sortBy === 'updated_at' ? 'updatedAt' : 'createdAt';
	const sign = String(body.sortOrder).toLowerCase() === 'desc' ? -1 : 1;
	const found = matching(account, asText(body.search)).sort(
		(a, b) => sign * (a[key] - b[key] || a.id - b.id),
	);
	const { data, meta } = pageOf(found, Number(body.page ?? 1), length);
	return { data: data.map((one) => contactView(account, one)), meta };
}

function matching(account: SmsAccount, term: string): SmsContact[] {
	const text = term.trim().toLowerCase();
	const digits = /^[+\d\s().-]+$/.test(text) ? text.replace(/\D/g, '') : '';
	return [...account.contacts.values()].filter(
		({ phone, firstName = '', lastName = '', email = '' }) =>
			text === '' ||
			(digits !== '' && phone.includes(digits)) ||
			`${firstName} ${lastName} ${email}`.toLowerCase().includes(text),
	);
}

function opt(call: SmsCall, isIn: boolean): object {
	const { account, world } = call;
	const contact = contactOf(call);
	if (isIn) account.optIn(contact.phone);
	else account.optOut(contact.phone, world.now());
	return contactView(account, contact);
}
