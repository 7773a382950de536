import { asText } from '../../asText.cts';
import { ApiError } from '../../http/errors.cts';
import type { SmsContact } from '../account.cts';
import { SALESMSG } from '../fixtures.cts';
import { pushReceipt } from '../receipts.cts';
import { accept, sentBy } from '../send.cts';
import type { SmsCall, SmsRoute } from '../service.cts';
import { announce } from './contacts.cts';
import { fieldsOf, invalid, notFound, numberOf, pageOf } from './query.cts';
import { contactIdOf, conversationOf, messageView } from './views.cts';

const READ = 'messages:read';
const WRITE = 'messages:write';

export const messageRoutes: readonly SmsRoute[] = [
	{ method: 'POST', path: '/messages', scope: WRITE, handle: send },
	{ method: 'POST', path: '/messages/:conversation', scope: WRITE, handle: answer },
	{ method: 'GET', path: '/messages/:conversation/paginated', scope: READ, handle: history },
	{ method: 'POST', path: '/conversations', scope: WRITE, handle: open },
];

function send(call: SmsCall): object {
	const { account, world } = call;
	const { number, team_id, message, send_at, ...rest } = fieldsOf(call);
	const phone = numberOf(number);
	if (Number(team_id) !== SALESMSG.teamId) {
		throw invalid({ team_id: 'The selected team is invalid.' });
	}
	const known = account.contactOf(phone);
	const contact = known ?? account.addContact(world.now(), { phone });
	if (!known) announce(world, account, contact, true);
	const media = Object.entries(rest).flatMap(([key, value]) =>
		key.startsWith('media_url') ? [value].flat() : [],
	);
	return write(call, contact, message, { send_at, media });
}

/** Older clients send `message` in a JSON body here. */
function answer(call: SmsCall): object {
	return write(call, partner(call), call.query.message ?? call.body.message);
}

function write(
	{ world, account }: SmsCall,
	contact: SmsContact,
	text: unknown,
	{ send_at, media = [] }: { send_at?: unknown; media?: unknown[] } = {},
): object {
	if (typeof text !== 'string' || (text === '' && media.length === 0)) {
		throw invalid({ message: 'The message field is required.' });
	}
	const time = send_at === undefined ? undefined : Date.parse(asText(send_at));
	if (Number.isNaN(time)) throw invalid({ send_at: 'The send_at is not a valid date.' });
	// How it refuses is [unsure].
	if (account.hasOptedOut(contact.phone)) {
		throw new ApiError(422, { message: 'The contact has opted out of messages.' });
	}
	const message = accept(world, account, {
		id: String(account.nextId()),
		from: SALESMSG.number,
		to: contact.phone,
		text,
		...(time !== undefined && { scheduledFor: time }),
		...(media.length > 0 && { media: media.map((url) => ({ url })) }),
	});
	pushReceipt(world, account, 'message.sent', message);
	return messageView(account, message, contact);
}

function history(call: SmsCall): object {
	const { world, account, query } = call;
	const contact = partner(call);
	const sent = sentBy(world, account)
		.filter(({ to }) => to === contact.phone)
		.map((message) => ({ at: message.at, view: messageView(account, message, contact) }));
	const received = world.outbox.inbound
		.filter(({ provider, from }) => provider === account.provider && from === contact.phone)
		.map(({ id, text, at }) => ({
			at,
			view: {
				id,
				conversation_id: conversationOf(contact),
				type: 'sms',
				status: 'received',
				body: text,
				received_at: new Date(at).toISOString(),
			},
		}));
	const all = [...sent, ...received].sort((a, b) => b.at - a.at).map(({ view }) => view);
	return pageOf<object>(all, Number(query.page ?? 1), Number(query.per_page ?? 25));
}

function open(call: SmsCall): object {
	const { account, world } = call;
	const phone = numberOf(fieldsOf(call).number);
	const contact = account.contactOf(phone) ?? account.addContact(world.now(), { phone });
	return { id: conversationOf(contact), contact_id: contact.id, team_id: SALESMSG.teamId };
}

function partner({ account, params }: SmsCall): SmsContact {
	const contact = account.contacts.get(contactIdOf(params.conversation));
	if (!contact) throw notFound('Conversation');
	return contact;
}
