import type { CustomFieldDefinition } from '../../../../nodes/HighLevelContacts/model/customFields/definitions';
import { valueIn } from '../../../../nodes/HighLevelContacts/model/customFields/fitCustomFields';
import { namedCustomFields } from '../../../../nodes/HighLevelContacts/model/customFields/customFieldValues';

const field = (dataType: string, more: Partial<CustomFieldDefinition> = {}) => ({
	id: 'f1',
	name: 'Thing',
	fieldKey: 'contact.thing',
	dataType,
	...more,
});
const lines = { picklistOptions: [{ id: 'opt1', label: 'Street' }] };

describe('custom fields by name', () => {
	it('are those that can be read', () => {
		const odd = [null, 'x', { value: 1 }, { id: 'f1', value: 2 }];
		expect(namedCustomFields(odd, [field('TEXT')])).toEqual({ Thing: 2 });
		expect(namedCustomFields('none', [field('TEXT')])).toEqual({});
	});

	it.each(['value', 'fieldValue', 'field_value'])('are read from %s', (key) => {
		const values = [{ id: 'f1', [key]: 'blue' }];
		expect(namedCustomFields(values, [field('TEXT')])).toEqual({ Thing: 'blue' });
		expect(valueIn({ id: 'c1', customFields: values }, 'f1')).toBe('blue');
	});

	it.each<[string, unknown, unknown]>([
		['TEXT', 'blue', 'blue'],
		['DATE', Date.UTC(2026, 2, 5), '2026-03-05'],
		['DATE', '2026-03-05T00:00:00.000Z', '2026-03-05'],
		['DATE', 'soon', 'soon'],
		['NUMERICAL', '12.5', 12.5],
		['MONETORY', 12.5, 12.5],
		['NUMERICAL', '', ''],
		['CHECKBOX', 'Yoga', ['Yoga']],
		['MULTIPLE_OPTIONS', ['a', 'b'], ['a', 'b']],
		['TEXTBOX_LIST', { opt1: 'Main St', gone: 'x' }, { Street: 'Main St', gone: 'x' }],
		['TEXTBOX_LIST', { row1: 'Main St', row2: 'x' }, { Street: 'Main St', row2: 'x' }],
		['DATE', String(Date.UTC(2026, 2, 5)), '2026-03-05'],
		['DATE', '2026-03-04T22:00:00-05:00', '2026-03-05'],
		['FILE_UPLOAD', { u1: { url: 'x' } }, { u1: { url: 'x' } }],
	])('show a %s of %j as %j', (dataType, value, shown) => {
		expect(namedCustomFields([{ id: 'f1', value }], [field(dataType, lines)])).toEqual({
			Thing: shown,
		});
	});

	it('keep two fields of the same name apart, and those that were deleted', () => {
		const definitions = [field('TEXT'), field('TEXT', { id: 'f2', fieldKey: 'contact.thing_2' })];
		const values = ['f1', 'f2', 'gone'].map((id) => ({ id, value: id }));
		expect(namedCustomFields(values, definitions)).toEqual({
			Thing: 'f1',
			'Thing (contact.thing_2)': 'f2',
			gone: 'gone',
		});
	});

	it('are null only when there are values that cannot be named', () => {
		expect(namedCustomFields([{ id: 'f1', value: 1 }], undefined)).toBeNull();
		expect(namedCustomFields([], undefined)).toEqual({});
	});
});
