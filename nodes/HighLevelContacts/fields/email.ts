import { readEmail } from '../model/values/email';
import { text, type Looks } from './text';
import type { Field } from './field';

/** An email address; nothing when it is empty. */
export function email(looks: Looks): Field<string | undefined> {
	return { ...text(looks), read: (entered, { label }) => readEmail(entered, label) };
}
