import { readChoice, type MenuEntry } from './choice';
import { readList } from './list';

/**
 * The fields that the user chose to empty, by their values in the menu; nothing when there are none. They may be given as
 * text, by value or by name.
 *
 * @param label the field's name as the user sees it
 * @param menu the fields that can be emptied
 * @throws InvalidInput for one that cannot be emptied
 */
export function readFieldsToClear(
	value: unknown,
	label: string,
	menu: ReadonlyArray<MenuEntry<string>>,
): string[] | undefined {
	const names = readList(value, label)?.flatMap((name) => readChoice(name, label, menu) ?? []);
	return names && [...new Set(names)];
}
