import { InvalidInput } from '../run/invalidInput';
import { withProperty, type Field, type FieldProperty } from './field';

/** How a field of one kind looks; its type and default follow from the kind. */
export type Looks = Omit<FieldProperty, 'type' | 'default' | 'options'>;

/** Text without white space around it; nothing when it is empty. */
export function text(looks: Looks): Field<string | undefined> {
	return {
		property: { ...looks, type: 'string', default: '' },
		read: (entered, { label }) => textIn(entered, label),
	};
}

/** Text that may have several lines. */
export function longText(looks: Looks, rows: number): Field<string | undefined> {
	return withProperty(text(looks), { typeOptions: { rows } });
}

/** @throws InvalidInput for what is no text, such as a whole item in place of one of its fields */
export function textIn(value: unknown, label: string): string | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'object' || typeof value === 'function') {
		throw new InvalidInput(
			`The field '${label}' holds no text`,
			'It holds an object or a list. Use the expression of the one field that has the text, such as {{ $json.name }}.',
		);
	}
	return String(value).trim() || undefined;
}
