import { asRecord, asText, type Answered } from '../../shared/answered';
import type { SmsProvider } from '../provider';

/**
 * Roezan, United States. Its reference is not public; what is here was seen in programs that call it. Firm: the key in
 * `X-API-Key`, a contact by its number, tags and lists by their numeric IDs, sending. A guess: what it answers after a text
 * was sent, how it refuses a number that has opted out, and its limit, of which only the headers are known.
 */
export const roezan: SmsProvider = {
	key: 'roezan',
	displayName: 'Roezan',
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
		async get(api, phone) {
			const answer = await api.request({
				method: 'GET',
				path: '/integrations/contacts',
				query: { phone },
				accept: ({ status }) => (status === 404 ? {} : undefined),
			});
			const contact = contactIn(answer);
			return contact.id === undefined ? undefined : contact;
		},
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

function contactIn(answer: Answered): Answered {
	return asRecord(answer.contact);
}
