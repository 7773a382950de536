import { randomBytes } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { asFlag, asList, asRecord, asText, type Answered } from '../../shared/answered';
import type { SmsApi, SmsContact, SmsProvider } from '../provider';
import type { ReceiptStatus, ReceivePart } from '../receive';
import { Refused } from '../refused';
import { mediaIn } from '../trigger/media';
import { isoSeconds, numberIn } from '../values';

/**
 * touchSMS, Australia. Firm, by its own SDK and the certified Microsoft connector: sending, the dry run, the account,
 * sender IDs. A guess, by a stranger's draft of its API: everything about contacts and opt-outs, and whether `media` is
 * the address itself. No limit of requests is published. It names no text in its answer, so each gets a reference, which
 * comes back in receipts.
 */
const PAGE = 1000;
/** The end of a number is the same in its national and its international form. */
const TAIL = 9;

/** The draft's words; what a receipt really says is not known. */
const STATUSES: Record<string, ReceiptStatus> = {
	queued: 'pending',
	sending: 'pending',
	sent: 'sent',
	delivered: 'delivered',
	failed: 'failed',
	rejected: 'failed',
	undeliverable: 'failed',
};

/**
 * The body is that of touchSMS's own connector for Microsoft Power Automate, or the one of the draft: which of them a
 * plain webhook has is a guess, and so is every receipt. Nothing is signed.
 */
const receive: ReceivePart = {
	setUp:
		'touchSMS signs nothing, so a secret in the address tells that a text is from touchSMS. Copy the Production URL from above, add ?secret= and the Webhook Secret of your credential, and give this address to touchSMS for incoming messages, and for delivery receipts if your account has them.',
	country: 'AU',
	events: ['received', 'opt-out', 'receipt'],
	read(body) {
		const text = asText(body.content ?? body.body);
		const status = asText(body.status);
		if (status && text === undefined) {
			return {
				event: 'receipt',
				id: asText(body.id),
				from: body.from,
				to: body.to,
				at: body.delivered_at ?? body.date ?? body.submitted_at,
				status: STATUSES[status.toLowerCase()],
				providerStatus: status,
				reason: asText(body.error_message) ?? asText(body.error_code),
				reference: asText(body.reference),
			};
		}
		if (text === undefined && body.from === undefined) return undefined;
		const isOptOut = asFlag(body.is_opt_out);
		return {
			event: isOptOut ? 'opt-out' : 'received',
			id: asText(body.id),
			from: body.from,
			to: body.to,
			text,
			media: mediaIn(body.media),
			at: body.date ?? body.received_at,
			isOptOut,
		};
	},
};

export const touchSms: SmsProvider = {
	receive,
	key: 'touchSms',
	displayName: 'touchSMS',
	country: 'AU',
	credentials: [{ type: 'touchSmsApi' }],
	hosts: { baseUrl: 'https://app.touchsms.com.au/api/v2' },

	send: {
		canSchedule: true,
		canAttach: true,
		canDryRun: true,
		hasReference: true,
		sender: {
			displayName: 'Sender',
			description:
				'A dedicated or verified number, or a verified name. SHARED_NUMBER takes a number of touchSMS, to which customers can answer.',
			placeholder: 'e.g. SHARED_NUMBER',
			initial: 'SHARED_NUMBER',
			isRequired: true,
			async list(api) {
				const { data } = await api.request({ method: 'GET', path: '/account/sender-ids' });
				return asList(data)
					.map(asRecord)
					.flatMap(({ sender_id: id, label }) => {
						const value = asText(id);
						return value ? [{ name: asText(label) ?? value, value }] : [];
					});
			},
		},
		async run(api, { to, text, sender, sendAt, mediaUrls, reference, isDryRun }) {
			if (mediaUrls.length > 1) {
				throw new Refused(
					'takes one picture with a text only',
					"Leave one address in 'Media URLs', or send a text for each.",
				);
			}
			const id = reference ?? randomBytes(10).toString('hex');
			const [media] = mediaUrls;
			const message = {
				to,
				from: sender,
				body: text,
				reference: id,
				...(media ? { media } : {}),
				...(sendAt === undefined ? {} : { date: isoSeconds(sendAt) }),
			};
			const raw = await api.request({
				method: 'POST',
				path: isDryRun ? '/sms/dry' : '/sms',
				body: { messages: [message] },
				effect: isDryRun ? 'read' : 'send',
			});
			const { messages, errors, meta: totals } = asRecord(raw.data);
			const [refused] = asList(errors).map(asRecord);
			if (refused) throw refusalOf(refused);
			const [sent] = asList(messages).map(asRecord);
			if (!sent) {
				throw new Refused(
					'has answered without saying what became of the text',
					"Look at touchSMS's list of sent messages before you send it again.",
					{ isUnsure: !isDryRun },
				);
			}
			if (isDryRun && asRecord(totals).hasSufficientCredits === false) throw noCredit();
			const { parts, cost } = asRecord(sent.meta);
			return { id: asText(sent.id) ?? id, parts: numberIn(parts), cost: numberIn(cost), raw };
		},
	},

	async balance(api) {
		const raw = await api.request({ method: 'GET', path: '/account' });
		return { balance: numberIn(asRecord(raw.data).credits) ?? null, unit: 'credits', raw };
	},

	contact: {
		fields: ['firstName', 'lastName', 'email', 'customFields'],
		async save(api, contact) {
			const known = await find(api, contact.phone);
			const id = asText(known?.id);
			const raw = await api.request({
				method: id ? 'PUT' : 'POST',
				path: id ? `/contacts/${encodeURIComponent(id)}` : '/contacts',
				body: bodyOf(contact, known),
			});
			return { ...asRecord(raw.data), created: !id };
		},
		get: find,
		async delete(api, phone) {
			const id = asText((await find(api, phone))?.id);
			if (!id) return { phone, deleted: false };
			await api.request({ method: 'DELETE', path: `/contacts/${encodeURIComponent(id)}` });
			return { phone, deleted: true };
		},
	},

	async optOuts(api) {
		const { data } = await api.request({ method: 'GET', path: '/optouts' });
		return asList(data).map(asRecord);
	},
};

const WORDS: Record<string, string> = {
	INVALID_RECIPIENT: 'it takes the number for none',
	INVALID_SENDER_ID: 'the sender is not one of this account; SHARED_NUMBER always works',
	DUPLICATE_RECIPIENT: 'this number gets the text already',
	OPTED_OUT: 'this number wants no texts (it has opted out)',
};

function refusalOf({ error_code: code, error_help: help }: Answered): Refused {
	const name = asText(code) ?? '';
	if (name === 'INSUFFICIENT_CREDITS') return noCredit();
	const why = WORDS[name] ?? asText(help) ?? 'it gives no reason';
	const said = [name, asText(help)].filter(Boolean).join(': ');
	return new Refused(
		`has not taken the text: ${why}`,
		`The text was not sent. touchSMS said: "${said}".`,
		{ status: 422 },
	);
}

function noCredit(): Refused {
	return new Refused(
		'has not taken the text: the account has not enough credit',
		'The text was not sent. Top up the account, then run the workflow again.',
		{ status: 402 },
	);
}

/** Numbers are kept there with or without their country code. */
async function find(api: SmsApi, phone: string): Promise<Answered | undefined> {
	const digits = phone.slice(1);
	const { data } = await api.request({
		method: 'GET',
		path: '/contacts',
		query: { q: digits.slice(-TAIL), page_size: PAGE },
	});
	return asList(data)
		.map(asRecord)
		.find(({ mobile }) => asText(mobile)?.replace(/\D/g, '').replace(/^0/, '61') === digits);
}

/** What is left out stays as it is there. */
function bodyOf(
	{ phone, firstName, lastName, email, customFields }: SmsContact,
	known: Answered | undefined,
): IDataObject {
	const name = [firstName, lastName].filter(Boolean).join(' ');
	const attributes = { ...asRecord(known?.attributes), ...customFields };
	return {
		mobile: phone,
		...(name ? { name } : {}),
		...(email ? { email } : {}),
		...(Object.keys(customFields).length > 0 ? { attributes } : {}),
	};
}
