import { makeField } from './customFields.cts';
import type { Question } from './question.cts';

type Json = Record<string, unknown>;

export const dateFieldInSearch: Question = {
	id: 'dateFieldInSearch',
	question: 'How does a row of the search show a custom field of the type DATE?',
	how: 'A contact with such a field is made and looked for.',
	answers: { iso: 'as a text with date and time', number: 'as a number', day: 'as a text' },
	assumed: ['iso'],
	copes: ['number', 'day'],
	async ask(stage) {
		const { id } = await makeField(stage, 'DATE');
		const person = stage.person();
		const customFields = [{ id, field_value: '2026-03-05' }];
		await stage.contact({ ...person, customFields });
		const row = await stage.indexedRow(person.email);
		const value = (row.customFields as Json[]).find((field) => field.id === id)?.value;
		if (typeof value === 'number') return { key: 'number' };
		if (typeof value !== 'string') return { detail: 'another type' };
		return { key: value.includes('T') ? 'iso' : 'day' };
	},
};
