import { emptyFieldsIn } from '../../../../nodes/HighLevelContacts/model/contact/emptyFields';

const contact = (fields: object) => ({ id: 'Con1', ...fields }) as never;

it.each([
	[
		'a last name that comes with another first name is left out',
		{ firstName: 'Ada' },
		{ firstName: 'Eve', lastName: 'Evil' },
		{},
	],
	[
		'a last name that comes with the same first name is filled in',
		{ firstName: 'Ada' },
		{ firstName: ' ada', lastName: 'Byron' },
		{ lastName: 'Byron' },
	],
	[
		'so is one that comes without a first name',
		{ firstName: 'Ada' },
		{ lastName: 'Byron' },
		{ lastName: 'Byron' },
	],
	['a whole name is not added to', { name: 'Ada Byron' }, { lastName: 'Evil' }, {}],
	['a name of nobody is filled in', {}, { lastName: 'Evil' }, { lastName: 'Evil' }],
	[
		'null and blanks are empty',
		{ city: null, website: '' },
		{ city: 'a', website: 'b' },
		{ city: 'a', website: 'b' },
	],
	['Do Not Disturb is never lifted', { dnd: true }, { dnd: false }, {}],
	['also where nothing says that it is on', {}, { dnd: false }, {}],
	['and can be set', { dnd: false }, { dnd: true }, { dnd: true }],
	['tags are not replaced', { tags: ['vip'] }, { tags: ['a'] }, {}],
	['tags are given where there are none', { tags: [] }, { tags: ['a'] }, { tags: ['a'] }],
	[
		'custom fields each for itself, zero and false are values',
		{
			customFields: [
				{ id: 'a', value: 0 },
				{ id: 'b', value: '' },
				{ id: 'c', value: false },
				null,
			],
		},
		{ customFields: ['a', 'b', 'c', 'd'].map((id) => ({ id, field_value: 'new' })) },
		{ customFields: ['b', 'd'].map((id) => ({ id, field_value: 'new' })) },
	],
])('%s', (_, has, body, rest) => {
	expect(emptyFieldsIn(contact(has), body as never)).toEqual(rest);
});
