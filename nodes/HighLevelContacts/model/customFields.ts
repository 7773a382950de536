import { asList, asRecord, asText, idIn, isRecord } from './answered';
import type { Answered } from './wire';
import { InvalidInput } from '../run/invalidInput';
import { toDay } from './dates';
import { fileInput } from './fileValues';
import { definitionOf } from './findCustomField';
import { splitList } from './splitList';

/** A custom field of the account (docs/highlevel-api.md, Custom fields). */
export interface CustomFieldDefinition {
	id: string;
	name: string;
	fieldKey?: string;
	dataType: string;
	picklistOptions?: unknown[];
	isAllowedCustomOption?: boolean;
	isMultiFileAllowed?: boolean;
	maxFileLimit?: number;
}

/** Reads a definition; nothing without an ID, by which alone values are known. */
export function readDefinition(row: Answered): CustomFieldDefinition[] {
	const id = idIn(row);
	if (id === undefined) return [];
	return [
		{
			...row,
			id,
			name: asText(row.name) ?? id,
			fieldKey: asText(row.fieldKey),
			dataType: asText(row.dataType) ?? '',
			picklistOptions: asList(row.picklistOptions),
			isAllowedCustomOption: row.isAllowedCustomOption === true,
			isMultiFileAllowed: row.isMultiFileAllowed === true,
			maxFileLimit: typeof row.maxFileLimit === 'number' ? row.maxFileLimit : undefined,
		},
	];
}

/** One entry of a write body (docs/highlevel-api.md, Custom fields). */
export interface CustomFieldInput {
	id: string;
	field_value: unknown;
}

/** A choice of a field that has choices; text lists carry an id beside the label. */
export interface Choice {
	id: string;
	label: string;
}

/** Reads the choices of a definition, which are plain texts or objects depending on the type. */
export function choicesOf(definition: CustomFieldDefinition): Choice[] {
	return (definition.picklistOptions ?? []).flatMap((option) => {
		const { id, key, label, name } = isRecord(option) ? option : asRecord({ label: option });
		const text = asText(label) ?? asText(name) ?? asText(id) ?? asText(key);
		return text === undefined ? [] : [{ id: asText(id) ?? asText(key) ?? text, label: text }];
	});
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Turns values into HighLevel's list. Null empties a field; what was left empty is not sent.
 *
 * @param values value by ID, key or name of the custom field
 * @param zone IANA name of the zone in which dates without one are meant
 * @throws InvalidInput when a value does not fit its field, or when there is no such field
 */
export function customFieldInputs(
	values: Record<string, unknown>,
	definitions: CustomFieldDefinition[],
	zone: string,
): CustomFieldInput[] {
	// Two names may stand for the same field; the later one counts.
	const inputs = new Map<string, CustomFieldInput>();
	for (const [wanted, value] of Object.entries(values)) {
		if (value === undefined || value === '') continue;
		const definition = definitionOf(wanted, definitions);
		const sent = value === null ? emptyValue(definition) : convert(value, definition, zone);
		inputs.set(definition.id, { id: definition.id, field_value: sent });
	}
	return [...inputs.values()];
}

/**
 * What empties a field: nobody documents it, and of the likely values these are the ones that HighLevel's
 * contract allows (docs/highlevel-api.md, Custom fields).
 */
function emptyValue({ dataType, isMultiFileAllowed }: CustomFieldDefinition): unknown {
	const isList = dataType === 'CHECKBOX' || dataType === 'MULTIPLE_OPTIONS' || isMultiFileAllowed;
	return isList ? [] : '';
}

function convert(value: unknown, definition: CustomFieldDefinition, zone: string): unknown {
	const label = `Custom Fields: ${definition.name}`;
	switch (definition.dataType) {
		case 'NUMERICAL':
		case 'MONETORY':
			return number(value, label);
		case 'DATE':
			return toDay(value, zone, label);
		case 'SINGLE_OPTIONS':
		case 'RADIO':
			return choice(String(value), definition, label);
		case 'CHECKBOX':
		case 'MULTIPLE_OPTIONS':
			return list(value).map((entry) => choice(entry, definition, label));
		case 'TEXTBOX_LIST':
			return textList(value, definition, label);
		case 'FILE_UPLOAD':
		case 'SIGNATURE':
			return isEmptyList(value) ? emptyValue(definition) : fileInput(value, definition, label);
		default:
			return String(value);
	}
}

function isEmptyList(value: unknown): boolean {
	return Array.isArray(value) && value.length === 0;
}

function number(value: unknown, label: string): number {
	const text = typeof value === 'string' ? value.trim() : value;
	const result = typeof text === 'boolean' || text === '' ? NaN : Number(text);
	if (Number.isFinite(result)) return result;
	throw new InvalidInput(
		`The field '${label}' takes a number, not "${String(value)}"`,
		'Write it with digits and a point only, for example 1250.50.',
	);
}

function list(value: unknown): string[] {
	if (Array.isArray(value)) return value.map(String);
	const text = String(value).trim();
	if (text.startsWith('[')) {
		try {
			return (JSON.parse(text) as unknown[]).map(String);
		} catch {
			return [text];
		}
	}
	return splitList(text).map((part) => part.trim());
}

function choice(value: string, definition: CustomFieldDefinition, label: string): string {
	const wanted = value.trim();
	const choices = choicesOf(definition);
	const match =
		choices.find((option) => option.label === wanted) ??
		choices.find((option) => option.label.toLowerCase() === wanted.toLowerCase());
	if (match) return match.label;
	if (definition.isAllowedCustomOption || choices.length === 0) return wanted;
	throw new InvalidInput(
		`The field '${label}' has no choice "${wanted}"`,
		`Choose one of: ${choices.map((option) => option.label).join(', ')}.`,
	);
}

function textList(value: unknown, definition: CustomFieldDefinition, label: string): object {
	const choices = choicesOf(definition);
	return Object.fromEntries(
		Object.entries(object(value, label)).map(([key, text]) => {
			const match = choices.find((option) => option.id === key || option.label === key);
			// A contact's own lines have IDs that no definition knows.
			if (!match && choices.length > 0 && !UUID.test(key)) {
				throw new InvalidInput(
					`The field '${label}' has no line "${key}"`,
					`Its lines are: ${choices.map((option) => option.label).join(', ')}.`,
				);
			}
			return [match?.id ?? key, String(text)];
		}),
	);
}

function object(value: unknown, label: string): object {
	let parsed = value;
	if (typeof value === 'string') {
		try {
			parsed = JSON.parse(value);
		} catch {
			parsed = undefined;
		}
	}
	if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
	throw new InvalidInput(
		`The field '${label}' takes a JSON object`,
		'For example {"First line": "text", "Second line": "text"}.',
	);
}
