import type { INodePropertyOptions } from 'n8n-workflow';
import { InvalidInput } from '../run/invalidInput';
import type { Field } from './field';
import type { Looks } from './text';

export type Option<Value extends string> = INodePropertyOptions & { value: Value };

/** One of several; nothing when it is empty. */
export function choice<const Value extends string>(
	looks: Looks,
	options: ReadonlyArray<Option<Value>>,
	initial: NoInfer<Value>,
): Field<Value | undefined> {
	return {
		property: { ...looks, type: 'options', options: [...options], default: initial },
		read: (entered, { label }) => readChoice(entered, options, label),
	};
}

/** Any number of them. */
export function choices<const Value extends string>(
	looks: Looks,
	options: ReadonlyArray<Option<Value>>,
): Field<Value[]> {
	return {
		property: { ...looks, type: 'multiOptions', options: [...options], default: [] },
		read: (entered, { label }) =>
			listOf(entered).flatMap((one) => readChoice(one, options, label) ?? []),
	};
}

function listOf(entered: unknown): unknown[] {
	if (typeof entered === 'string') return entered.split(',');
	return Array.isArray(entered) ? entered : [entered];
}

function readChoice<Value extends string>(
	entered: unknown,
	options: ReadonlyArray<Option<Value>>,
	label: string,
): Value | undefined {
	if (entered === undefined || entered === null || entered === '') return undefined;
	const text = plain(entered);
	const found = options.find(({ name, value }) => [name, value].some((one) => plain(one) === text));
	if (found) return found.value;
	throw new InvalidInput(
		`The field '${label}' has no choice "${JSON.stringify(entered)}"`,
		`Use one of: ${options.map(({ name }) => name).join(', ')}.`,
	);
}

function plain(value: unknown): string {
	return JSON.stringify(value)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}
