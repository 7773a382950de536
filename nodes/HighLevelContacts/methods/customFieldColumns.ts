import type {
	FieldType,
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { choicesOf, type CustomFieldDefinition } from '../model/customFields/definitions';
import { fetchCustomFields } from '../run/accountCache';
import { isFileField } from '../model/customFields/fileValues';
import { openApi } from './openApi';

/** n8n's mapper asks for all other data types as text. */
const MAPPER_TYPES: Record<string, FieldType> = {
	NUMERICAL: 'number',
	MONETORY: 'number',
	DATE: 'dateTime',
	SINGLE_OPTIONS: 'options',
	RADIO: 'options',
	TEXTBOX_LIST: 'object',
};

/** A longer label does not fit above a field of the editor. */
const LONGEST_LABEL = 90;

export async function customFieldColumns(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const definitions = await fetchCustomFields(await openApi(this));
	return { fields: definitions.map(asColumn) };
}

function asColumn(definition: CustomFieldDefinition): ResourceMapperField {
	const choices = choicesOf(definition).map(({ label }) => label);
	const wanted = MAPPER_TYPES[definition.dataType] ?? 'string';
	// Nobody could fill in a menu without entries.
	const type = wanted === 'options' && choices.length === 0 ? 'string' : wanted;
	const isMenu = type === 'options';
	return {
		id: definition.id,
		displayName: isMenu ? definition.name : withHint(definition, choices),
		type,
		options: isMenu ? choices.map((label) => ({ name: label, value: label })) : undefined,
		required: false,
		display: true,
		defaultMatch: false,
		removed: true,
	};
}

/**
 * The mapper has no field for several choices: its type `array` takes nothing but JSON text. So it gets a text with
 * commas, and the choices stand in the label.
 */
function withHint(definition: CustomFieldDefinition, choices: string[]): string {
	const { name, dataType } = definition;
	if (isFileField(definition)) return shortened(`${name} (Web Address or JSON)`);
	const what = dataType === 'TEXTBOX_LIST' ? 'JSON with ' : '';
	const label = choices.length > 0 ? `${name} (${what}${choices.join(', ')})` : name;
	return shortened(label);
}

function shortened(label: string): string {
	return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 2)}…)` : label;
}
