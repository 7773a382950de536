import { InvalidInput } from '../../../shared/invalidInput';
import { asRecord, isRecord } from '../../../shared/answered';

/** Values by ID, key or name of a custom field; null empties the field. */
export type ChosenCustomFields = Record<string, unknown>;

/**
 * Reads custom fields in every form in which they come: from the mapper, as an object that an expression returned,
 * as a list like that in a contact, or as JSON text of an AI model. What was left empty is left out.
 *
 * @throws InvalidInput when it is none of these
 */
export function chosenCustomFields(given: unknown, label: string): ChosenCustomFields {
	const value = typeof given === 'string' ? parse(given, label) : given;
	if (value === undefined || value === null) return {};
	if (Array.isArray(value)) return filled(fromList(value, label));
	if (!isRecord(value)) throw unreadable(label);
	if (!('mappingMode' in value)) return filled(value);
	// The mapper has null for a column that was added and left empty.
	return withoutNulls(chosenCustomFields(value.value, label));
}

function parse(text: string, label: string): unknown {
	if (text.trim() === '') return undefined;
	try {
		return JSON.parse(text);
	} catch {
		throw unreadable(label);
	}
}

/** `[{ id, value }]`, as in the output of this node, or `[{ id, field_value }]`, as HighLevel takes it. */
function fromList(list: unknown[], label: string): ChosenCustomFields {
	return Object.fromEntries(
		list.map((entry) => {
			const { id, key, ...rest } = asRecord(entry);
			const name = id ?? key;
			if (typeof name !== 'string') throw unreadable(label);
			return [name, rest.value ?? rest.field_value];
		}),
	);
}

function filled(values: ChosenCustomFields): ChosenCustomFields {
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
	);
}

function withoutNulls(values: ChosenCustomFields): ChosenCustomFields {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function unreadable(label: string): InvalidInput {
	return new InvalidInput(
		`The field '${label}' holds no custom fields that can be read`,
		'Use an object with names, keys or IDs, such as {"Favourite colour": "blue"}.',
	);
}
