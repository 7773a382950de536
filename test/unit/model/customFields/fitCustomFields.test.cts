import {
	fitToContact,
	needsContact,
} from '../../../../nodes/HighLevelContacts/model/customFields/fitCustomFields';

const definitions = [
	{ id: 'text', name: 'Text', dataType: 'TEXT' },
	{
		id: 'files',
		name: 'Files',
		dataType: 'FILE_UPLOAD',
		isMultiFileAllowed: true,
		maxFileLimit: 2,
	},
	{
		id: 'lines',
		name: 'Delivery',
		dataType: 'TEXTBOX_LIST',
		picklistOptions: [
			{ id: 'opt1', label: 'Street' },
			{ id: 'opt2', label: 'Note' },
			{ id: 'opt3', label: 'Floor' },
		],
	},
];
const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ url: `https://example.com/${name}`, meta: {} }));
const fit = (id: string, field_value: unknown, current?: unknown) => {
	const contact = { id: 'c1', customFields: [{ id, value: current }] };
	const [input] = fitToContact([{ id, field_value }], definitions, contact);
	return input?.field_value;
};

describe('custom fields for a contact', () => {
	it.each([
		['by the contact’s own lines', { opt2: 'x' }, { r1: 'a', r2: 'b' }, { r1: 'a', r2: 'x' }],
		['by an own line that is named', { r1: 'x' }, { r1: 'a', r2: 'b' }, { r1: 'x', r2: 'b' }],
		['emptied line by line', '', { r1: 'a', r2: 'b' }, { r1: '', r2: '' }],
		['as given where the contact has none', { opt1: 'x' }, undefined, { opt1: 'x' }],
		[
			'beside the own ones when there are too few',
			{ opt3: 'x' },
			{ r1: 'a' },
			{ r1: 'a', opt3: 'x' },
		],
		[
			'by the definition where the contact has its IDs',
			{ opt2: 'x' },
			{ opt2: 'b' },
			{ opt2: 'x' },
		],
	])('change lists of texts %s', (_, wanted, current, sent) => {
		expect(fit('lines', wanted, current)).toEqual(sent);
	});

	it.each([
		['those of a list', [a], [a, b]],
		['a single one', a, [a, b]],
		['those under their IDs', { u1: a }, [a, b]],
		['none', undefined, [b]],
		['the same one, once', [a, b], [a, b]],
	])('keep added files together with %s', (_, current, sent) => {
		expect(fit('files', { add: [b] }, current)).toEqual(sent);
	});

	it('refuse more files than the field takes', () => {
		expect(() => fit('files', { add: [c] }, [a, b])).toThrow(
			"'Custom Fields: Files' takes up to 2",
		);
	});

	it('need the contact for lists of texts and added files only', () => {
		const needed = [
			['text', 'x'],
			['files', [a]],
			['files', { add: [a] }],
			['lines', {}],
			['gone', 'x'],
		].map(([id, field_value]) => needsContact([{ id: id as string, field_value }], definitions));
		expect(needed).toEqual([false, false, true, true, false]);
	});
});
