import { NodeApiError } from 'n8n-workflow';
import type { ItemContext } from '../../run/itemContext';
import { replyFactsOf } from '../../transport/replyErrors';
import { definitionsIfReadable } from './definitions';

/** HighLevel's words about a value that is not of the field's type go on with the value. */
const REFUSED = /Invalid Custom Field Value "/i;
const VALUE_AND_ID = /^([^]*)" for "([^"]+)"/i;

const KINDS: Record<string, [name: string, takes: string]> = {
	CHECKBOX: ['a list of choices', 'a list of its choices'],
	DATE: ['a date', 'a day such as 2026-03-05'],
	FILE_UPLOAD: ['a file field', 'the web address of a file, or {"url": "https://…"}'],
	LARGE_TEXT: ['a text', 'a text'],
	MONETORY: ['an amount of money', 'a number without a currency, such as 1250.50'],
	MULTIPLE_OPTIONS: ['a list of choices', 'a list of its choices'],
	NUMERICAL: ['a number', 'a number such as 12.5'],
	PHONE: ['a phone number', 'a number such as +12125550101'],
	RADIO: ['a choice', 'one of its choices'],
	SIGNATURE: ['a signature', 'the web address of a picture, or {"url": "https://…"}'],
	SINGLE_OPTIONS: ['a choice', 'one of its choices'],
	TEXT: ['a text', 'a text'],
	TEXTBOX_LIST: ['a list of texts', 'an object with a text for each of its lines'],
};

/** HighLevel refuses a custom field by its ID, so the error says which one it is. */
export async function withFieldNames<T>(item: ItemContext, write: () => Promise<T>): Promise<T> {
	const written = write();
	const error = await written.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	if (error instanceof NodeApiError) await nameField(item, error);
	return await written;
}

export function refusedValue(text: string): { value: string; id: string } {
	const start = REFUSED.exec(text);
	const rest = start ? text.slice(start.index + start[0].length) : '';
	const [, value = '', id = ''] = VALUE_AND_ID.exec(rest) ?? [];
	return { value, id };
}

async function nameField(item: ItemContext, error: NodeApiError): Promise<void> {
	const { value, id } = refusedValue(replyFactsOf(error)?.text ?? '');
	const definitions = id ? await definitionsIfReadable(item) : undefined;
	const definition = definitions?.find((one) => one.id === id);
	if (!definition) return;
	const { name, dataType } = definition;
	const [kind, takes] = KINDS[dataType] ?? [`of the type ${dataType}`, 'a value of that type'];
	error.message = `HighLevel refused the value "${value}" of the custom field '${name.trim()}'`;
	error.description = `The field is ${kind} and takes ${takes}. ${error.description ?? ''}`;
}
