import { newName, TAG } from '../made/names.cts';
import type { Question } from './question.cts';

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

export const tagInList: Question = {
	id: 'tagInList',
	question: "Does a tag that a contact gets appear in the account's list of tags by itself?",
	how: 'A contact gets a new tag, then the list is read.',
	answers: { yes: 'yes', no: 'no' },
	assumed: ['yes'],
	copes: ['no'],
	async ask(stage) {
		const tag = newName('tag');
		await stage.contact({ tags: [tag] });
		const { body } = await stage.ask('GET', `/locations/${stage.locationId}/tags`);
		const names = (body.tags as Array<{ name?: unknown }>).map(({ name }) => name);
		return { key: names.includes(tag) ? 'yes' : 'no' };
	},
};
