import { readColor } from '../model/values/color';
import type { Field } from './field';
import type { Looks } from './text';

export function color(looks: Looks): Field<string | undefined> {
	return {
		property: { ...looks, type: 'color', default: '#FFAA00' },
		read: (entered, { label }) => readColor(entered, label),
	};
}
