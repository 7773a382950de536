import { CUSTOM_FIELD_FOLDER, CUSTOM_FIELDS as id, LOCATION_ID, TEXT_BOXES } from '../fixtures.cts';
import type { CustomField } from '../model/types.cts';

type Given = Pick<CustomField, 'id' | 'name' | 'dataType'> & Partial<CustomField>;

/** One definition of each data type of docs/highlevel-api.md, Custom fields. */
export function customFields(now: number): CustomField[] {
	const given: Given[] = [
		{ id: id.text, name: 'Favourite colour', dataType: 'TEXT' },
		{ id: id.largeText, name: 'Background', dataType: 'LARGE_TEXT' },
		{ id: id.numerical, name: 'Party size', dataType: 'NUMERICAL' },
		{ id: id.phone, name: 'Second phone', dataType: 'PHONE' },
		{ id: id.monetary, name: 'Budget', dataType: 'MONETORY' },
		{
			id: id.checkbox,
			name: 'Interests',
			dataType: 'CHECKBOX',
			picklistOptions: ['Yoga', 'Pilates', 'Dance'],
		},
		{
			id: id.singleOption,
			name: 'Membership',
			dataType: 'SINGLE_OPTIONS',
			picklistOptions: ['Basic', 'Plus', 'Premium'],
		},
		{
			id: id.multipleOptions,
			name: 'Preferred days',
			dataType: 'MULTIPLE_OPTIONS',
			picklistOptions: ['Monday', 'Wednesday', 'Friday'],
		},
		{ id: id.date, name: 'Member since', dataType: 'DATE' },
		{
			id: id.textBoxList,
			name: 'Delivery',
			dataType: 'TEXTBOX_LIST',
			textBoxes: [
				{ id: TEXT_BOXES.street, label: 'Street', prefillValue: '' },
				{ id: TEXT_BOXES.note, label: 'Note', prefillValue: '' },
			],
		},
		{
			id: id.file,
			name: 'Signed form',
			dataType: 'FILE_UPLOAD',
			maxFileLimit: 2,
			isMultiFileAllowed: true,
			acceptedFormat: ['.pdf', '.png'],
		},
		{
			id: id.radio,
			name: 'Level',
			dataType: 'RADIO',
			picklistOptions: ['Beginner', 'Advanced'],
			isAllowedCustomOption: true,
		},
		{ id: id.signature, name: 'Signature', dataType: 'SIGNATURE' },
		{ id: id.utmSource, name: 'UTM Source', dataType: 'TEXT' },
		{ id: id.opportunity, name: 'Probability', dataType: 'NUMERICAL', model: 'opportunity' },
	];
	return given.map((field, at) => ({
		placeholder: '',
		position: at * 50,
		picklistOptions: [],
		textBoxes: [],
		isAllowedCustomOption: false,
		isMultiFileAllowed: false,
		maxFileLimit: 0,
		acceptedFormat: [],
		parentId: CUSTOM_FIELD_FOLDER,
		dateAdded: now,
		locationId: LOCATION_ID,
		model: 'contact',
		fieldKey: fieldKey(field.model ?? 'contact', field.name),
		...field,
	}));
}

/** HighLevel's key of a field: model and name in lower case with underscores. */
export function fieldKey(model: string, name: string): string {
	return `${model}.${name
		.trim()
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')}`;
}
