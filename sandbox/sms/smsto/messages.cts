import { asText } from '../../asText.cts';
import { ApiError } from '../../http/errors.cts';
import { newUuid } from '../../ids.cts';
import { SMSTO } from '../fixtures.cts';
import { measure, readNumber } from '../numbers.cts';
import type { SentMessage } from '../outbox.cts';
import { pushReceipt } from '../receipts.cts';
import { accept, sentBy, type Draft } from '../send.cts';
import type { SmsCall, SmsRoute } from '../service.cts';
import { stamp } from './events.cts';
import { scheduledTime } from './schedule.cts';

type Json = Record<string, unknown>;

const PRICE = 0.05;

export const messageRoutes: readonly SmsRoute[] = [
	{ method: 'POST', path: '/api/sms/send', handle: send },
	{ method: 'POST', path: '/api/sms/estimate', write: false, handle: estimate },
	{ method: 'GET', path: '/api/message/:id', handle: status },
	{ method: 'GET', path: '/api/messages', handle: list },
	{ method: 'GET', path: '/api/last/message', handle: last },
	{ method: 'POST', path: '/api/phone/status', write: false, handle: phoneStatus },
];

export function refused(status: number, message: string): ApiError {
	return new ApiError(status, { success: false, message });
}

function send(call: SmsCall): object {
	const { world, account, body } = call;
	const drafts = read(call);
	if (costOf(drafts) > account.settings.credits) throw refused(402, 'Not enough balance.');
	const isSingle = drafts.length === 1 && typeof body.to === 'string';
	// A single one is refused; that a campaign leaves it out is [unsure].
	const wanted = drafts.filter(({ to }) => body.bypass_optout === true || !account.hasOptedOut(to));
	if (wanted.length === 0) throw refused(422, 'The recipient has opted out.');
	const sent = wanted.map((draft) => {
		const { parts } = measure(draft.text);
		const message = accept(world, account, { id: newUuid(), ...draft }, parts * PRICE);
		pushReceipt(world, account, 'status', message);
		return message;
	});
	const success = { success: true, message: 'Message is queued for sending! Please check report.' };
	return isSingle
		? { ...success, message_id: sent[0]?.id }
		: { ...success, campaign_id: newUuid(), message_ids: sent.map(({ id }) => id) };
}

function estimate(call: SmsCall): object {
	const drafts = read(call);
	const parts = drafts.reduce((sum, { text }) => sum + measure(text).parts, 0);
	return {
		success: true,
		estimated_cost: Number((parts * PRICE).toFixed(2)),
		contact_count: drafts.length,
		sms_count: parts,
		invalid_count: 0,
	};
}

/** The texts that a body asks for: `to` (one or many), `messages` of pairs, or `list_id`. */
function read({ account, body }: SmsCall): Draft[] {
	const shared = {
		from: asText(body.sender_id ?? SMSTO.number),
		...(body.callback_url !== undefined && { callbackUrl: asText(body.callback_url) }),
		...(body.scheduled_for !== undefined && {
			scheduledFor: scheduledTime(body.scheduled_for, body.timezone),
		}),
	};
	return pairs(account.contacts.values(), body).map(({ to, message }) => {
		const number = readNumber(to);
		if (!number) throw refused(400, 'The to field must be a valid phone number.');
		if (typeof message !== 'string' || message === '') {
			throw refused(400, 'The message field is required.');
		}
		return { ...shared, to: number, text: message };
	});
}

function pairs(
	contacts: Iterable<{ phone: string; lists: number[] }>,
	body: Json,
): Array<{ to?: unknown; message?: unknown }> {
	const { to, message } = body;
	if (Array.isArray(body.messages)) return body.messages as Json[];
	if (Array.isArray(to)) return to.map((one: unknown) => ({ to: one, message }));
	if (body.list_id === undefined) return [{ to, message }];
	return [...contacts]
		.filter(({ lists }) => lists.includes(Number(body.list_id)))
		.map(({ phone }) => ({ to: phone, message }));
}

const costOf = (drafts: Draft[]) =>
	drafts.reduce((sum, { text }) => sum + measure(text).parts * PRICE, 0);

function status({ world, account, params }: SmsCall): object {
	const message = sentBy(world, account).find(({ id }) => id === params.id);
	if (!message) throw refused(404, 'Message not found.');
	return view(message);
}

function list({ world, account, query }: SmsCall): object {
	const size = Number(query.limit ?? 15);
	const page = Number(query.page ?? 1);
	const all = sentBy(world, account).reverse();
	return {
		success: true,
		data: all.slice((page - 1) * size, page * size).map(view),
		total: all.length,
		current_page: page,
	};
}

function last({ world, account }: SmsCall): object {
	const message = sentBy(world, account).at(-1);
	if (!message) throw refused(404, 'Message not found.');
	return view(message);
}

function view({ id, to, from, text, status: state, at, scheduledFor }: SentMessage): object {
	return {
		success: true,
		id,
		to,
		sender_id: from,
		message: text,
		status: state.toUpperCase(),
		updated_at: stamp(at),
		failed_reason: null,
		...(scheduledFor !== undefined && { scheduled_for: stamp(scheduledFor) }),
	};
}

/** Whether a number has opted out; the keys of the answer are [unsure]. */
function phoneStatus({ account, body }: SmsCall): object {
	const prefix = body.default_prefix === undefined ? '' : asText(body.default_prefix);
	const phone = readNumber(body.phone) ?? readNumber(`${prefix}${asText(body.phone)}`);
	if (!phone) throw refused(400, 'The phone field must be a valid phone number.');
	return { success: true, phone, opted_out: account.hasOptedOut(phone) };
}
