import { TAG } from '../made/names';
import type { Question } from './question';

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
const answers = { empty: 'success with an empty list', refused: 'an error', listed: 'as a change' };

export const tagTwice: Question = {
	id: 'tagTwice',
	question: 'How is it answered to add a tag that the contact has?',
	how: 'The same tag is added twice.',
	answers,
	assumed: ['empty'],
	async ask(stage) {
		const path = `/contacts/${await stage.contact()}/tags`;
		const answer = await stage.send('POST', path, { body: { tags: [TAG] } });
		if (answer.status >= 300) return { key: 'refused', detail: String(answer.status) };
		return {
			key: isEmpty((answer.body as { tagsAdded?: unknown }).tagsAdded) ? 'empty' : 'listed',
		};
	},
};

export const absentTag: Question = {
	id: 'absentTag',
	question: 'How is it answered to take off a tag that the contact does not have?',
	how: 'Such a tag is taken off.',
	answers,
	assumed: ['empty'],
	async ask(stage) {
		const path = `/contacts/${await stage.contact()}/tags`;
		const answer = await stage.send('DELETE', path, { body: { tags: [`${TAG} absent`] } });
		if (answer.status >= 300) return { key: 'refused', detail: String(answer.status) };
		const { tagsRemoved } = answer.body as { tagsRemoved?: unknown };
		return { key: isEmpty(tagsRemoved) ? 'empty' : 'listed' };
	},
};
