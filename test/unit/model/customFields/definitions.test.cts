import {
	choicesOf,
	type CustomFieldDefinition,
} from '../../../../nodes/HighLevelContacts/model/customFields/definitions';
import { customFieldInputs } from '../../../../nodes/HighLevelContacts/model/values/customField';

const field = (dataType: string, more: Partial<CustomFieldDefinition> = {}) => ({
	id: 'f1',
	name: 'Thing',
	dataType,
	...more,
});

const convert = (value: unknown, definition: CustomFieldDefinition) =>
	customFieldInputs({ f1: value }, [definition], { zone: 'America/New_York' })[0]?.field_value;

const colours = { picklistOptions: ['Red', 'Dark Blue'] };
const lines = {
	picklistOptions: [
		{ id: 'opt1', label: 'First line' },
		{ id: 'opt2', label: 'Second line' },
	],
};

const ROW = '40000000-0000-4000-8000-000000000001';
const A_FILE = { url: 'https://example.com/a.pdf', meta: { size: 4 } };
const B_FILE = { url: 'https://example.com/b.pdf', meta: { size: 5 }, documentId: 'd' };
const one = { isMultiFileAllowed: false };
const several = { isMultiFileAllowed: true, maxFileLimit: 2 };
const described = (originalname: string, path = originalname) => ({
	url: `https://example.com/${path}`,
	meta: { fieldname: 'f1', originalname },
});

describe('custom field values', () => {
	// The write formats of docs/highlevel-api.md, Custom fields, one row per data type.
	it.each<[string, unknown, Partial<CustomFieldDefinition>, unknown]>([
		['TEXT', 42, {}, '42'],
		['LARGE_TEXT', 'a\nb', {}, 'a\nb'],
		['PHONE', '+15550100001', {}, '+15550100001'],
		['NUMERICAL', ' 12.5 ', {}, 12.5],
		['NUMERICAL', 0, {}, 0],
		['MONETORY', '1250.50', {}, 1250.5],
		['DATE', '2026-03-05', {}, '2026-03-05'],
		['DATE', '2026-03-05T23:30:00-05:00', {}, '2026-03-05'],
		['SINGLE_OPTIONS', 'dark blue', colours, 'Dark Blue'],
		['RADIO', 'Red', colours, 'Red'],
		['RADIO', 'Green', { ...colours, isAllowedCustomOption: true }, 'Green'],
		['CHECKBOX', ['red', 'Dark Blue'], colours, ['Red', 'Dark Blue']],
		['MULTIPLE_OPTIONS', 'Red, dark blue', colours, ['Red', 'Dark Blue']],
		['MULTIPLE_OPTIONS', '["Red"]', colours, ['Red']],
		['TEXTBOX_LIST', { 'First line': 'a', opt2: 'b' }, lines, { opt1: 'a', opt2: 'b' }],
		['TEXTBOX_LIST', '{"opt1": "a"}', lines, { opt1: 'a' }],
		['TEXTBOX_LIST', { [ROW]: 'a' }, lines, { [ROW]: 'a' }],
		['DATE', Date.UTC(2026, 2, 5), {}, '2026-03-05'],
		['DATE', String(Date.UTC(2026, 2, 5)), {}, '2026-03-05'],
		['DATE', '2026-03-05T00:00:00.000Z', {}, '2026-03-05'],
		['FILE_UPLOAD', A_FILE, {}, A_FILE],
		['FILE_UPLOAD', { u1: A_FILE }, one, A_FILE],
		['FILE_UPLOAD', A_FILE, several, [A_FILE]],
		['FILE_UPLOAD', [A_FILE, B_FILE], several, [A_FILE, B_FILE]],
		['FILE_UPLOAD', JSON.stringify([A_FILE, B_FILE]), several, [A_FILE, B_FILE]],
		['FILE_UPLOAD', { u1: A_FILE, u2: B_FILE }, several, [A_FILE, B_FILE]],
		[
			'FILE_UPLOAD',
			'https://example.com/a%20b.pdf?x=1',
			one,
			described('a b.pdf', 'a%20b.pdf?x=1'),
		],
		[
			'FILE_UPLOAD',
			'https://example.com/a.pdf, https://example.com/b,c.pdf',
			several,
			[described('a.pdf'), described('b,c.pdf')],
		],
		['FILE_UPLOAD', { add: A_FILE }, several, { add: [A_FILE] }],
		['FILE_UPLOAD', { add: A_FILE }, one, A_FILE],
		['FILE_UPLOAD', [], several, []],
		['SIGNATURE', A_FILE, {}, A_FILE],
		[
			'SIGNATURE',
			'https://example.com/s.png',
			{},
			{
				url: 'https://example.com/s.png',
				meta: { fieldname: 'f1', originalname: 's.png', isSignature: true },
			},
		],
	])('%s takes %p', (dataType, value, more, sent) => {
		expect(convert(value, field(dataType, more))).toEqual(sent);
	});

	it.each<[string, unknown, Partial<CustomFieldDefinition>, RegExp]>([
		['NUMERICAL', 'a dozen', {}, /takes a number, not "a dozen"/],
		['NUMERICAL', true, {}, /takes a number/],
		['DATE', 'soon', {}, /holds no date/],
		['SINGLE_OPTIONS', 'Green', colours, /has no choice "Green"/],
		['CHECKBOX', 'Red, Green', colours, /has no choice "Green"/],
		['TEXTBOX_LIST', { Third: 'c' }, lines, /has no line "Third"/],
		['TEXTBOX_LIST', 'text', lines, /takes a JSON object/],
		['FILE_UPLOAD', 'form.pdf', {}, /takes the web address of a file/],
		['FILE_UPLOAD', '{"url": ', {}, /takes the web address of a file/],
		['FILE_UPLOAD', { url: 'file:///etc/passwd' }, {}, /takes the web address of a file/],
		['FILE_UPLOAD', { add: [] }, several, /takes the web address of a file/],
		['FILE_UPLOAD', [A_FILE, B_FILE], one, /takes one file, not 2/],
		['FILE_UPLOAD', [A_FILE, B_FILE, A_FILE], several, /takes up to 2 files, not 3/],
		['SIGNATURE', [A_FILE, B_FILE], {}, /takes one file, not 2/],
		['SIGNATURE', 'x', {}, /takes the web address of a file/],
	])('%s refuses %p', (dataType, value, more, message) => {
		expect(() => convert(value, field(dataType, more))).toThrow(message);
	});

	it('leaves out what was left empty', () => {
		const values = { a: '', b: undefined };
		expect(customFieldInputs(values, [], { zone: 'UTC' })).toEqual([]);
	});

	it.each<[string, unknown]>([
		['TEXT', ''],
		['RADIO', ''],
		['CHECKBOX', []],
		['MULTIPLE_OPTIONS', []],
		['NUMERICAL', ''],
		['DATE', ''],
		['TEXTBOX_LIST', ''],
		['SIGNATURE', ''],
		['FILE_UPLOAD', ''],
	])('%s is emptied by %j', (dataType, sent) => {
		expect(convert(null, field(dataType))).toEqual(sent);
	});

	it.each(['f1', 'contact.thing', 'thing', 'Thing', ' THING '])('finds a field by %p', (wanted) => {
		const definition = field('TEXT', { fieldKey: 'contact.thing' });
		expect(customFieldInputs({ [wanted]: 'x' }, [definition], { zone: 'UTC' })).toEqual([
			{ id: 'f1', field_value: 'x' },
		]);
	});

	it('sends a field once that was given by two names; the later one counts', () => {
		const values = { Thing: 'a', f1: 'b' };
		expect(customFieldInputs(values, [field('TEXT')], { zone: 'UTC' })).toEqual([
			{ id: 'f1', field_value: 'b' },
		]);
	});

	it('refuses a name that two fields have, and tells them apart', () => {
		const definitions = ['one', 'two'].map((id) =>
			field('TEXT', { id, fieldKey: `contact.thing_${id}` }),
		);
		expect(() => customFieldInputs({ thing: 'x' }, definitions, { zone: 'UTC' })).toThrow(
			expect.objectContaining({
				hint: 'Use the key or ID of the one you mean: contact.thing_one, contact.thing_two.',
			}),
		);
	});

	it('names a field that the account does not have', () => {
		expect(() => customFieldInputs({ gone: 'x' }, [], { zone: 'UTC' })).toThrow('ID "gone"');
	});

	it('reads choices of every shape', () => {
		const picklistOptions = [
			'plain',
			{ key: 'k', label: 'Keyed' },
			{ id: 'i', name: 'Named' },
			null,
		];
		expect(choicesOf(field('RADIO', { picklistOptions })).map(({ id }) => id)).toEqual([
			'plain',
			'k',
			'i',
		]);
	});
});
