import type { IDataObject } from 'n8n-workflow';
import { asList, asRecord, asText, type Answered } from '../../shared/answered';
import type { SmsApi, SmsContact, SmsProvider } from '../provider';
import type { ReceivePart, ToldEvent } from '../receive';
import { Refused } from '../refused';
import { mediaIn } from '../trigger/media';
import { isoSeconds } from '../values';
import { isRenewalDue } from './salesmsgToken';

/**
 * Salesmsg, United States. Firm: fields of a write go in the query and never in a body, but to change a contact; 60
 * requests a minute, then everything is refused for a minute without a word of when; media; a personal access token ends
 * after an hour and can be renewed while it is good, for about three days. A guess: how it refuses a number that has opted
 * out (a 422 in the stand-in), the form of `send_at`, and the call that takes a tag away.
 */
const MINUTE_MS = 60_000;

/**
 * Nothing is signed. The names of the events for tags and for opting out are a guess, so they are known by their words.
 * A text's type is sms or mms, with files in `media`. Copies were seen. Salesmsg repeats what is not answered with 2xx;
 * when, is not known.
 */
const receive: ReceivePart = {
	setUp:
		'Salesmsg signs nothing, so a secret in the address tells that an event is from Salesmsg. Copy the Production URL from above, add ?secret= and the Webhook Secret of your credential, and enter this address in Salesmsg under Settings > Integrations > Webhooks, with the events that you want.',
	country: 'US',
	events: ['received', 'opt-out', 'receipt', 'contact'],
	read(body) {
		const name = asText(body.event) ?? '';
		const data = asRecord(body.data);
		const contact = asRecord(data.contact);
		const message = asRecord(data.message);
		const customer = contact.number ?? contact.formatted_number;
		const own = asText(data.number) ?? asRecord(data.number).number;
		const text = asText(message.body) ?? asText(message.body_raw);
		const files = { text, media: mediaIn(message.media), id: asText(message.id) };
		if (/^message\.received/i.test(name)) {
			return { event: 'received', from: customer, to: own, ...files, at: message.received_at };
		}
		if (name.startsWith('message.')) {
			return { event: 'receipt', from: own, to: customer, ...files, ...receiptOf(name, message) };
		}
		const about = { from: customer, to: own, at: contact.updated_at, contact };
		if (/opt(ed)?[._-]?out|unsubscri/i.test(name)) {
			return { event: 'opt-out', ...about, at: contact.opt_out_at ?? about.at, isOptOut: true };
		}
		const isOptIn = /opt(ed)?[._-]?in|resubscri/i.test(name);
		return name.startsWith('contact.') ? { event: 'contact', ...about, isOptIn } : undefined;
	},
};

/** Salesmsg has no receipts but these fields of a text, and the event's name. */
function receiptOf(name: string, message: Answered): Partial<ToldEvent> {
	const providerStatus = asText(message.status) ?? name.replace('message.', '');
	const words = `${name} ${providerStatus}`.toLowerCase();
	const isFailed = Boolean(message.failed_at) || /fail|undeliver|reject/.test(words);
	const isDelivered = Boolean(message.delivered_at) || /\bdelivered/.test(words);
	return {
		providerStatus,
		status: isFailed
			? 'failed'
			: isDelivered
				? 'delivered'
				: /sent/.test(words)
					? 'sent'
					: 'pending',
		reason: asText(message.failed_reason),
		at: message.failed_at ?? message.delivered_at ?? message.sent_at,
	};
}

export const salesmsg: SmsProvider = {
	receive,
	key: 'salesmsg',
	displayName: 'Salesmsg',
	country: 'US',
	credentials: [
		{
			type: 'salesmsgOAuth2Api',
			authentication: { name: 'OAuth2', value: 'oAuth2' },
			isRenewable: true,
		},
		{
			type: 'salesmsgTokenApi',
			authentication: { name: 'Personal Access Token', value: 'token' },
			isRenewable: true,
			keptAlive: {
				isDue: isRenewalDue,
				path: '/user',
				ended:
					'A personal access token of Salesmsg ends after an hour in which it is not used, and after about three days in any case. Make a new one in Salesmsg under Settings and enter it in the credential, or use OAuth2, which lasts. Nothing was sent.',
			},
		},
	],
	hosts: { baseUrl: 'https://api.salesmessage.com/pub/v2.3' },
	pace: { requests: 60, perMs: MINUTE_MS },
	pauseMs: MINUTE_MS,

	explain(status, said) {
		if (status === 403 && /scope/i.test(said)) {
			return new Refused(
				'does not allow this login to do this: a scope is missing',
				`Texts need the scope messages:write, contacts contacts:read and contacts:write, tags tags:write, inboxes users:read. Make a token with them, or connect again. Salesmsg said: "${said}".`,
				{ status },
			);
		}
		if (status === 403 && /token/i.test(said)) {
			return new Refused(
				'does not take the token',
				'It was mistyped or has ended. Make a new one in Salesmsg under Settings, and enter it in the credential.',
				{ status },
			);
		}
		if (status === 422 && /opt(ed)?[ -]?out/i.test(said)) {
			return new Refused(
				'has not taken the text: this number wants no texts (it has opted out)',
				`The text was not sent. Salesmsg said: "${said}".`,
				{ status },
			);
		}
		return undefined;
	},

	send: {
		canSchedule: true,
		canAttach: true,
		sender: {
			displayName: 'Inbox',
			description:
				'The inbox in Salesmsg from which the text goes out, and to which the answer comes',
			placeholder: 'e.g. 501',
			initial: '',
			isRequired: true,
			async list(api) {
				const { data } = await api.request({ method: 'GET', path: '/teams' });
				return asList(data)
					.map(asRecord)
					.flatMap(({ id, name }) => {
						const value = asText(id);
						return value ? [{ name: asText(name) ?? value, value }] : [];
					});
			},
		},
		async run(api, { to, text, sender, sendAt, mediaUrls }) {
			const raw = await api.request({
				method: 'POST',
				path: '/messages',
				query: {
					number: to,
					team_id: sender,
					message: text,
					...(sendAt === undefined ? {} : { send_at: isoSeconds(sendAt) }),
					...(mediaUrls.length > 0 ? { 'media_url[][url]': mediaUrls } : {}),
				},
				effect: 'send',
			});
			const { id, status, failed_reason: reason } = raw;
			if (status === 'failed') {
				throw new Refused(
					'has taken the text and could not send it',
					`Salesmsg said: "${asText(reason) ?? 'no reason'}".`,
					{ status: 422 },
				);
			}
			return { id: asText(id), raw };
		},
	},

	contact: {
		fields: ['firstName', 'lastName', 'email'],
		async save(api, contact) {
			const id = asText((await find(api, contact.phone))?.id);
			const fields = fieldsOf(contact);
			const saved = id
				? await api.request({ method: 'PUT', path: `/contacts/${id}`, body: fields })
				: await api.request({ method: 'POST', path: '/contacts', query: fields });
			return { ...saved, created: !id };
		},
		get: find,
		addTags: async (api, phone, tags) => await changeTags(api, phone, tags, 'PUT'),
		removeTags: async (api, phone, tags) => await changeTags(api, phone, tags, 'DELETE'),
	},
};

async function find(api: SmsApi, phone: string): Promise<Answered | undefined> {
	const { results } = await api.request({
		method: 'GET',
		path: '/contacts/search',
		query: { term: phone, limit: 25 },
	});
	return asList(results)
		.map(asRecord)
		.find(({ number }) => number === phone);
}

function fieldsOf({ phone, firstName, lastName, email }: SmsContact): IDataObject {
	return {
		number: phone,
		...(firstName ? { first_name: firstName } : {}),
		...(lastName ? { last_name: lastName } : {}),
		...(email ? { email } : {}),
	};
}

async function changeTags(
	api: SmsApi,
	phone: string,
	tags: string[],
	method: 'PUT' | 'DELETE',
): Promise<Answered> {
	const id = asText((await find(api, phone))?.id);
	if (!id) {
		throw new Refused(
			'has no contact with this number',
			`Save it first with the operation 'Save'. The number is ${phone}.`,
			{ status: 404 },
		);
	}
	let contact: Answered = { id };
	for (const tag of tags) {
		const path = `/tags/contact/${id}/${encodeURIComponent(tag)}`;
		contact = await api.request({ method, path });
	}
	return contact;
}
