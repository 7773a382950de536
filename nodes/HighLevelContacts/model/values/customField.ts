import { InvalidInput } from '../../../shared/invalidInput';
import { asRecord, asText, isRecord } from '../../../shared/answered';
import {
	choicesOf,
	type CustomFieldDefinition,
	type CustomFieldInput,
} from '../customFields/definitions';
import { fileInput } from '../customFields/fileValues';
import { definitionOf, findDefinition } from '../customFields/findCustomField';
import { readFieldChoice, readFieldChoices } from './fieldChoice';
import { readDay } from './day';
import { readNumber } from '../../../shared/values/number';
import { namesCountry, readAnyPhone } from '../../../shared/values/phone';
import { quoteValue } from '../../../shared/values/quoteValue';
import { readText } from '../../../shared/values/text';
import type { DateContext } from '../../../shared/values/writtenDate';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Where a value is meant that does not say so itself. */
export interface CustomFieldContext extends DateContext {
	/** Two letters: the contact's country, else the account's, for phone numbers without a country code */
	phoneCountry?: string;
}

/** Whether some value is a phone number without its country code, so that the country is needed. */
export function hasLocalPhone(
	values: Record<string, unknown>,
	definitions: readonly CustomFieldDefinition[],
): boolean {
	return Object.entries(values).some(([wanted, value]) => {
		const text = asText(value) ?? '';
		const mayBeLocal = text !== '' && !namesCountry(text);
		return mayBeLocal && findDefinition(wanted, definitions)?.dataType === 'PHONE';
	});
}

/**
 * Turns values into HighLevel's list. Null empties a field; what was left empty is not sent.
 *
 * @param values value by ID, key or name of the custom field
 * @throws InvalidInput when a value does not fit its field, or when there is no such field
 */
export function customFieldInputs(
	values: Record<string, unknown>,
	definitions: readonly CustomFieldDefinition[],
	context: CustomFieldContext,
): CustomFieldInput[] {
	// Two names may stand for the same field; the later one counts.
	const inputs = new Map<string, CustomFieldInput>();
	for (const [wanted, value] of Object.entries(values)) {
		if (value === undefined || value === '') continue;
		const definition = definitionOf(wanted, definitions);
		const sent =
			value === null ? emptyValue(definition) : readCustomField(value, definition, context);
		if (sent !== undefined) inputs.set(definition.id, { id: definition.id, field_value: sent });
	}
	return [...inputs.values()];
}

/**
 * A value as a custom field takes it; nothing when it is empty.
 *
 * @throws InvalidInput when it does not fit the field
 */
export function readCustomField(
	value: unknown,
	definition: CustomFieldDefinition,
	context: CustomFieldContext,
): unknown {
	const label = `Custom Fields: ${definition.name}`;
	switch (definition.dataType) {
		case 'NUMERICAL':
		case 'MONETORY':
			return readNumber(value, label);
		case 'DATE':
			return readDay(value, label, context);
		case 'PHONE':
			return readAnyPhone(value, label, context.phoneCountry);
		case 'SINGLE_OPTIONS':
		case 'RADIO':
			return readFieldChoice(value, definition, label);
		case 'CHECKBOX':
		case 'MULTIPLE_OPTIONS':
			return isEmptyList(value)
				? emptyValue(definition)
				: readFieldChoices(value, definition, label);
		case 'TEXTBOX_LIST':
			return readLines(value, definition, label);
		case 'FILE_UPLOAD':
		case 'SIGNATURE':
			return isEmptyList(value) ? emptyValue(definition) : fileInput(value, definition, label);
		default:
			return readText(value, label);
	}
}

/**
 * What empties a field: nobody documents it, and of the likely values these are the ones that HighLevel's
 * contract allows (docs/highlevel-api.md, Custom fields).
 */
function emptyValue({ dataType, isMultiFileAllowed }: CustomFieldDefinition): unknown {
	const isList = dataType === 'CHECKBOX' || dataType === 'MULTIPLE_OPTIONS' || isMultiFileAllowed;
	return isList ? [] : '';
}

function isEmptyList(value: unknown): boolean {
	return Array.isArray(value) && value.length === 0;
}

/** The lines of a list of texts, by the IDs of the definition or the contact's own. */
function readLines(value: unknown, definition: CustomFieldDefinition, label: string): object {
	const choices = choicesOf(definition);
	return Object.fromEntries(
		Object.entries(readObject(value, label)).map(([key, text]) => {
			const match = choices.find((option) => option.id === key || option.label === key);
			// A contact's own lines have IDs that no definition knows.
			if (!match && choices.length > 0 && !UUID.test(key)) {
				throw new InvalidInput(
					`The field '${label}' has no line ${quoteValue(key)}`,
					`Its lines are: ${choices.map((option) => option.label).join(', ')}.`,
				);
			}
			return [match?.id ?? key, readText(text, `${label}: ${match?.label ?? key}`) ?? ''];
		}),
	);
}

function readObject(value: unknown, label: string): object {
	const parsed = typeof value === 'string' ? parse(value) : value;
	if (isRecord(parsed)) return asRecord(parsed);
	throw new InvalidInput(
		`The field '${label}' takes a JSON object`,
		'For example {"First line": "text", "Second line": "text"}.',
	);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
