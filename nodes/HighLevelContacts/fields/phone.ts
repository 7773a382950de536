import { readAnyPhone } from '../model/values/phone';
import { text, type Looks } from './text';
import type { Field } from './field';

/** A phone number: in E.164 when it has its country code, else as it was written, cleaned; nothing when it is empty. */
export function phone(looks: Looks): Field<string | undefined> {
	return {
		...text(looks),
		read: (entered, { label }) => readAnyPhone(entered, label, undefined),
	};
}
