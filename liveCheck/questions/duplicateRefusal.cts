import { NotTried } from '../stage/survey.cts';
import { bodyForm } from './bodyForm.cts';
import type { Question } from './question.cts';

type Json = Record<string, unknown>;

const KEYS = ['statusCode', 'message', 'error', 'meta', 'traceId'];
const META_KEYS = ['contactId', 'contactName', 'matchingField'];

export const duplicateRefusal: Question = {
	id: 'duplicateRefusal',
	question: 'What does the answer to a contact hold that exists already?',
	how: 'The same contact is made twice; the whole body is looked at.',
	answers: {
		named: '400, and meta names the contact and the field',
		unnamed: '400 without naming the contact',
		more: '400 that names the contact, and keys that were not known',
	},
	assumed: ['named'],
	copes: ['more'],
	async ask(stage) {
		const person = stage.person();
		const contactId = await stage.contact(person);
		const { locationId } = stage;
		const answer = await stage.send('POST', '/contacts/', { body: { locationId, ...person } });
		if (answer.status < 300) throw new NotTried('the account allows duplicate contacts');
		const body = answer.body as Json;
		const meta = (body.meta ?? {}) as Json;
		const detail = `${answer.status} ${bodyForm(body)}`;
		if (answer.status !== 400) return { detail };
		if (meta.contactId !== contactId || meta.matchingField !== 'email') {
			return { key: 'unnamed', detail };
		}
		const isKnown =
			Object.keys(body).every((key) => KEYS.includes(key)) &&
			Object.keys(meta).every((key) => META_KEYS.includes(key));
		return { key: isKnown ? 'named' : 'more', detail };
	},
};
