import type { CustomFieldDefinition, CustomFieldInput } from './definitions';
import { valueIn } from './fitCustomFields';
import { isEmptyValue, sameCustomField } from './sameCustomField';
import type { Contact } from '../wire';

/** HighLevel's own fields for the origin of a visitor, which it writes itself */
const UTM_KEY = /^contact\.utm_/;

/** The fields whose value is another than was sent: HighLevel answers a success and keeps what it likes. */
export function differingFields(
	sent: readonly CustomFieldInput[],
	contact: Contact,
	definitions: readonly CustomFieldDefinition[],
): CustomFieldInput[] {
	return sent.filter(({ id, field_value: wanted }) => {
		const definition = definitions.find((one) => one.id === id);
		return !sameCustomField(valueIn(contact, id), wanted, definition);
	});
}

/**
 * What somebody who wrote custom fields would not expect of the contact as it is now; null when there is nothing.
 *
 * @param sent as `customFieldInputs` makes it
 */
export function customFieldWarning(
	sent: readonly CustomFieldInput[],
	contact: Contact,
	definitions: readonly CustomFieldDefinition[],
): string | null {
	const byId = new Map(definitions.map((definition) => [definition.id, definition]));
	const named = (inputs: readonly CustomFieldInput[]) => list(inputs, byId);
	const differing = differingFields(sent, contact, definitions);
	const kept = differing.filter((input) => isEmptyValue(input.field_value));
	const written = differing.filter((input) => !kept.includes(input));
	const dropped = written.filter(({ id }) => isEmptyValue(valueIn(contact, id)));
	const changed = written.filter((input) => !dropped.includes(input));
	const lines = dropped.filter(({ id }) => byId.get(id)?.dataType === 'TEXTBOX_LIST');
	const utm = sent.filter(
		(input) =>
			UTM_KEY.test(byId.get(input.id)?.fieldKey ?? '') &&
			!differing.includes(input) &&
			!isEmptyValue(input.field_value),
	);
	const sentences = [
		dropped.length > 0 && `HighLevel did not store ${named(dropped)}.`,
		lines.length > 0 &&
			`A list of texts can only be changed for a contact whose list was filled in inside HighLevel before.`,
		changed.length > 0 && `HighLevel has kept another value than was sent in ${named(changed)}.`,
		kept.length > 0 && `HighLevel kept the old value of ${named(kept)}, which was to be emptied.`,
		utm.length > 0 &&
			`HighLevel may empty ${named(utm)} again within seconds, because it writes fields with a key contact.utm_… itself.`,
	];
	return sentences.filter(Boolean).join(' ') || null;
}

function list(
	inputs: readonly CustomFieldInput[],
	byId: ReadonlyMap<string, CustomFieldDefinition>,
): string {
	const names = inputs.map(({ id }) => `"${byId.get(id)?.name.trim() ?? id}"`);
	const last = names.pop() ?? '';
	return names.length === 0
		? `the custom field ${last}`
		: `the custom fields ${names.join(', ')} and ${last}`;
}
