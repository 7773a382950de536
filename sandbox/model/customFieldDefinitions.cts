import { CUSTOM_FIELD_FOLDER } from '../fixtures.cts';
import { badRequest, notFound } from '../http/errors.cts';
import { newId, newUuid } from '../ids.cts';
import { fieldKey } from '../seed/customFields.cts';
import type { World } from '../world.cts';
import { findField } from './customFields.cts';
import { DATA_TYPES, type CustomField, type DataType } from './types.cts';

export interface DefinitionInput {
	name: string;
	dataType?: string;
	placeholder?: string;
	acceptedFormat?: string[];
	isMultipleFile?: boolean;
	maxNumberOfFiles?: number;
	textBoxListOptions?: Array<{ label?: string; prefillValue?: string }>;
	options?: string[];
	position?: number;
	model?: 'contact' | 'opportunity';
	parentId?: string;
}

/** By id or key, as HighLevel finds it (docs/highlevel-api.md, Custom fields). */
export function definitionOf(world: World, idOrKey: string, locationId: string): CustomField {
	const field = findField(world.store, locationId, idOrKey);
	if (!field) throw notFound(world.settings.unknownIdStatus, 'Custom field', idOrKey);
	return field;
}

export function createDefinition(
	world: World,
	locationId: string,
	input: DefinitionInput & { dataType: string },
): CustomField {
	const { model = 'contact', dataType } = input;
	if (!DATA_TYPES.some((type) => type === dataType)) throw badRequest('Invalid dataType');
	const key = fieldKey(model, input.name);
	if (findField(world.store, locationId, key)) {
		throw badRequest(`Custom field with name ${input.name} already exists`);
	}
	const field: CustomField = {
		id: newId(),
		name: input.name,
		fieldKey: key,
		placeholder: '',
		dataType: dataType as DataType,
		position: 0,
		picklistOptions: [],
		textBoxes: [],
		isAllowedCustomOption: false,
		isMultiFileAllowed: false,
		maxFileLimit: 0,
		acceptedFormat: [],
		parentId: input.parentId ?? CUSTOM_FIELD_FOLDER,
		dateAdded: world.now(),
		locationId,
		model,
	};
	apply(field, input);
	world.store.customFields.set(field.id, field);
	return field;
}

/** A sent `dataType` or `model` is ignored: they cannot change later. */
export function updateDefinition(field: CustomField, input: DefinitionInput): CustomField {
	field.name = input.name;
	apply(field, input);
	return field;
}

function apply(field: CustomField, input: DefinitionInput): void {
	if (input.placeholder !== undefined) field.placeholder = input.placeholder;
	if (input.position !== undefined) field.position = input.position;
	if (input.acceptedFormat) field.acceptedFormat = input.acceptedFormat;
	if (input.isMultipleFile !== undefined) field.isMultiFileAllowed = input.isMultipleFile;
	if (input.maxNumberOfFiles !== undefined) field.maxFileLimit = input.maxNumberOfFiles;
	if (input.options) field.picklistOptions = input.options;
	if (input.textBoxListOptions) {
		field.textBoxes = input.textBoxListOptions.map(({ label = '', prefillValue = '' }) => ({
			id: newUuid(),
			label,
			prefillValue,
		}));
	}
}

/** A definition as the list has it: each data type with the keys that mean something for it. */
export function definitionView(field: CustomField): object {
	return {
		id: field.id,
		name: field.name,
		model: field.model,
		fieldKey: field.fieldKey,
		placeholder: field.placeholder,
		dataType: field.dataType,
		position: field.position,
		documentType: 'field',
		parentId: field.parentId,
		locationId: field.locationId,
		dateAdded: new Date(field.dateAdded).toISOString(),
		standard: false,
		...choicesOf(field),
	};
}

/** The answer to its making. */
export function createdDefinitionView(field: CustomField): object {
	return { ...definitionView(field), scopes: [] };
}

function choicesOf(field: CustomField): object {
	switch (field.dataType) {
		case 'CHECKBOX':
		case 'SINGLE_OPTIONS':
		case 'MULTIPLE_OPTIONS':
		case 'RADIO':
			return {
				picklistOptions: field.picklistOptions,
				picklistImageOptions: [],
				isAllowedCustomOption: field.isAllowedCustomOption,
			};
		case 'TEXTBOX_LIST':
			// Objects with the ids that writing and searching need.
			return { picklistOptions: field.textBoxes };
		case 'FILE_UPLOAD':
			return {
				acceptedFormat: field.acceptedFormat,
				isMultiFileAllowed: field.isMultiFileAllowed,
				maxFileLimit: field.maxFileLimit,
			};
		default:
			return {};
	}
}
