import { InvalidInput } from '../../../shared/invalidInput';
import { choicesOf, type Choice, type CustomFieldDefinition } from '../customFields/definitions';
import { isList } from '../../../shared/values/splitList';
import { entriesOf } from '../../../shared/values/list';
import { quoteValue } from '../../../shared/values/quoteValue';
import { readText } from '../../../shared/values/text';

/** More parts than a choice is made of */
const MOST_PARTS = 20;

/**
 * The choice of a custom field that is meant, as HighLevel writes it; nothing when it is empty.
 *
 * @throws InvalidInput when the field has no such choice
 */
export function readFieldChoice(
	value: unknown,
	definition: CustomFieldDefinition,
	label: string,
): string | undefined {
	const text = readText(value, label);
	return text && theChoice(text, definition, label);
}

/**
 * The choices that are meant: a list, one choice, or text with commas between several. A choice may have commas
 * itself, so the longest text that is one counts.
 *
 * @throws InvalidInput when the field has no such choice
 */
export function readFieldChoices(
	value: unknown,
	definition: CustomFieldDefinition,
	label: string,
): string[] | undefined {
	const isOneText = typeof value === 'string' && !value.trim().startsWith('[');
	const texts = (isOneText ? [value] : entriesOf(value)).flatMap(
		(entry) => readText(entry, label) ?? [],
	);
	const chosen = texts.flatMap((text) =>
		isOneText ? partsOf(text, choicesOf(definition)) : [text],
	);
	const named = chosen.map((text) => theChoice(text, definition, label));
	return named.length > 0 ? [...new Set(named)] : undefined;
}

function theChoice(text: string, definition: CustomFieldDefinition, label: string): string {
	const choices = choicesOf(definition);
	const match = findChoice(text, choices);
	if (match) return match.label;
	if (definition.isAllowedCustomOption || choices.length === 0) return text;
	throw new InvalidInput(
		`The field '${label}' has no choice ${quoteValue(text)}`,
		`Choose one of: ${choices.map((option) => option.label).join(', ')}.`,
	);
}

function findChoice(text: string, choices: readonly Choice[]): Choice | undefined {
	return (
		choices.find((one) => one.label.trim() === text) ??
		choices.find((one) => one.id === text) ??
		choices.find((one) => folded(one.label) === folded(text))
	);
}

/** Signs count: -5 is another choice than 5. */
function folded(text: string): string {
	return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

function partsOf(text: string, choices: readonly Choice[]): string[] {
	if (!isList(text)) return [text];
	const parts = text.split(',');
	const found: string[] = [];
	for (let at = 0; at < parts.length;) {
		const length = longestChoice(parts, at, choices);
		const part = parts
			.slice(at, at + length)
			.join(',')
			.trim();
		if (part !== '') found.push(part);
		at += length;
	}
	return found;
}

/** How many of the parts from a place on are one choice; one where none is. */
function longestChoice(parts: readonly string[], at: number, choices: readonly Choice[]): number {
	const most = Math.min(MOST_PARTS, parts.length - at);
	for (let length = most; length > 1; length--) {
		const text = parts
			.slice(at, at + length)
			.join(',')
			.trim();
		if (findChoice(text, choices)) return length;
	}
	return 1;
}
