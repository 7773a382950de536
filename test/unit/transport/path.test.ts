import fc from 'fast-check';
import { path } from '../../../nodes/HighLevelContacts/transport/path';

describe('a path', () => {
	it('takes ids as they are', () => {
		expect(path`/contacts/${'ocQHyuzHvysMo5N5VsXc'}/notes/${' n1 '}`).toBe(
			'/contacts/ocQHyuzHvysMo5N5VsXc/notes/n1',
		);
	});

	it.each(['', '   ', '.', '..', ' .. '])('refuses "%s"', (id) => {
		expect(() => path`/contacts/${id}`).toThrow('An ID is empty or not usable');
	});

	it('refuses 10,000 characters without repeating them', () => {
		const build = () => path`/contacts/${'x'.repeat(10_000)}`;
		expect(build).toThrow('An ID is too long: 10000 characters');
	});

	it.each(['a/b', 'a?b=c', 'a#b', '../tags', 'a%2Fb', 'a\\b', '\ud800'])(
		'keeps "%s" inside its segment',
		(id) => {
			const url = new URL(path`/contacts/${id}/notes`, 'https://host.invalid');
			expect(url.pathname.split('/')).toHaveLength(4);
			expect(url.search + url.hash).toBe('');
		},
	);

	it('never lets a value change the path', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (id) => {
				let built: string;
				try {
					built = path`/contacts/${id}/notes`;
				} catch {
					return;
				}
				const { pathname, search, hash } = new URL(built, 'https://host.invalid');
				const segments = pathname.split('/');
				expect(segments).toHaveLength(4);
				expect([segments[1], segments[3]]).toEqual(['contacts', 'notes']);
				expect(search + hash).toBe('');
			}),
			{ numRuns: 2000 },
		);
	});
});
