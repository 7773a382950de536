import { readText } from '../model/values/text';
import { withProperty, type Field, type FieldProperty } from './field';

/** How a field of one kind looks; its type and default follow from the kind. */
export type Looks = Omit<FieldProperty, 'type' | 'default' | 'options'>;

/** Text without white space around it; nothing when it is empty. */
export function text(looks: Looks): Field<string | undefined> {
	return {
		property: { ...looks, type: 'string', default: '' },
		read: (entered, { label }) => readText(entered, label),
	};
}

/** Text that may have several lines. */
export function longText(looks: Looks, rows: number): Field<string | undefined> {
	return withProperty(text(looks), { typeOptions: { rows } });
}
