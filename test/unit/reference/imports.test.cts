import {
	importsWithin,
	withoutShortcuts,
	type Imports,
} from '../../../makers/reference/imports.cts';

const imports = (links: Record<string, string[]>): Imports =>
	new Map(Object.entries(links).map(([room, others]) => [room, new Set(others)]));

describe('the arrows of the architecture', () => {
	it('leave out what follows from others', () => {
		const chain = imports({ a: ['b', 'c'], b: ['c'], c: [] });
		expect(withoutShortcuts(chain)).toEqual(imports({ a: ['b'], b: ['c'], c: [] }));
	});

	it('keep a way to rooms that import each other', () => {
		const ring = imports({ a: ['b', 'c'], b: ['c'], c: ['b'] });
		const rest = withoutShortcuts(ring);
		expect([...(rest.get('b') ?? []), ...(rest.get('c') ?? [])]).toEqual(['c', 'b']);
		expect(rest.get('a')?.size).toBe(1);
	});

	it('come from the sources', () => {
		const floors = importsWithin('nodes/HighLevelContacts');
		expect(floors.get('actions')).toContain('transport');
		expect(floors.get('HighLevelContacts.node')).toContain('methods');
		expect(floors.get('model')).toEqual(new Set());
		expect([...importsWithin('').keys()]).toEqual(
			expect.arrayContaining(['nodes', 'credentials', 'sandbox', 'harness', 'test']),
		);
	});
});
