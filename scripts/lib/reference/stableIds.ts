import type { IDataObject } from 'n8n-workflow';

/**
 * The same items with numbered IDs in place of those that the sandbox has drawn, so that an example is the same
 * each time. IDs of the sandbox's fixed account stay.
 */
export function withStableIds(items: IDataObject[]): IDataObject[] {
	const numbers = new Map<string, string>();
	const text = JSON.stringify(items).replace(/\b(?!Sandbox)[A-Za-z0-9]{20}\b/g, (id) => {
		const known = numbers.get(id) ?? `ExampleId${String(numbers.size + 1).padStart(11, '0')}`;
		numbers.set(id, known);
		return known;
	});
	return JSON.parse(text) as IDataObject[];
}
