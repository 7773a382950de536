import { readFlag } from '../model/values/flag';
import type { Field } from './field';
import type { Looks } from './text';

/** The editor shows `initial` at first, which is what most people want when they add the field. */
export function flag(looks: Looks, initial: boolean): Field<boolean | undefined> {
	return {
		property: { ...looks, type: 'boolean', default: initial },
		read: (entered, { label }) => readFlag(entered, label),
	};
}
