import { InvalidInput } from '../../../shared/invalidInput';
import { asRecord } from '../../../shared/answered';
import { choicesOf, type CustomFieldDefinition } from '../customFields/definitions';
import { findDefinition } from '../customFields/findCustomField';
import { CUSTOM_FIELD_SEARCH, RANGE, TEXT, type SearchField } from './searchGrammar';

const PREFIX = 'customFields.';

/** Whether some condition looks at a custom field, so that the account's definitions are needed. */
export function usesCustomFields(nodes: readonly unknown[]): boolean {
	return nodes.some((node) => {
		const { field, filters } = asRecord(node);
		return (
			(typeof field === 'string' && isCustomField(field)) ||
			(Array.isArray(filters) && usesCustomFields(filters))
		);
	});
}

/** Whether a condition looks at a phone number: the contact's own, or that of a custom field. */
export function isPhoneField(field: unknown, definitions: CustomFieldDefinition[] = []): boolean {
	if (typeof field !== 'string' || !isCustomField(field)) return field === 'phone';
	return findDefinition(field.slice(PREFIX.length), definitions)?.dataType === 'PHONE';
}

export function isCustomField(field: string): boolean {
	return field.startsWith(PREFIX);
}

/**
 * Understands `customFields.` followed by an ID, key or name, and by a line for lists of texts. HighLevel itself
 * knows IDs only (docs/highlevel-api.md, Search).
 *
 * @param definitions the account's custom fields, or nothing where the connection may not read them
 * @throws InvalidInput for a field that the account does not have, or that cannot be searched
 */
export function customSearchField(
	field: string,
	definitions: CustomFieldDefinition[] | undefined,
): { name: string; rules: SearchField } {
	const rest = field.slice(PREFIX.length);
	if (!definitions) {
		return { name: field, rules: { label: rest, operators: [...TEXT, ...RANGE], kind: 'any' } };
	}
	const { definition, line } = resolve(rest, definitions);
	const search = CUSTOM_FIELD_SEARCH[definition.dataType];
	if (!search) {
		throw new InvalidInput(
			`HighLevel cannot search the custom field '${definition.name}'`,
			`Fields of the type ${definition.dataType} are not part of the search. Filter the items with a Filter node afterwards.`,
		);
	}
	const name = `${PREFIX}${definition.id}`;
	const rules = { ...search, label: definition.name };
	if (definition.dataType !== 'TEXTBOX_LIST') return { name, rules };
	return { name: `${name}.${lineId(definition, line)}`, rules };
}

function resolve(rest: string, definitions: CustomFieldDefinition[]) {
	const whole = findDefinition(rest, definitions);
	if (whole) return { definition: whole, line: '' };
	const dot = rest.lastIndexOf('.');
	const definition = dot > 0 ? findDefinition(rest.slice(0, dot), definitions) : undefined;
	if (definition?.dataType === 'TEXTBOX_LIST') return { definition, line: rest.slice(dot + 1) };
	throw new InvalidInput(
		`The account has no custom field '${rest}'`,
		'Use its name, its key such as contact.favourite_colour, or its ID.',
	);
}

function lineId(definition: CustomFieldDefinition, line: string): string {
	const choices = choicesOf(definition);
	const match = choices.find(({ id, label }) => id === line || label === line);
	if (match) return match.id;
	throw new InvalidInput(
		`The custom field '${definition.name}' has no line '${line}'`,
		`It is searched line by line; its lines are: ${choices.map(({ label }) => label).join(', ')}.`,
	);
}
