import { InvalidInput } from '../../../shared/invalidInput';
import type { CustomFieldDefinition } from './definitions';

/**
 * The custom field that somebody means: by its ID, its key with or without `contact.` and the braces of a
 * merge field, or its name, whatever the case.
 *
 * @throws InvalidInput when several fields have this name
 */
export function findDefinition(
	wanted: string,
	definitions: readonly CustomFieldDefinition[],
): CustomFieldDefinition | undefined {
	const text = bare(wanted);
	const byId = definitions.find(({ id }) => id === text);
	if (byId) return byId;
	const byKey = definitions.find(
		({ fieldKey = '' }) =>
			fieldKey !== '' && [folded(text), `contact.${folded(text)}`].includes(folded(fieldKey)),
	);
	if (byKey) return byKey;
	const exact = definitions.filter(({ name }) => name.trim() === text);
	const named =
		exact.length > 0 ? exact : definitions.filter(({ name }) => folded(name) === folded(text));
	if (named.length <= 1) return named[0];
	throw new InvalidInput(
		`The account has several custom fields with the name '${text}'`,
		`Use the key or ID of the one you mean: ${named.map(({ id, fieldKey }) => fieldKey ?? id).join(', ')}.`,
	);
}

/** HighLevel shows a key as {{ contact.favourite_colour }}. */
function bare(wanted: string): string {
	const text = wanted.trim();
	return text.startsWith('{{') && text.endsWith('}}') ? text.slice(2, -2).trim() : text;
}

function folded(text: string): string {
	return text.trim().toLowerCase();
}

/** As above, for a field that has to exist. @throws InvalidInput when there is none, or several */
export function definitionOf(
	wanted: string,
	definitions: readonly CustomFieldDefinition[],
): CustomFieldDefinition {
	const found = findDefinition(wanted, definitions);
	if (found) return found;
	throw new InvalidInput(
		`The account has no custom field with the name, key or ID "${wanted}"`,
		"It may have been deleted or renamed in HighLevel. Open the 'Custom Fields' of this node and refresh the list.",
	);
}
