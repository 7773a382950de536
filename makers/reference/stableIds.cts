import type { IDataObject } from 'n8n-workflow';

/** IDs of the sandbox's fixed account are not drawn, so they stay. */
const DRAWN = /\b(?!Sandbox)[A-Za-z0-9]{20}\b/g;
const TRACE = /\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g;

/** An example must be the same each time, so drawn IDs are numbered. */
export function withStableIds(items: IDataObject[]): IDataObject[] {
	const numbers = new Map<string, string>();
	const text = JSON.stringify(items)
		.replace(DRAWN, (id) => {
			const known = numbers.get(id) ?? `ExampleId${String(numbers.size + 1).padStart(11, '0')}`;
			numbers.set(id, known);
			return known;
		})
		.replace(TRACE, '00000000-0000-4000-8000-000000000000');
	return JSON.parse(text) as IDataObject[];
}
