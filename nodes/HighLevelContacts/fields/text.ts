import { readText } from '../../shared/values/text';
import { withProperty, type Field, type FieldProperty } from './field';

/** The type and the default follow from the kind of field. */
export type Looks = Omit<FieldProperty, 'type' | 'default' | 'options'>;

export function text(looks: Looks): Field<string | undefined> {
	return {
		property: { ...looks, type: 'string', default: '' },
		read: (entered, { label }) => readText(entered, label),
	};
}

export function longText(looks: Looks, rows: number): Field<string | undefined> {
	return withProperty(text(looks), { typeOptions: { rows } });
}
