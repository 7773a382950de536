import type { INodePropertyOptions } from 'n8n-workflow';
import { readChoice } from '../../shared/values/choice';
import { entriesOf } from '../../shared/values/list';
import type { Field } from './field';
import type { Looks } from './text';

export type Option<Value extends string> = INodePropertyOptions & { value: Value };

export function choice<const Value extends string>(
	looks: Looks,
	options: ReadonlyArray<Option<Value>>,
	initial: NoInfer<Value>,
): Field<Value | undefined> {
	return {
		property: { ...looks, type: 'options', options: [...options], default: initial },
		read: (entered, { label }) => readChoice(entered, label, options),
	};
}

export function choices<const Value extends string>(
	looks: Looks,
	options: ReadonlyArray<Option<Value>>,
): Field<Value[]> {
	return {
		property: { ...looks, type: 'multiOptions', options: [...options], default: [] },
		read: (entered, { label }) =>
			entriesOf(entered).flatMap((one) => readChoice(one, label, options) ?? []),
	};
}
