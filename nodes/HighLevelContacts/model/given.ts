import type { IDataObject } from 'n8n-workflow';
import type { MenuEntry } from './values/choice';
import { readFieldsToClear } from './values/fieldsToClear';
import { readFlag } from './values/flag';
import { readText } from './values/text';

/** Fields by their names, each with the label that the user sees. */
type Labels = Readonly<Record<string, string>>;

/**
 * Those of the named fields that hold text, without white space around it.
 *
 * @throws InvalidInput for one that holds an object or a list
 */
export function givenTexts(fields: IDataObject, labels: Labels): IDataObject {
	return given(labels, (name, label) => readText(fields[name], label));
}

/**
 * Those of the named fields that are on or off.
 *
 * @throws InvalidInput for one that is neither
 */
export function givenFlags(fields: IDataObject, labels: Labels): IDataObject {
	return given(labels, (name, label) => readFlag(fields[name], label));
}

function given(
	labels: Labels,
	read: (name: string, label: string) => string | boolean | undefined,
): IDataObject {
	const entries = Object.entries(labels).map(([name, label]) => [name, read(name, label)] as const);
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/**
 * The fields that the user chose to empty, each with the text that empties it.
 *
 * @param chosen value of a field 'Fields to Clear'
 * @param menu the fields that can be emptied
 * @throws InvalidInput for one that cannot be emptied
 */
export function emptied(chosen: unknown, menu: ReadonlyArray<MenuEntry<string>>): IDataObject {
	const names = readFieldsToClear(chosen, 'Fields to Clear', menu) ?? [];
	return Object.fromEntries(names.map((name) => [name, '']));
}
