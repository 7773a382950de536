import { asText } from '../../asText.cts';
import { ApiError } from '../../http/errors.cts';
import { SMSFACTOR } from '../fixtures.cts';
import { measure, readNumber } from '../numbers.cts';
import { pushReceipt } from '../receipts.cts';
import { accept, sentBy } from '../send.cts';
import type { SmsCall, SmsRoute } from '../service.cts';
import { badData, fromParisTime, noSuch, outcome } from './outcome.cts';

type Json = Record<string, unknown>;

interface Order {
	text: string;
	sender: string;
	scheduledFor?: number;
	recipients: Array<{ to: string; reference?: string }>;
}

export const sendRoutes: readonly SmsRoute[] = [
	...route('/send', (call) => (call.method === 'GET' ? single(call) : campaign(call))),
	...route('/send/lists', campaign).filter(({ method }) => method === 'POST'),
	{ method: 'DELETE', path: '/send/:ticket', handle: cancel },
];

/** A sending call and its simulation, both as GET and as POST. */
function route(path: string, read: (call: SmsCall) => Order): SmsRoute[] {
	return (['GET', 'POST'] as const).flatMap((method): SmsRoute[] => [
		{ method, path, write: true, handle: (call) => send(call, read(call), true) },
		{
			method,
			path: `${path}/simulate`,
			write: false,
			handle: (call) => send(call, read(call), false),
		},
	]);
}

function single({ query }: SmsCall): Order {
	const { text, to, sender, delay, gsmsmsid } = query as Record<string, string | undefined>;
	if (!to) throw badData('to is missing');
	return {
		...message({ text, sender, delay }),
		recipients: [{ to, ...(gsmsmsid && { reference: gsmsmsid }) }],
	};
}

function campaign({ account, body }: SmsCall): Order {
	const sms = (body.sms ?? {}) as Json;
	const gsm = (sms.recipients as { gsm?: Json[] } | undefined)?.gsm ?? [];
	const ids = new Set(((sms.lists ?? []) as Json[]).map(({ value }) => Number(value)));
	for (const id of ids) if (!account.lists.has(id)) throw noSuch('List');
	const members = [...account.contacts.values()].filter(({ lists }) =>
		lists.some((id) => ids.has(id)),
	);
	const recipients = [
		// An own id for each recipient of the bulk body is [unsure].
		...gsm.map(({ value, gsmsmsid }) => ({
			to: asText(value),
			...(gsmsmsid !== undefined && { reference: asText(gsmsmsid) }),
		})),
		...members.map(({ phone }) => ({ to: phone })),
	];
	if (recipients.length === 0) throw badData('recipients are missing');
	return { ...message((sms.message ?? {}) as Json), recipients };
}

function message({ text, sender, delay }: Json): Omit<Order, 'recipients'> {
	if (typeof text !== 'string' || text === '') throw badData('text is missing');
	return {
		text,
		sender: sender ? asText(sender) : SMSFACTOR.number,
		...(delay !== undefined && delay !== '' && { scheduledFor: fromParisTime(asText(delay)) }),
	};
}

function send({ world, account }: SmsCall, order: Order, isReal: boolean): object {
	const { text, sender, scheduledFor } = order;
	const counters = {
		blacklisted: 0,
		duplicated: 0,
		npai: 0,
		invalid: 0,
		not_allowed: 0,
		flood: 0,
		country_limit: 0,
	};
	const wanted = new Map<string, string | undefined>();
	for (const { to, reference } of order.recipients) {
		const number = readNumber(to);
		if (!number) counters.invalid += 1;
		else if (account.hasOptedOut(number)) counters.blacklisted += 1;
		else if (wanted.has(number)) counters.duplicated += 1;
		else wanted.set(number, reference);
	}
	const { parts } = measure(text);
	const cost = wanted.size * parts;
	if (cost > account.settings.credits) {
		throw new ApiError(200, outcome(-3, 'Insufficient credits'));
	}
	const ticket = String(account.nextId());
	const isHeld = account.settings.moderation;
	if (isReal) {
		for (const [to, reference] of wanted) {
			const sent = accept(
				world,
				account,
				{
					from: sender,
					to,
					text,
					...(reference !== undefined && { reference }),
					...(scheduledFor !== undefined && { scheduledFor }),
					...(isHeld && { status: 'held' }),
					campaign: ticket,
				},
				parts,
			);
			if (!isHeld) pushReceipt(world, account, 'DLR', sent);
		}
	}
	return outcome(isHeld && isReal ? -8 : 1, isHeld && isReal ? 'Moderation' : 'OK', {
		...(isHeld && isReal && { details: 'The message waits for moderation and will be sent.' }),
		...(isReal && { ticket }),
		cost,
		credits: account.settings.credits,
		total: order.recipients.length,
		sent: wanted.size,
		...counters,
	});
}

/** Only texts that have not gone out yet. */
function cancel({ world, account, params }: SmsCall): object {
	const now = world.now();
	const waiting = sentBy(world, account).filter(
		({ campaign: of, scheduledFor }) => of === params.ticket && (scheduledFor ?? 0) > now,
	);
	if (waiting.length === 0) throw noSuch('Campaign');
	for (const one of waiting) one.status = 'cancelled';
	return outcome(1, 'OK');
}
