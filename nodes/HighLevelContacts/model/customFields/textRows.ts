import { asRecord } from '../../../shared/answered';
import { choicesOf, type CustomFieldDefinition } from './definitions';

/**
 * The lines of a list of texts. HighLevel keys a contact's lines by IDs of the contact's own, which it makes when
 * the field is first filled in, and takes changes by these only; they stand in the order of the definition
 * (docs/highlevel-api.md, Custom fields).
 */
export type TextRows = Record<string, unknown>;

/** The lines by their labels; a line that the definition does not have keeps its ID. */
export function rowsByLabel(value: TextRows, definition: CustomFieldDefinition): TextRows {
	const choices = choicesOf(definition);
	return Object.fromEntries(
		Object.entries(value).map(([id, text], at) => {
			const choice = choices.find((one) => one.id === id) ?? choices[at];
			return [choice?.label ?? id, text];
		}),
	);
}

/**
 * The changes, by the contact's own IDs as far as it has these lines.
 *
 * @param wanted by the definition's IDs, or the contact's own
 * @param current the contact's value
 */
export function rowChanges(
	wanted: TextRows,
	definition: CustomFieldDefinition,
	current: unknown,
): TextRows {
	const own = Object.keys(asRecord(current));
	const places = new Map(choicesOf(definition).map(({ id }, at) => [id, at]));
	return Object.fromEntries(
		Object.entries(wanted).map(([id, text]) => {
			const ownId = own.includes(id) ? id : own[places.get(id) ?? -1];
			return [ownId ?? id, text];
		}),
	);
}
