import { asList, asRecord, asText } from '../../shared/answered';
import type { SmsProvider } from '../provider';
import type { ReceiptStatus, ReceivePart } from '../receive';
import { Refused } from '../refused';
import { hmacOf, isSame } from '../trigger/proof';
import { numberIn } from '../values';

/**
 * SMS.to. Firm, by its own SDK and help pages: sending, the estimate, the balance, lists, opt-outs, 150 requests a second,
 * and that a number that has opted out is refused with 422 and words. A guess: whether saving a contact that is there
 * overwrites it, the keys `lastname` and `email`, and how `scheduled_for` is read, which is sent in UTC here.
 */
export const SMS_TO_HOSTS = {
	baseUrl: 'https://api.sms.to',
	contactsBaseUrl: 'https://sms.to/v1',
	accountBaseUrl: 'https://auth.sms.to',
};
const CONTACTS = 'contactsBaseUrl';
const OPTED_OUT = /opt(ed)?[ -]?out|unsubscribed/i;

/** Words that were seen in callbacks or at `GET /message/{id}`; the list is not published. */
const STATUSES: Record<string, ReceiptStatus> = {
	QUEUED: 'pending',
	PENDING: 'pending',
	SCHEDULED: 'pending',
	ONGOING: 'pending',
	SENT: 'sent',
	DELIVERED: 'delivered',
	FAILED: 'failed',
	REJECTED: 'failed',
	UNDELIVERED: 'failed',
	EXPIRED: 'failed',
	OPTOUT: 'failed',
};

/** `t=<unix time>,s=<hex>` */
const SIGNATURE = /^\s*t=(\d+)\s*,\s*s=([0-9a-f]+)\s*$/i;

/**
 * Callbacks are forms, or JSON when that was chosen at SMS.to, and have no ID for a text that came in. Whether one that
 * is repeated (after 1, 2, 4 hours) is signed anew, and how times are written, is not known: so no age is refused, as
 * SMS.to's own library does not, and times without a zone count as UTC.
 */
const receive: ReceivePart = {
	setUp:
		'Copy the Production URL from above into SMS.to, under Settings > Webhook Management: as Default Inbound Callback URL, for opt-outs, and as outbound (delivery) callback. Switch secure webhooks on there, and enter their secret as Webhook Secret of your credential; several secrets are separated by commas. Without secure webhooks add ?secret= and the Webhook Secret to the address.',
	events: ['received', 'opt-out', 'receipt'],
	isSigned({ rawBody, headers }, secret) {
		const [, time, signature] = SIGNATURE.exec(String(headers['x-smsto-signature'])) ?? [];
		return (
			time !== undefined && isSame(signature?.toLowerCase(), hmacOf(secret, rawBody, `.${time}`))
		);
	},
	read(body) {
		const from = body.unsubscribed_number;
		if (from !== undefined) return { event: 'opt-out', from, at: body.timestamp, isOptOut: true };
		const status = asText(body.status);
		if (status) {
			return {
				event: 'receipt',
				id: asText(body.messageId),
				to: body.phone,
				status: STATUSES[status.toUpperCase()],
				providerStatus: status,
				reason: status.toUpperCase() === 'OPTOUT' ? 'The number has opted out' : undefined,
			};
		}
		const text = asText(body.message);
		if (text === undefined && body.from === undefined) return undefined;
		return { event: 'received', from: body.from, to: body.to, text, at: body.receivedDate };
	},
};

export const smsTo: SmsProvider = {
	receive,
	key: 'smsTo',
	displayName: 'SMS.to',
	credentials: [{ type: 'smsToApi' }],
	hosts: SMS_TO_HOSTS,
	pace: { requests: 150, perMs: 1000 },

	refusalIn({ success, message, status }) {
		if (status === 'OPTOUT') return optedOut('OPTOUT');
		if (success !== false) return undefined;
		const said = asText(message);
		if (said && OPTED_OUT.test(said)) return optedOut(said);
		return new Refused(
			'has refused this',
			said ? `SMS.to said: "${said}".` : 'It gave no reason.',
			{
				status: 422,
			},
		);
	},
	explain: (status, said) => (status === 422 && OPTED_OUT.test(said) ? optedOut(said) : undefined),

	send: {
		canSchedule: true,
		canDryRun: true,
		sender: {
			displayName: 'Sender ID',
			description:
				'The name or number that the phone shows. Empty takes the default of the SMS.to account.',
			placeholder: 'e.g. MyShop',
			initial: '',
		},
		async run(api, { to, text, sender, sendAt, isDryRun }) {
			const raw = await api.request({
				method: 'POST',
				path: isDryRun ? '/sms/estimate' : '/sms/send',
				body: {
					to,
					message: text,
					...(sender ? { sender_id: sender } : {}),
					...(sendAt === undefined ? {} : { scheduled_for: utcTime(sendAt), timezone: 'UTC' }),
				},
				effect: isDryRun ? 'read' : 'send',
			});
			const { message_id: id, sms_count: parts, estimated_cost: cost } = raw;
			return { id: asText(id), parts: numberIn(parts), cost: numberIn(cost), raw };
		},
	},

	async balance(api) {
		const raw = await api.request({ method: 'GET', host: 'accountBaseUrl', path: '/api/balance' });
		const { balance, currency } = raw;
		return { balance: numberIn(balance) ?? null, unit: asText(currency) ?? 'EUR', raw };
	},

	contact: {
		fields: ['firstName', 'lastName', 'email', 'customFields'],
		lists: 'required',
		async save(api, { phone, firstName, lastName, email, customFields, lists }) {
			const raw = await api.request({
				method: 'POST',
				host: CONTACTS,
				path: '/people/contacts/create',
				body: {
					phone,
					...(firstName ? { firstname: firstName } : {}),
					...(lastName ? { lastname: lastName } : {}),
					...(email ? { email } : {}),
					...customFields,
					list_ids: lists.map(Number),
				},
			});
			return { phone, lists, ...asRecord(raw.data) };
		},
		async addToLists(api, phone, lists) {
			await api.request({
				method: 'POST',
				host: CONTACTS,
				path: '/people/contacts/create',
				body: { phone, list_ids: lists.map(Number) },
			});
			return { phone, lists, added: true };
		},
		async removeFromLists(api, phone, lists) {
			for (const list of lists) {
				await api.request({
					method: 'POST',
					host: CONTACTS,
					path: '/people/contacts/delete-phone',
					body: { phone, list_id: Number(list) },
				});
			}
			return { phone, lists, removed: true };
		},
	},

	async optOuts(api) {
		const { data } = await api.request({ method: 'GET', host: CONTACTS, path: '/recent/optouts' });
		return asList(data).map(asRecord);
	},
};

function optedOut(said: string): Refused {
	return new Refused(
		'has not taken the text: this number wants no texts (it has opted out)',
		`The text was not sent. SMS.to said: "${said}".`,
		{ status: 422 },
	);
}

function utcTime(time: number): string {
	return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}
