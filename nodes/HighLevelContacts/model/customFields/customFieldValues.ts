import type { IDataObject } from 'n8n-workflow';
import { asList, asRecord, asText } from '../../../shared/answered';
import type { CustomFieldDefinition } from './definitions';
import { valueOf } from './fitCustomFields';
import { rowsByLabel, type TextRows } from './textRows';
import { utcDay } from '../values/utcDay';
import type { Unverified } from '../wire';

/**
 * A contact's custom fields by their names, the values in a readable form: dates as `YYYY-MM-DD`, numbers as
 * numbers, lists of texts by the labels of their lines. Of two fields with the same name the second has its key
 * behind it. A field that was deleted from the account keeps its ID.
 *
 * @returns null when there are values but no definitions to name them by
 */
export function namedCustomFields(
	values: unknown,
	definitions: readonly CustomFieldDefinition[] | undefined,
): IDataObject | null {
	const list = asList(values);
	if (list.length === 0) return {};
	if (!definitions) return null;
	const byId = new Map(definitions.map((definition) => [definition.id, definition]));
	const named: IDataObject = {};
	for (const entry of list.map(asRecord)) {
		const id = asText(entry.id);
		if (id === undefined) continue;
		const value = valueOf(entry);
		const definition = byId.get(id);
		const name = definition?.name.trim() ?? id;
		const isTaken = Object.hasOwn(named, name);
		const key = isTaken ? `${name} (${definition?.fieldKey ?? id})` : name;
		named[key] = definition ? readable(value, definition) : value;
	}
	return named;
}

/** The read formats of docs/highlevel-api.md, Custom fields; what has another form is left as it is. */
function readable(value: Unverified, definition: CustomFieldDefinition): Unverified {
	switch (definition.dataType) {
		case 'DATE':
			return utcDay(value);
		case 'NUMERICAL':
		case 'MONETORY':
			return number(value);
		case 'CHECKBOX':
		case 'MULTIPLE_OPTIONS':
			return typeof value === 'string' ? [value] : value;
		case 'TEXTBOX_LIST':
			return isRows(value) ? rowsByLabel(value, definition) : value;
		default:
			return value;
	}
}

function number(value: Unverified): Unverified {
	const isNumber = typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value));
	return isNumber ? Number(value) : value;
}

function isRows(value: unknown): value is TextRows {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
