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

/** How n8n's mapper asks for each of HighLevel's data types; all others are text. */
const MAPPER_TYPES: Record<string, FieldType> = {
	NUMERICAL: 'number',
	MONETORY: 'number',
	DATE: 'dateTime',
	SINGLE_OPTIONS: 'options',
	RADIO: 'options',
	TEXTBOX_LIST: 'object',
};

/** Longer labels would not fit above a field of the editor. */
const LONGEST_LABEL = 90;

/** The account's custom fields as columns of the mapper. */
export async function customFieldColumns(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const definitions = await fetchCustomFields(await openApi(this));
	return { fields: definitions.map(asColumn) };
}

function asColumn(definition: CustomFieldDefinition): ResourceMapperField {
	const choices = choicesOf(definition).map(({ label }) => label);
	const wanted = MAPPER_TYPES[definition.dataType] ?? 'string';
	// A menu without entries could not be filled in.
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
 * The mapper has no field for several choices: its type `array` takes nothing but JSON text. So it is a text with
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
