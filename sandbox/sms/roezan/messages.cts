import { asText } from '../../asText.cts';
import { ApiError } from '../../http/errors.cts';
import { ROEZAN } from '../fixtures.cts';
import { measure, readNumber } from '../numbers.cts';
import { accept, sentBy } from '../send.cts';
import type { SmsCall, SmsRoute } from '../service.cts';

const MMS_CREDITS = 3;
const DEFAULT_LIMIT = 100;

export const messageRoutes: readonly SmsRoute[] = [
	{ method: 'POST', path: '/message/send', handle: send },
	{ method: 'GET', path: '/contacts/:id/messages', handle: history },
];

/** The body of success and the refusal of opted-out numbers are [unsure]. */
function send({ world, account, body }: SmsCall): object {
	const { phone, message, media } = body;
	const to = readNumber(phone, 'US');
	if (!to) throw new ApiError(400, { message: 'phone is not valid' });
	const hasMedia = Array.isArray(media) && media.length > 0;
	if (typeof message !== 'string' || (message === '' && !hasMedia)) {
		throw new ApiError(400, { message: 'message is required' });
	}
	if (account.hasOptedOut(to)) {
		throw new ApiError(400, { message: 'This contact has opted out' });
	}
	const cost = hasMedia ? MMS_CREDITS : measure(message).parts;
	if (cost > account.settings.credits) throw new ApiError(402, { message: 'Not enough credits' });
	const contact = account.contactOf(to) ?? account.addContact(world.now(), { phone: to });
	for (const key of ['firstName', 'lastName', 'email'] as const) {
		if (body[key]) contact[key] = asText(body[key]);
	}
	const draft = { from: ROEZAN.number, to, text: message, ...(hasMedia && { media }) };
	const sent = accept(world, account, draft, cost);
	return { success: true, message: { id: sent.id, content: sent.text } };
}

/** Newest first; the order is [unsure]. */
function history({ world, account, params, query }: SmsCall): object {
	const contact = account.contacts.get(Number(params.id));
	if (!contact) throw new ApiError(404, { message: 'Contact not found' });
	const received = world.outbox.inbound.filter(
		({ provider, from }) => provider === account.provider && from === contact.phone,
	);
	const sent = sentBy(world, account).filter(({ to }) => to === contact.phone);
	const wanted =
		query.direction === 'inbound'
			? received
			: query.direction === 'outbound'
				? sent
				: [...received, ...sent];
	return {
		messages: wanted
			.sort((a, b) => b.at - a.at)
			.slice(0, Number(query.limit ?? DEFAULT_LIMIT))
			.map(({ id, text, at }) => ({ id, content: text, created_at: new Date(at).toISOString() })),
	};
}
