import { customFieldWarning } from '../../../../nodes/HighLevelContacts/model/customFields/customFieldWarning';

const definitions = ['Colour', 'Size', 'Since'].map((name) => ({
	id: name.toLowerCase(),
	name,
	dataType: name === 'Since' ? 'DATE' : 'TEXT',
}));
const utm = { id: 'utm', name: 'UTM Source', fieldKey: 'contact.utm_source', dataType: 'TEXT' };
const lines = { id: 'lines', name: 'Delivery', dataType: 'TEXTBOX_LIST' };

const warn = (sent: Record<string, unknown>, stored: Record<string, unknown>) =>
	customFieldWarning(
		Object.entries(sent).map(([id, field_value]) => ({ id, field_value })),
		{ id: 'c1', customFields: Object.entries(stored).map(([id, value]) => ({ id, value })) },
		[...definitions, utm, lines],
	);

describe('the warning about custom fields', () => {
	it.each<[object, object, string | null]>([
		[{ colour: 'blue', since: '2026-03-05' }, { colour: 'blue', since: 1772668800000 }, null],
		[{ colour: 'blue' }, {}, 'HighLevel did not store the custom field "Colour".'],
		[
			{ colour: 'blue', size: 'L', since: '2026-03-05' },
			{},
			'HighLevel did not store the custom fields "Colour", "Size" and "Since".',
		],
		[
			{ colour: 'blue' },
			{ colour: 'red' },
			'HighLevel has kept another value than was sent in the custom field "Colour".',
		],
		[
			{ since: '' },
			{ since: 1772668800000 },
			'HighLevel kept the old value of the custom field "Since", which was to be emptied.',
		],
		[{ since: '' }, {}, null],
		[
			{ colour: 'blue', since: '' },
			{ since: 1772668800000 },
			'HighLevel did not store the custom field "Colour". HighLevel kept the old value of the custom field "Since", which was to be emptied.',
		],
		[{ gone: 'x' }, {}, 'HighLevel did not store the custom field "gone".'],
	])('of %j, when the contact has %j', (sent, stored, warning) => {
		expect(warn(sent as never, stored as never)).toBe(warning);
	});

	it('says what a list of texts needs, and what happens to fields of the origin', () => {
		expect(warn({ lines: { a: 'x' } }, {})).toContain('filled in inside HighLevel before');
		expect(warn({ utm: 'news' }, { utm: 'news' })).toMatch(/may empty .*"UTM Source" again/);
		expect(warn({ utm: '' }, {})).toBeNull();
	});
});
