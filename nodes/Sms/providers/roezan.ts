import { asList, asRecord, asText, type Answered } from '../../shared/answered';
import type { SmsApi, SmsProvider } from '../provider';
import type { PollPart, ReceivePart, ToldEvent } from '../receive';
import { mediaIn } from '../trigger/media';

/**
 * Roezan, United States. Its reference is not public; what is here was seen in programs that call it. Firm: the key in
 * `X-API-Key`, a contact by its number, tags and lists by their numeric IDs, sending. A guess: what it answers after a text
 * was sent, how it refuses a number that has opted out, and its limit, of which only the headers are known.
 */
/** Roezan calls nobody. What another tool forwards comes in the form that our workflows have asked for. */
const receive: ReceivePart = {
	setUp:
		'Roezan has no webhooks. Either take the SMS Polling Trigger, which asks Roezan; or let a tool that sees the texts (Zapier, a phone app) post phone, name, message, id and createdAt to the Production URL from above, with ?secret= and the Webhook Secret of your credential added.',
	country: 'US',
	events: ['received', 'contact'],
	read(body) {
		const from = body.phone ?? body.phone_number;
		const text = asText(body.message ?? body.content);
		if (from === undefined) return undefined;
		if (text === undefined) return { event: 'contact', from, at: body.updatedAt, contact: body };
		const media = mediaIn(body.media);
		return { event: 'received', id: asText(body.id), from, text, media, at: body.createdAt };
	},
};

/**
 * A guess: the form of times, and in which order texts come. A first text of a number that nobody has asked for cannot be
 * seen, as there is no list of all contacts.
 */
const poll: PollPart = {
	// Its limit is not known. Two requests for each of these stay below the 60 that others allow in a minute.
	numbersPerMinute: 25,
	async read(api, phone) {
		const contact = await contactOf(api, phone);
		const id = asText(contact?.id);
		if (!contact || !id) return [];
		const { messages } = await api.request({
			method: 'GET',
			path: `/integrations/contacts/${encodeURIComponent(id)}/messages`,
			query: { direction: 'inbound', limit: 100 },
		});
		const texts = asList(messages)
			.map(asRecord)
			.map((message): ToldEvent => ({
				event: 'received',
				id: asText(message.id),
				from: phone,
				text: asText(message.content) ?? '',
				media: mediaIn(message.media),
				at: message.created_at,
			}));
		const at = asText(contact.opted_out_at);
		return at ? [...texts, { event: 'opt-out', from: phone, at, isOptOut: true }] : texts;
	},
};

export const roezan: SmsProvider = {
	receive,
	poll,
	key: 'roezan',
	displayName: 'Roezan',
	country: 'US',
	credentials: [{ type: 'roezanApi' }],
	hosts: { baseUrl: 'https://app.roezan.com/api' },

	send: {
		canAttach: true,
		async run(api, { to, text, mediaUrls }) {
			const raw = await api.request({
				method: 'POST',
				path: '/integrations/message/send',
				body: { phone: to, message: text, ...(mediaUrls.length > 0 ? { media: mediaUrls } : {}) },
				effect: 'send',
			});
			return { id: asText(asRecord(raw.message).id) ?? asText(raw.id), raw };
		},
	},

	contact: {
		fields: ['firstName', 'lastName', 'email'],
		lists: 'optional',
		async save(api, { phone, firstName, lastName, email, lists }) {
			const answer = await api.request({
				method: 'POST',
				path: '/integrations/contacts',
				body: {
					phone,
					...(firstName ? { firstName } : {}),
					...(lastName ? { lastName } : {}),
					...(email ? { email } : {}),
					// What is empty might take the contact off its lists.
					...(lists.length > 0 ? { lists: lists.map(Number) } : {}),
				},
			});
			return contactIn(answer);
		},
		get: contactOf,
		async addToLists(api, phone, lists) {
			let answer: Answered = {};
			for (const list of lists) {
				answer = await api.request({
					method: 'POST',
					path: '/integrations/lists/subscribe',
					body: { phone, list: Number(list) },
				});
			}
			return contactIn(answer);
		},
		async addTags(api, phone, tags) {
			const answer = await api.request({
				method: 'POST',
				path: '/integrations/contacts/tags',
				body: { phone, tagIds: tags.map(Number) },
			});
			return contactIn(answer);
		},
	},
};

async function contactOf(api: SmsApi, phone: string): Promise<Answered | undefined> {
	const answer = await api.request({
		method: 'GET',
		path: '/integrations/contacts',
		query: { phone },
		accept: ({ status }) => (status === 404 ? {} : undefined),
	});
	const contact = contactIn(answer);
	return contact.id === undefined ? undefined : contact;
}

function contactIn(answer: Answered): Answered {
	return asRecord(answer.contact);
}
