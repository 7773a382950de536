import { InvalidInput } from '../invalidInput';
import { quoteValue } from './quoteValue';
import { readText } from './text';

/** An entry of a menu, as n8n has it in `options`. */
export interface MenuEntry<Value extends string | number | boolean> {
	name: string;
	value: Value;
}

/**
 * The value of the entry of a menu that is meant: by its value or the name that the menu shows, whatever the case, blanks,
 * hyphens and underscores. Nothing when it is empty.
 *
 * @throws InvalidInput for none of them
 */
export function readChoice<Value extends string | number | boolean>(
	value: unknown,
	label: string,
	menu: ReadonlyArray<MenuEntry<Value>>,
): Value | undefined {
	const exact = menu.find((entry) => entry.value === value);
	if (exact) return exact.value;
	const text = readText(value, label);
	if (text === undefined) return undefined;
	const wanted = foldChoice(text);
	const match =
		menu.find((entry) => foldChoice(`${entry.value}`) === wanted) ??
		menu.find(({ name }) => foldChoice(name) === wanted);
	if (match) return match.value;
	throw new InvalidInput(
		`The field '${label}' has no choice ${quoteValue(text)}`,
		`Choose one of: ${menu.map(({ name }) => name).join(', ')}.`,
	);
}

/** A name without what people write in different ways: case, blanks, and hyphens and underscores behind a letter. */
export function foldChoice(text: string): string {
	return text
		.trim()
		.toLowerCase()
		.replace(/(?<=[\p{L}\p{N}])[\s_-]+/gu, '');
}
