import { chosenCustomFields } from '../../../../nodes/HighLevelContacts/model/customFields/chosenCustomFields';

const read = (given: unknown) => chosenCustomFields(given, 'Custom Fields');

describe('custom fields that were filled in', () => {
	it.each<[string, unknown, object]>([
		[
			'the mapper',
			{ mappingMode: 'defineBelow', value: { f1: 'a', f2: null, f3: '' } },
			{ f1: 'a' },
		],
		['the mapper without fields', { mappingMode: 'defineBelow', value: null }, {}],
		[
			'the mapper with an expression for all',
			{ mappingMode: 'defineBelow', value: '{"f1":1}' },
			{ f1: 1 },
		],
		['an object', { Colour: 'blue', Size: null, Other: '' }, { Colour: 'blue', Size: null }],
		['JSON text of an AI model', ' {"contact.colour": ["a"]} ', { 'contact.colour': ['a'] }],
		['a list as contacts have it', [{ id: 'f1', value: 0 }], { f1: 0 }],
		[
			'a list as HighLevel takes it',
			'[{"key":"contact.x","field_value":"y"}]',
			{ 'contact.x': 'y' },
		],
		['nothing', undefined, {}],
		['empty text', ' ', {}],
	])('come from %s', (_, given, values) => {
		expect(read(given)).toEqual(values);
	});

	it.each([['blue'], [42], [[1]], [[{ value: 'no id' }]]])(
		'are refused when they are %j',
		(given) => {
			expect(() => read(given)).toThrow("The field 'Custom Fields' holds no custom fields");
		},
	);
});
