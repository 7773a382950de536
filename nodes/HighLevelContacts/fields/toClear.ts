import type { INodePropertyOptions } from 'n8n-workflow';
import { choices } from './choice';
import type { Field } from './field';

/** What is left blank is not sent, so the user chooses here what to empty. */
export function fieldsToClear<const Name extends string>(
	...options: Array<INodePropertyOptions & { value: Name }>
): Field<Name[]> {
	return choices(
		{
			displayName: 'Fields to Clear',
			description: 'Fields to empty. A field that is only left blank is not changed.',
		},
		options,
	);
}

export function cleared(names: readonly string[] = []): Record<string, ''> {
	return Object.fromEntries(names.map((name) => [name, '']));
}
