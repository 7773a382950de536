import { asList, asRecord, asText, idIn, isRecord } from '../../../shared/answered';
import type { Answered } from '../wire';

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
