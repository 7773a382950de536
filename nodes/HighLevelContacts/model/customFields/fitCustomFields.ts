import { asList, asRecord } from '../../../shared/answered';
import type { CustomFieldDefinition, CustomFieldInput } from './definitions';
import { filesOf, fileSet, isAddedFiles } from './fileValues';
import { rowChanges } from './textRows';
import type { Contact, CustomFieldValue, Unverified } from '../wire';

/** Whether some of the values can only be written once it is known what the contact has. */
export function needsContact(
	inputs: readonly CustomFieldInput[],
	definitions: readonly CustomFieldDefinition[],
): boolean {
	return inputs.some(
		({ id, field_value: value }) =>
			isAddedFiles(value) || definitions.find((one) => one.id === id)?.dataType === 'TEXTBOX_LIST',
	);
}

/**
 * The values as the contact can take them: added files together with those that it has, and lists of texts by
 * the IDs of its own lines.
 *
 * @param contact nothing for a new one
 * @throws InvalidInput when there would be more files than the field takes
 */
export function fitToContact(
	inputs: readonly CustomFieldInput[],
	definitions: readonly CustomFieldDefinition[],
	contact?: Contact,
): CustomFieldInput[] {
	return inputs.map((input) => {
		const definition = definitions.find(({ id }) => id === input.id);
		if (!definition) return input;
		const current = valueIn(contact, input.id);
		return { ...input, field_value: fitValue(input.field_value, definition, current) };
	});
}

export function valueIn(contact: Contact | undefined, fieldId: string): unknown {
	return valueOf(
		asList(contact?.customFields)
			.map(asRecord)
			.find(({ id }) => id === fieldId),
	);
}

/** The value of an entry of a contact's `customFields`, by any of the names that HighLevel has for it. */
export function valueOf({ value, fieldValue, field_value }: CustomFieldValue = {}): Unverified {
	return value ?? fieldValue ?? field_value;
}

function fitValue(value: unknown, definition: CustomFieldDefinition, current: unknown): unknown {
	if (isAddedFiles(value)) {
		const had = filesOf(current);
		const added = value.add.filter(({ url }) => !had.some((file) => file.url === url));
		const label = `Custom Fields: ${definition.name}`;
		return fileSet([...had, ...added], definition, label, Array.isArray(current));
	}
	if (definition.dataType !== 'TEXTBOX_LIST') return value;
	const rows = asRecord(current);
	if (Object.keys(rows).length === 0) return value;
	// A line is emptied by an empty text; an empty value for the whole field is ignored.
	if (value === '') return Object.fromEntries(Object.keys(rows).map((id) => [id, '']));
	return { ...rows, ...rowChanges(asRecord(value), definition, current) };
}
