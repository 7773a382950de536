import type { INodePropertyOptions } from 'n8n-workflow';
import { choices } from './choice';
import type { Field } from './field';

/** A field in which the user chooses what to empty, since what is left blank is not sent. */
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

/** A body in which these fields are emptied. */
export function cleared(names: readonly string[] = []): Record<string, ''> {
	return Object.fromEntries(names.map((name) => [name, '']));
}
