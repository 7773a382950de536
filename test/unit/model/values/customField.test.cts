import type { CustomFieldDefinition } from '../../../../nodes/HighLevelContacts/model/customFields/definitions';
import {
	customFieldInputs,
	readCustomField,
} from '../../../../nodes/HighLevelContacts/model/values/customField';

const NEW_YORK = { zone: 'America/New_York' };
const field = (dataType: string, more: Partial<CustomFieldDefinition> = {}) => ({
	id: 'f1',
	name: 'Thing',
	dataType,
	...more,
});
const FILMS = { picklistOptions: ['Me, myself and I', 'Red', 'Red, white', '-5', '5'] };
const read = (dataType: string, value: unknown, more: Partial<CustomFieldDefinition> = FILMS) =>
	readCustomField(value, field(dataType, more), NEW_YORK);

it.each<[string, unknown, unknown]>([
	['SINGLE_OPTIONS', 'Me, myself and I', 'Me, myself and I'],
	['RADIO', ' me,  myself and i', 'Me, myself and I'],
	['RADIO', -5, '-5'],
	['MULTIPLE_OPTIONS', 'Me, myself and I', ['Me, myself and I']],
	['MULTIPLE_OPTIONS', 'Red, Me, myself and I', ['Red', 'Me, myself and I']],
	['CHECKBOX', 'me, myself and i,RED,5', ['Me, myself and I', 'Red', '5']],
	['CHECKBOX', 'Red, white', ['Red, white']],
	['CHECKBOX', 'Red, Red', ['Red']],
	['CHECKBOX', ['Me, myself and I', 'red'], ['Me, myself and I', 'Red']],
	['CHECKBOX', '["Me, myself and I"]', ['Me, myself and I']],
	['CHECKBOX', [], []],
	['CHECKBOX', ' , ', undefined],
	['TEXT', ' ', undefined],
	['NUMERICAL', ' ', undefined],
])('%s takes %j as %j', (dataType, value, sent) => {
	expect(read(dataType, value)).toEqual(sent);
});

it('keeps a choice of ones own beside those of the field', () => {
	const more = { ...FILMS, isAllowedCustomOption: true };
	expect(read('CHECKBOX', 'Blue, me, myself and I', more)).toEqual(['Blue', 'Me, myself and I']);
});

it.each<[string, unknown, RegExp]>([
	['CHECKBOX', 'Me, myself', /'Custom Fields: Thing' has no choice "Me"/],
	['CHECKBOX', [{ a: 1 }], /'Custom Fields: Thing' holds an object, not text/],
	['RADIO', ['Red'], /holds a list, not text/],
	['TEXT', { a: 1 }, /holds an object, not text/],
	['LARGE_TEXT', '[object Object]', /stands for an object/],
	['NUMERICAL', [], /takes a number, not a list/],
	['NUMERICAL', [5], /takes a number, not a list/],
	['MONETORY', new Date(), /takes a number, not an object/],
	['DATE', 0, /holds no date/],
	['DATE', '03/05/2026', /can be read in two ways/],
	['PHONE', '4.479E+11', /holds no phone number/],
	['FILE_UPLOAD', ['https://example.com/a.png', 5], /takes the web address of a file/],
	['FILE_UPLOAD', [{ url: 'https://example.com/a.png' }, { a: 1 }], /takes the web address/],
	['TEXTBOX_LIST', { Line: {} }, /'Custom Fields: Thing: Line' holds an object, not text/],
])('%s refuses %j', (dataType, value, message) => {
	const more = dataType === 'TEXTBOX_LIST' ? {} : FILMS;
	expect(() => read(dataType, value, more)).toThrow(message);
});

it.each<[string, unknown, unknown]>([
	['DATE', Date.UTC(2026, 2, 5), '2026-03-05'],
	['DATE', 45092.84722, '2023-06-15'],
	['DATE', '05/25/1990', '1990-05-25'],
	['PHONE', "'+44 20 7946 0958", '+442079460958'],
	['TEXTBOX_LIST', { Line: null, Other: 5 }, { Line: '', Other: '5' }],
])('%s takes %j as %j', (dataType, value, sent) => {
	expect(read(dataType, value, {})).toEqual(sent);
});

it.each(['{{ contact.thing }}', '{{contact.thing}}', ' {{ Contact.Thing }} ', '{{ thing }}'])(
	'finds a field by the key that HighLevel shows: %s',
	(wanted) => {
		const definition = field('TEXT', { fieldKey: 'contact.thing', name: 'Other' });
		expect(customFieldInputs({ [wanted]: 'x' }, [definition], NEW_YORK)).toEqual([
			{ id: 'f1', field_value: 'x' },
		]);
	},
);
