import type { IDataObject } from 'n8n-workflow';

/** Those of the named fields that hold text, without white space around it. */
export function optionalText(fields: IDataObject, ...names: string[]): IDataObject {
	const entries = names
		.map((name) => [name, String(fields[name] ?? '').trim()])
		.filter(([, text]) => text !== '');
	return Object.fromEntries(entries) as IDataObject;
}

/** Those of the named fields that are on or off; an expression or an AI model may give them as text. */
export function optionalFlag(fields: IDataObject, ...names: string[]): IDataObject {
	const entries = names
		.map((name) => [name, FLAGS.get(String(fields[name]).trim().toLowerCase())])
		.filter(([, flag]) => flag !== undefined);
	return Object.fromEntries(entries) as IDataObject;
}

const FLAGS = new Map([
	['true', true],
	['false', false],
]);

/**
 * The fields that the user chose to empty, each with the value that empties it.
 *
 * @param chosen value of a field "Fields to Clear"
 * @param allowed names that can be emptied
 */
export function emptied(chosen: unknown, allowed: readonly string[]): IDataObject {
	const names = Array.isArray(chosen) ? chosen.map(String) : [];
	return Object.fromEntries(
		names.filter((name) => allowed.includes(name)).map((name) => [name, '']),
	);
}
