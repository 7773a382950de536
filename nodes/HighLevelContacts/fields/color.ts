import { text, type Looks } from './text';
import { withProperty, type Field } from './field';

/** A color such as #FFAA00; nothing when it is empty. */
export function color(looks: Looks): Field<string | undefined> {
	return withProperty(text(looks), { type: 'color', default: '#FFAA00' });
}
