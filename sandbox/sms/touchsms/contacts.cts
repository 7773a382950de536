import { asText } from '../../asText.cts';
import { ApiError } from '../../http/errors.cts';
import type { SmsContact } from '../account.cts';
import { digitsOf, readNumber } from '../numbers.cts';
import type { SmsCall, SmsRoute } from '../service.cts';

type Json = Record<string, unknown>;

const MAX_PAGE = 1000;

/** Names and forms are those of the third-party draft throughout [unsure]. */
export const contactRoutes: readonly SmsRoute[] = [
	{ method: 'GET', path: '/contacts', handle: list },
	{ method: 'POST', path: '/contacts', handle: create },
	{ method: 'GET', path: '/contacts/:id', handle: (call) => ({ data: view(find(call)) }) },
	{ method: 'PUT', path: '/contacts/:id', handle: update },
	{ method: 'DELETE', path: '/contacts/:id', handle: remove },
	{ method: 'GET', path: '/optouts', handle: optOuts },
	{ method: 'POST', path: '/optouts', handle: addOptOut },
];

function list({ account, query }: SmsCall): object {
	const wanted = asText(query.q).trim().toLowerCase();
	const digits = digitsOf(wanted);
	const size = Math.min(Number(query.page_size ?? 50), MAX_PAGE);
	const page = Number(query.page ?? 1);
	const found = [...account.contacts.values()].filter(
		({ phone, firstName, email }) =>
			!wanted ||
			(digits !== '' && phone.includes(digits.replace(/^0/, ''))) ||
			`${firstName ?? ''} ${email ?? ''}`.toLowerCase().includes(wanted),
	);
	return {
		data: found.slice((page - 1) * size, page * size).map(view),
		meta: { page, page_size: size, total: found.length },
	};
}

function create({ account, world, body, setStatus }: SmsCall): object {
	const input = checked(body, true);
	if (account.contactOf(input.phone ?? '')) throw invalid('mobile', 'has already been taken');
	setStatus(201);
	return { data: view(account.addContact(world.now(), { phone: '', ...input })) };
}

function update(call: SmsCall): object {
	const contact = find(call);
	const input = checked(call.body, false);
	const other = input.phone && call.account.contactOf(input.phone);
	if (other && other.id !== contact.id) throw invalid('mobile', 'has already been taken');
	Object.assign(contact, input, { updatedAt: call.world.now() });
	return { data: view(contact) };
}

function remove(call: SmsCall): object {
	call.account.contacts.delete(find(call).id);
	return { data: null };
}

function optOuts({ account }: SmsCall): object {
	return {
		data: [...account.optOuts].map(([phone, at]) => ({
			mobile: digitsOf(phone),
			date: new Date(at).toISOString(),
		})),
	};
}

function addOptOut({ account, world, body, setStatus }: SmsCall): object {
	const phone = readNumber(body.mobile, 'AU');
	if (!phone) throw invalid('mobile', 'is not a valid mobile number');
	account.optOut(phone, world.now());
	setStatus(201);
	return { data: { mobile: digitsOf(phone) } };
}

/** What is left out stays as it is; an empty text empties. */
function checked(body: Json, isNew: boolean): Partial<SmsContact> {
	const input: Partial<SmsContact> = {};
	if (isNew || body.mobile !== undefined) {
		const phone = readNumber(body.mobile, 'AU');
		if (!phone) throw invalid('mobile', 'is not a valid mobile number');
		input.phone = phone;
	}
	if (body.name !== undefined) input.firstName = asText(body.name);
	if (body.email !== undefined) input.email = asText(body.email);
	if (body.attributes !== undefined) input.fields = (body.attributes ?? {}) as Json;
	return input;
}

function find({ account, params }: SmsCall): SmsContact {
	const contact = account.contacts.get(Number(params.id));
	if (!contact) throw new ApiError(404, { message: 'Contact not found.' });
	return contact;
}

function invalid(field: string, line: string): ApiError {
	const errors = { [field]: [`The ${field} ${line}.`] };
	return new ApiError(422, { message: 'The given data was invalid.', errors });
}

function view({ id, phone, firstName, email, fields, createdAt, updatedAt }: SmsContact): object {
	return {
		id,
		name: firstName ?? null,
		mobile: digitsOf(phone),
		email: email ?? null,
		attributes: fields,
		created_at: new Date(createdAt).toISOString(),
		updated_at: new Date(updatedAt).toISOString(),
	};
}
