import { randomBytes } from 'node:crypto';
import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { asList, asRecord, asText, type Answered } from '../../shared/answered';
import type { SmsApi, SmsContact, SmsProvider } from '../provider';
import type { ReceiptStatus, ReceivePart } from '../receive';
import { Refused } from '../refused';
import { isSame } from '../trigger/proof';
import { numberIn } from '../values';

/**
 * SMSFactor, France. Firm, by its documentation: sending and the simulation, the codes in `status` (what happened is there
 * and not in the HTTP status), the counters of an answer, lists, the blacklist. Contacts live in lists and have four fields
 * of free text. A guess: that there is no call to change a contact, so that saving puts a new entry in and takes the old
 * one out; how long an own name of a text (`gsmsmsid`) may be; the limit of requests, of which none is published.
 */
const PAGE = 1000;
/** It is held for a person to look at, and will be sent. */
const HELD = -8;
const INFOS = ['info1', 'info2', 'info3', 'info4'];

const CODES: Record<number, { message: string; hint: string; status: number }> = {
	[-1]: {
		message: 'does not take the token',
		hint: 'Check the token in the credential.',
		status: 401,
	},
	[-3]: {
		message: 'has not taken this: the account has not enough credit',
		hint: 'Nothing was sent. Top up the account, then run the workflow again.',
		status: 402,
	},
	[-6]: {
		message: 'could not read the request',
		hint: 'Nothing was done. Please report it to the makers of this node.',
		status: 400,
	},
	[-7]: {
		message: 'has refused what was sent',
		hint: 'Nothing was done. Check the fields.',
		status: 422,
	},
};
/** Such as -99. */
const UNKNOWN = {
	message: 'has failed',
	hint: 'It does not say whether it was done.',
	status: 500,
};

/** Counters of an answer in which nothing was sent. */
const LEFT_OUT: Array<[counter: string, why: string]> = [
	['blacklisted', 'this number wants no texts (it is on the blacklist)'],
	['npai', 'this number is known not to be in use'],
	['invalid', 'it takes the number for none'],
	['not_allowed', 'the account may not send to this number'],
	['flood', 'this number has had too many texts, or the same one, in a short time'],
	['country_limit', 'the limit of texts to this country is reached'],
	['duplicated', 'this number gets the text already'],
];

/** The numbers of receipts, and what they say. */
const STATUSES: Record<string, [ReceiptStatus, string?]> = {
	0: ['failed', 'It was not sent'],
	1: ['sent'],
	2: ['failed', 'It was not delivered'],
	3: ['delivered'],
	4: ['failed', 'It was not allowed'],
	5: ['failed', 'The number does not exist'],
	6: ['failed', 'The sender is not valid'],
	7: ['failed', 'There is no route to this number'],
	9: ['failed', 'It was rejected'],
	11: ['failed', 'The network had an error'],
	12: ['failed', 'It could not be delivered in time'],
};

/**
 * A STOP comes to a webhook of its own, in the same form as a text; the address says which it is. The header holds the
 * secret itself: two other receivers do it so, and SMSFactor does not say how it is made. The form of a text (MO) is
 * that of the sister brand. Texts have no ID.
 */
const receive: ReceivePart = {
	setUp:
		'Nothing to enter at SMSFactor: publishing the workflow adds the webhooks to your account, and unpublishing takes them away. If you enter them yourself, under API > Webhooks, use the Webhook Secret of your credential as their signature, and add ?kind=STOP to the address of that for STOP.',
	country: 'FR',
	events: ['received', 'opt-out', 'receipt'],
	timezone: 'Europe/Paris',
	isSigned: ({ headers }, secret) => isSame(headers['x-smsfactor-signature'], secret),
	read(body, query) {
		const status = asText(body.status);
		if (status !== undefined && body.from === undefined) {
			const [told, reason] = STATUSES[status] ?? [];
			return {
				event: 'receipt',
				id: asText(body.message_id),
				to: body.destination,
				at: body.date,
				status: told,
				providerStatus: status,
				reason,
				reference: asText(body.message_id),
			};
		}
		const text = asText(body.message);
		if (text === undefined && body.from === undefined) return undefined;
		const isOptOut = query.kind === 'STOP';
		const event = isOptOut ? 'opt-out' : 'received';
		return { event, from: body.from, to: body.to, text, at: body.date, isOptOut };
	},
	registration: {
		kinds: { received: 'MO', 'opt-out': 'STOP', receipt: 'DLR' },
		async list(api) {
			const { webhooks } = await api.request({ method: 'GET', path: '/webhook' });
			return asList(webhooks)
				.map(asRecord)
				.map((webhook) => ({
					id: asText(webhook.webhook_id ?? webhook.id) ?? '',
					kind: asText(webhook.type) ?? '',
					url: asText(webhook.url) ?? '',
				}));
		},
		async create(api, { kind, url, secret }) {
			const webhook = { type: kind, url, signature: secret };
			return await api.request({ method: 'POST', path: '/webhook', body: { webhook } });
		},
		async remove(api, id) {
			return await api.request({ method: 'DELETE', path: `/webhook/${id}` });
		},
	},
};

export const smsFactor: SmsProvider = {
	receive,
	key: 'smsFactor',
	displayName: 'SMSFactor',
	country: 'FR',
	credentials: [{ type: 'smsFactorApi' }],
	hosts: { baseUrl: 'https://api.smsfactor.com' },

	refusalIn({ status: answered, details, message }) {
		const code = numberIn(answered) ?? 0;
		if (code >= 0 || code === HELD) return undefined;
		const said = asText(details) ?? asText(message) ?? '';
		const known = CODES[code];
		const { message: what, hint, status } = known ?? UNKNOWN;
		return new Refused(what, `${hint} SMSFactor said: "${said}" (status ${code}).`, {
			status,
			isUnsure: !known,
		});
	},

	send: {
		canSchedule: true,
		canDryRun: true,
		hasReference: true,
		knowsMarketing: true,
		sender: {
			displayName: 'Sender',
			description:
				'The name that the phone shows. Empty takes a number of SMSFactor, to which customers can answer.',
			placeholder: 'e.g. MyShop',
			initial: '',
		},
		async run(api, { to, text, sender, sendAt, reference, isMarketing, isDryRun }) {
			const id = reference ?? randomBytes(10).toString('hex');
			const raw = await api.request({
				method: 'GET',
				path: isDryRun ? '/send/simulate' : '/send',
				query: {
					to: to.slice(1),
					text,
					pushtype: isMarketing ? 'marketing' : 'alert',
					gsmsmsid: id,
					...(sender ? { sender } : {}),
					...(sendAt === undefined ? {} : { delay: parisTime(sendAt) }),
				},
				effect: isDryRun ? 'read' : 'send',
			});
			const isHeld = numberIn(raw.status) === HELD;
			if (numberIn(raw.sent) === 0 && !isHeld) throw sentToNobody(raw);
			return { id, cost: numberIn(raw.cost), isHeld, raw };
		},
	},

	async balance(api) {
		const raw = await api.request({ method: 'GET', path: '/credits' });
		return { balance: numberIn(raw.credits) ?? null, unit: 'credits', raw };
	},

	contact: {
		fields: ['firstName', 'lastName', 'email', 'customFields'],
		lists: 'required',
		async save(api, contact) {
			const { phone, lists } = contact;
			let created = true;
			for (const list of lists) {
				const found = await findIn(api, list, phone);
				created &&= found.length === 0;
				await replaceIn(api, list, found, contact);
			}
			return { phone, lists, created };
		},
		async get(api, phone, lists) {
			for (const list of lists) {
				const [entry] = await findIn(api, list, phone);
				if (entry) return { listId: list, ...entry };
			}
			return undefined;
		},
		async removeFromLists(api, phone, lists) {
			let removed = false;
			for (const list of lists) {
				const found = await findIn(api, list, phone);
				for (const { id } of found) await remove(api, id);
				removed ||= found.length > 0;
			}
			return { phone, lists, removed };
		},
	},

	async optOuts(api) {
		const rows: Answered[] = [];
		for (let more = PAGE; more === PAGE;) {
			const { list } = await api.request({
				method: 'GET',
				path: '/blacklist',
				query: { start: rows.length, length: PAGE },
			});
			const page = asList(list).map(asRecord);
			rows.push(...page);
			more = page.length;
		}
		return rows;
	},
};

function sentToNobody(raw: Answered): Refused {
	const [counter, why = 'it gives no reason'] =
		LEFT_OUT.find(([name]) => (numberIn(raw[name]) ?? 0) > 0) ?? [];
	const counted = counter ? ` SMSFactor counts it as "${counter}".` : '';
	return new Refused(`has sent the text to nobody: ${why}`, `The text was not sent.${counted}`, {
		status: 422,
	});
}

async function findIn(api: SmsApi, list: string, phone: string): Promise<Answered[]> {
	const digits = phone.slice(1);
	const { list: rows } = await api.request({
		method: 'GET',
		path: `/list/${encodeURIComponent(list)}`,
		query: { search: digits, length: PAGE },
	});
	return asList(rows)
		.map(asRecord)
		.filter(({ destination }) => asText(destination)?.replace(/\D/g, '') === digits);
}

/** What is left out stays as it was. The new entry comes first, so that the contact is never gone. */
async function replaceIn(
	api: SmsApi,
	list: string,
	found: Answered[],
	contact: SmsContact,
): Promise<void> {
	const kept: IDataObject = {};
	for (const info of INFOS) kept[info] = asText(found[0]?.[info]) ?? '';
	const entry = { value: contact.phone.slice(1), ...kept, ...infosOf(contact) };
	await api.request({
		method: 'POST',
		path: '/list',
		body: { list: { listId: list, contacts: { gsm: [entry] } } },
	});
	for (const { id } of found) await remove(api, id);
}

/** The user's own choice of the four fields wins. */
function infosOf({ firstName, lastName, email, customFields }: SmsContact): IDataObject {
	return {
		...(lastName ? { info1: lastName } : {}),
		...(firstName ? { info2: firstName } : {}),
		...(email ? { info3: email } : {}),
		...customFields,
	};
}

async function remove(api: SmsApi, id: unknown): Promise<void> {
	const path = `/list/contact/${encodeURIComponent(asText(id) ?? '')}`;
	await api.request({ method: 'DELETE', path });
}

/** It reads times so. */
function parisTime(time: number): string {
	return DateTime.fromMillis(time, { zone: 'Europe/Paris' }).toFormat('yyyy-MM-dd HH:mm:ss');
}
