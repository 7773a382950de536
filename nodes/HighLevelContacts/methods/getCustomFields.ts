import type {
	FieldType,
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { choicesOf, type CustomFieldDefinition } from '../model/customFields';
import { fetchCustomFields } from '../run/dictionaries';
import { openApi } from './openApi';

/** How n8n's mapper asks for each of HighLevel's data types; all others are text. */
const MAPPER_TYPES: Record<string, FieldType> = {
	NUMERICAL: 'number',
	MONETORY: 'number',
	DATE: 'dateTime',
	SINGLE_OPTIONS: 'options',
	RADIO: 'options',
	CHECKBOX: 'array',
	MULTIPLE_OPTIONS: 'array',
	TEXTBOX_LIST: 'object',
	FILE_UPLOAD: 'object',
};

/** The account's custom fields as columns of the mapper. */
export async function getCustomFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const definitions = await fetchCustomFields(await openApi(this));
	return { fields: definitions.filter(isWritable).map(asColumn) };
}

function isWritable({ dataType }: CustomFieldDefinition): boolean {
	return dataType !== 'SIGNATURE';
}

function asColumn(definition: CustomFieldDefinition): ResourceMapperField {
	const type = MAPPER_TYPES[definition.dataType] ?? 'string';
	const choices = choicesOf(definition).map(({ label }) => ({ name: label, value: label }));
	return {
		id: definition.id,
		displayName: definition.name,
		type,
		options: type === 'options' ? choices : undefined,
		required: false,
		display: true,
		defaultMatch: false,
		removed: true,
	};
}
