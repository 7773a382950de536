import { InvalidInput } from '../run/invalidInput';
import type { CustomFieldDefinition } from './customFields';

/**
 * The custom field that somebody means: by its ID, its key with or without `contact.`, or its name, whatever
 * the case.
 *
 * @throws InvalidInput when several fields have this name
 */
export function findDefinition(
	wanted: string,
	definitions: readonly CustomFieldDefinition[],
): CustomFieldDefinition | undefined {
	const text = wanted.trim();
	const byId = definitions.find(({ id }) => id === text);
	if (byId) return byId;
	const byKey = definitions.find(
		({ fieldKey }) => fieldKey === text || fieldKey === `contact.${text}`,
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

function folded(text: string): string {
	return text.trim().toLowerCase();
}

/**
 * As above, for a field that has to exist.
 *
 * @throws InvalidInput when there is none, or several
 */
export function definitionOf(
	wanted: string,
	definitions: readonly CustomFieldDefinition[],
): CustomFieldDefinition {
	const found = findDefinition(wanted, definitions);
	if (found) return found;
	throw new InvalidInput(
		`The account has no custom field with the name, key or ID "${wanted}"`,
		"It may have been deleted or renamed. Open the 'Custom Fields' of this node and refresh the list.",
	);
}
