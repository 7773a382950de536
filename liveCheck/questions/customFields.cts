import { newName } from '../made/names.cts';
import type { Stage } from '../stage/stage.cts';
import { textOf } from '../stage/survey.cts';
import type { Answer, Question } from './question.cts';

type Json = Record<string, unknown>;

const OPTIONS = ['One', 'Two'];

export async function makeField(stage: Stage, dataType: string, more: Json = {}): Promise<Json> {
	const { body } = await stage.ask('POST', `/locations/${stage.locationId}/customFields`, {
		body: { name: newName('field'), dataType, model: 'contact', ...more },
	});
	return body.customField as Json;
}

async function write(stage: Stage, contactId: string, id: unknown, value: unknown) {
	return await stage.send('PUT', `/contacts/${contactId}`, {
		body: { customFields: [{ id, field_value: value }] },
	});
}

async function stored(stage: Stage, contactId: string, id: unknown): Promise<unknown> {
	const { customFields } = await stage.read(contactId);
	return (customFields as Json[] | undefined)?.find((field) => field.id === id)?.value;
}

function isEmpty(value: unknown): boolean {
	return (
		value === undefined ||
		value === null ||
		value === '' ||
		(typeof value === 'object' && Object.values(value).every((one) => one === ''))
	);
}

interface Clearing {
	dataType: string;
	value: unknown;
	empty: unknown;
	more?: Json;
}

const CLEARINGS: Clearing[] = [
	{ dataType: 'TEXT', value: 'blue', empty: '' },
	{ dataType: 'LARGE_TEXT', value: 'blue', empty: '' },
	{ dataType: 'NUMERICAL', value: 4, empty: '' },
	{ dataType: 'MONETORY', value: 4, empty: '' },
	{ dataType: 'DATE', value: '2026-03-05', empty: '' },
	{ dataType: 'SINGLE_OPTIONS', value: 'One', empty: '', more: { options: OPTIONS } },
	{ dataType: 'CHECKBOX', value: ['One'], empty: [], more: { options: OPTIONS } },
];

export const clearing: Question[] = CLEARINGS.map(({ dataType, value, empty, more }) => ({
	id: `clear.${dataType}`,
	question: `Does an empty value clear a custom field of the type ${dataType}?`,
	how: 'A field is made, filled and emptied.',
	answers: {
		cleared: 'yes',
		ignored: 'no, the answer is a success and the value stays',
		refused: 'no, it is an error',
		notStored: 'it could not be filled',
	},
	assumed: ['cleared'],
	// The package compares what came back with what it sent, and warns.
	copes: ['ignored', 'refused'],
	async ask(stage) {
		const { id } = await makeField(stage, dataType, more);
		const contactId = await stage.contact();
		await write(stage, contactId, id, value);
		if (isEmpty(await stored(stage, contactId, id))) return { key: 'notStored' };
		const answer = await write(stage, contactId, id, empty);
		if (answer.status >= 300) return { key: 'refused', detail: String(answer.status) };
		return { key: isEmpty(await stored(stage, contactId, id)) ? 'cleared' : 'ignored' };
	},
}));

export const textListKeys: Question = {
	id: 'textListKeys',
	question: 'By which keys are the texts of a list of texts (TEXTBOX_LIST) written?',
	how: 'A field with two lines is made, and written by the ids of its definition.',
	answers: {
		definition: 'by the ids of its definition',
		record: 'by others: those of the definition are taken and ignored',
		replaced: 'the texts come back under other keys',
		refused: 'those of the definition are an error',
	},
	assumed: ['record'],
	// The package compares what came back with what it sent, and warns.
	copes: ['definition', 'refused'],
	async ask(stage) {
		const made = await makeField(stage, 'TEXTBOX_LIST', {
			textBoxListOptions: [
				{ label: 'Street', prefillValue: '' },
				{ label: 'Note', prefillValue: '' },
			],
		});
		const options = (made.picklistOptions ?? made.textBoxListOptions ?? []) as Json[];
		const ids = options.map((option) => (option.id ?? '') as string);
		if (!ids[0]) return { detail: 'the definition has no ids' };
		const contactId = await stage.contact();
		const answer = await write(stage, contactId, made.id, { [ids[0]]: 'Main Street' });
		if (answer.status >= 300) return { key: 'refused', detail: String(answer.status) };
		const value = await stored(stage, contactId, made.id);
		if (isEmpty(value)) return { key: 'record' };
		const keys = typeof value === 'object' ? Object.keys(value as Json) : [];
		return { key: keys.some((key) => ids.includes(key)) ? 'definition' : 'replaced' };
	},
};

export const unknownField: Question = {
	id: 'unknownField',
	question: 'What happens to a custom field that the account does not have?',
	how: 'A contact is updated with a made-up field id.',
	answers: { dropped: 'it is dropped without a word', refused: 'it is an error' },
	assumed: ['dropped'],
	copes: ['refused'],
	async ask(stage) {
		const answer = await write(stage, await stage.contact(), 'LiveCheckNoSuchId000', 'x');
		return { key: answer.status < 300 ? 'dropped' : 'refused', detail: String(answer.status) };
	},
};

export const wrongType: Question = {
	id: 'wrongType',
	question: 'What happens to a text in a custom field for numbers?',
	how: 'A field for numbers is made and written with a word.',
	answers: {
		refused: '400 "Invalid Custom Field Value …"',
		refused422: '422 "Invalid Custom Field Value …"',
		dropped: 'it is dropped without a word',
		stored: 'it is stored',
	},
	assumed: ['refused'],
	copes: ['refused422', 'dropped', 'stored'],
	async ask(stage): Promise<Answer> {
		const { id } = await makeField(stage, 'NUMERICAL');
		const contactId = await stage.contact();
		const answer = await write(stage, contactId, id, 'many');
		if (answer.status < 300) {
			return { key: isEmpty(await stored(stage, contactId, id)) ? 'dropped' : 'stored' };
		}
		if (!/invalid custom field value/i.test(textOf(answer))) {
			return { detail: `${answer.status}, another text` };
		}
		return { key: answer.status === 422 ? 'refused422' : 'refused' };
	},
};
