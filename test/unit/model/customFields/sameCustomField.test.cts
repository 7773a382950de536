import { sameCustomField } from '../../../../nodes/HighLevelContacts/model/customFields/sameCustomField';

const definition = (dataType: string) => ({
	id: 'f1',
	name: 'Thing',
	dataType,
	picklistOptions: dataType === 'TEXTBOX_LIST' ? [{ id: 'opt1', label: 'Street' }] : [],
});
const [a, b] = ['a', 'b'].map((name) => ({ url: `https://example.com/${name}.pdf`, meta: {} }));

describe('a stored custom field', () => {
	it.each<[string, unknown, unknown]>([
		['TEXT', ' blue', 'blue '],
		['TEXT', 12, '12'],
		['LARGE_TEXT', 'a\nb', 'a\r\nb'],
		['NUMERICAL', '13', 13],
		['MONETORY', '1250.50', 1250.5],
		['MONETORY', '$1,250.50', 1250.5],
		['MONETORY', '-€ 20', -20],
		['NUMERICAL', 0, 0],
		['TEXT', true, 'true'],
		['TEXT', 86_400_000, '86400000'],
		['LARGE_TEXT', 'a\nb', 'a\rb'],
		['DATE', `${Date.UTC(2026, 2, 5)}`, '2026-03-05'],
		['DATE', Date.UTC(2026, 2, 5) / 1000, '2026-03-05'],
		['DATE', Date.UTC(1968, 0, 1), '1968-01-01'],
		['DATE', 0, '1970-01-01'],
		['PHONE', '+442079460958', '+44 (0)20 7946 0958'],
		['CHECKBOX', 'Dance, Yoga', ['Yoga', 'Dance']],
		['DATE', '2026-03-05T00:00:00.000Z', '2026-03-05'],
		['DATE', Date.UTC(2026, 2, 5), '2026-03-05'],
		['DATE', '2026-03-05', '2026-03-05'],
		['PHONE', '+12175550199', '(217) 555-0199'],
		['PHONE', '+442079460000', '020 7946 0000'],
		['PHONE', 'ask', 'ask'],
		['CHECKBOX', ['Dance', 'Yoga'], ['Yoga', 'Dance']],
		['MULTIPLE_OPTIONS', 'Monday', ['Monday']],
		['SINGLE_OPTIONS', 'Plus', 'plus'],
		['TEXTBOX_LIST', { row1: 'Elm 1', row2: 'Bell' }, { opt1: 'Elm 1' }],
		['TEXTBOX_LIST', { row1: 'Elm 1' }, { row1: 'Elm 1 ' }],
		['TEXTBOX_LIST', { own1: 'Bell', opt1: 'Elm 1' }, { opt1: 'Elm 1' }],
		['TEXTBOX_LIST', { row1: '', row2: '' }, ''],
		['FILE_UPLOAD', [a, b], [b, a]],
		['FILE_UPLOAD', { u1: a }, a],
		['FILE_UPLOAD', [a, b], { add: [b] }],
		['SIGNATURE', a, a],
		['TEXT', undefined, ''],
		['CHECKBOX', null, []],
		['SOMETHING_NEW', { x: 1, y: '2' }, { y: 2, x: '1' }],
	])('%s %j is the wanted %j', (dataType, stored, wanted) => {
		expect(sameCustomField(stored, wanted, definition(dataType))).toBe(true);
	});

	it.each<[string, unknown, unknown]>([
		['TEXT', 'blue', 'Blue'],
		['TEXT', undefined, 'blue'],
		['NUMERICAL', undefined, 0],
		['NUMERICAL', '', 0],
		['MONETORY', null, 0],
		['NUMERICAL', '13', 14],
		['MONETORY', '$1,250.50', 125.05],
		['MONETORY', '1.2.3', 1.2],
		['LARGE_TEXT', 'a b', 'a\nb'],
		['DATE', '2026-03-04T00:00:00.000Z', '2026-03-05'],
		['DATE', undefined, '2026-03-05'],
		['PHONE', '+12175550199', '0199'],
		['PHONE', '+12175550199', '+15550199'],
		['PHONE', '+12175550199', '+75550199'],
		['CHECKBOX', ['Yoga'], ['Yoga', 'Dance']],
		['TEXTBOX_LIST', { row1: 'Elm 1' }, { opt1: 'Oak 2' }],
		['TEXTBOX_LIST', undefined, { opt1: 'Elm 1' }],
		['FILE_UPLOAD', [a], [a, b]],
		['FILE_UPLOAD', [a, b], [a]],
		['FILE_UPLOAD', [a], { add: [b] }],
		['DATE', Date.UTC(2026, 2, 5), ''],
	])('%s %j is not the wanted %j', (dataType, stored, wanted) => {
		expect(sameCustomField(stored, wanted, definition(dataType))).toBe(false);
	});
});
