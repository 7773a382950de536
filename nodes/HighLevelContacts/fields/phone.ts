import { readAnyPhone } from '../../shared/values/phone';
import { text, type Looks } from './text';
import type { Field } from './field';

/** Reads a number with its country code as E.164, and another one as it was written, cleaned. */
export function phone(looks: Looks): Field<string | undefined> {
	return {
		...text(looks),
		read: (entered, { label }) => readAnyPhone(entered, label, undefined),
	};
}
