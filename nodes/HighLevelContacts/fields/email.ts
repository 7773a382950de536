import { readEmail } from '../../shared/values/email';
import { text, type Looks } from './text';
import type { Field } from './field';

export function email(looks: Looks): Field<string | undefined> {
	return { ...text(looks), read: (entered, { label }) => readEmail(entered, label) };
}
