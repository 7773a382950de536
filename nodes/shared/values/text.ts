import { DateTime } from 'luxon';
import { InvalidInput } from '../invalidInput';
import { isEmpty } from './empty';
import { quoteValue } from './quoteValue';

/** What JavaScript writes in place of an object that is put into a text. */
const WRITTEN_OBJECT = /\[object \w+\]/;

/**
 * A text without white space around it; nothing when it is empty. Numbers, and true and false, are taken as text, and
 * a date in its ISO form.
 *
 * @throws InvalidInput for an object, a list, or a text into which an object was put
 */
export function readText(value: unknown, label: string): string | undefined {
	if (isEmpty(value)) return undefined;
	const text = plain(value);
	if (text === undefined) throw notText(label, quoteValue(value));
	const [object] = WRITTEN_OBJECT.exec(text) ?? [];
	if (object !== undefined) throw notText(label, `"${object}", which stands for an object`);
	return text.trim() || undefined;
}

function plain(value: unknown): string | undefined {
	switch (typeof value) {
		case 'string':
			return value;
		case 'number':
			return Number.isFinite(value) ? `${value}` : undefined;
		case 'boolean':
		case 'bigint':
			return `${value}`;
		default:
			return isoText(value);
	}
}

function isoText(value: unknown): string | undefined {
	if (DateTime.isDateTime(value)) return value.toISO() ?? undefined;
	const isDate = value instanceof Date && !Number.isNaN(value.getTime());
	return isDate ? value.toISOString() : undefined;
}

function notText(label: string, what: string): InvalidInput {
	return new InvalidInput(
		`The field '${label}' holds ${what}, not text`,
		'Use an expression that gives one value, such as {{ $json.name }} in place of {{ $json }}.',
	);
}
