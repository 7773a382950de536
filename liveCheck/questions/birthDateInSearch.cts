import type { Question } from './question.cts';

export const birthDateInSearch: Question = {
	id: 'birthDateInSearch',
	question: 'How does a row of the search show a birth date?',
	how: 'A contact with a birth date is made and looked for.',
	answers: {
		number: 'as a number',
		iso: 'as a text with date and time',
		day: 'as a text with the date only',
		missing: 'not at all',
	},
	assumed: ['number'],
	copes: ['iso', 'day'],
	async ask(stage) {
		const person = stage.person();
		await stage.contact({ ...person, dateOfBirth: '1990-05-25' });
		const { dateOfBirth } = await stage.indexedRow(person.email);
		if (typeof dateOfBirth === 'number') return { key: 'number' };
		if (typeof dateOfBirth !== 'string') return { key: 'missing' };
		return { key: dateOfBirth.includes('T') ? 'iso' : 'day' };
	},
};
