import type { Exchange } from '../line/exchange.cts';
import { textOf } from '../stage/survey.cts';
import type { Question } from './question.cts';

/** It looks like an ID of HighLevel's and is none. */
const NO_SUCH_ID = 'LiveCheckNoSuchId000';

const notFound = {
	400: '400 "Contact not found for id:…"',
	404: '404',
	otherText: '400 with another text',
};

function readNotFound(answer: Exchange) {
	const text = textOf(answer);
	if (answer.status === 404) return { key: '404' };
	if (answer.status !== 400) return { detail: String(answer.status) };
	return { key: /^contact not found for id:/i.test(text) ? '400' : 'otherText' };
}

export const unknownContact: Question = {
	id: 'unknownContact',
	question: 'How is a contact answered that never was?',
	how: 'A made-up id is read.',
	answers: notFound,
	assumed: ['400'],
	copes: ['404', 'otherText'],
	ask: async (stage) => readNotFound(await stage.send('GET', `/contacts/${NO_SUCH_ID}`)),
};

export const deletedContact: Question = {
	id: 'deletedContact',
	question: 'How is a contact answered that was deleted?',
	how: 'A contact is made, deleted and read.',
	answers: { ...notFound, readable: 'it can still be read' },
	assumed: ['400'],
	copes: ['404', 'otherText'],
	async ask(stage) {
		const path = `/contacts/${await stage.contact()}`;
		await stage.ask('DELETE', path);
		const answer = await stage.send('GET', path);
		return answer.status < 300 ? { key: 'readable' } : readNotFound(answer);
	},
};

export const otherLocation: Question = {
	id: 'otherLocation',
	question: 'How is a Location ID refused that the token is not for?',
	how: 'A contact is looked up under a made-up Location ID.',
	answers: {
		401: '401 "This location is not accessible from this token!"',
		403: '403 "The token does not have access to this location."',
		422: '422',
	},
	assumed: ['401'],
	copes: ['403'],
	async ask(stage) {
		const answer = await stage.send('GET', '/contacts/search/duplicate', {
			query: { locationId: NO_SUCH_ID, email: stage.person().email },
		});
		const text = textOf(answer);
		if (answer.status === 401 && /not accessible/i.test(text)) return { key: '401' };
		if (answer.status === 403 && /access to this location/i.test(text)) return { key: '403' };
		return answer.status === 422 ? { key: '422' } : { detail: `${answer.status}, another text` };
	},
};
