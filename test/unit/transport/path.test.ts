import fc from 'fast-check';
import { pathTo } from '../../../nodes/HighLevelContacts/transport/endpoint';

const notesOf = (id: string) => pathTo('/contacts/{id}/notes', { id });

describe('a path', () => {
	it('takes ids as they are', () => {
		const parts = { contactId: 'ocQHyuzHvysMo5N5VsXc', noteId: ' n1 ' };
		expect(pathTo('/contacts/{contactId}/notes/{noteId}', parts)).toBe(
			'/contacts/ocQHyuzHvysMo5N5VsXc/notes/n1',
		);
	});

	it.each(['', '   ', '.', '..', ' .. '])('refuses "%s"', (id) => {
		expect(() => notesOf(id)).toThrow('An ID is empty or not usable');
	});

	it('refuses 10,000 characters without repeating them', () => {
		const build = () => notesOf('x'.repeat(10_000));
		expect(build).toThrow('An ID is too long: 10000 characters');
	});

	it.each(['a/b', 'a?b=c', 'a#b', '../tags', 'a%2Fb', 'a\\b', '\ud800'])(
		'keeps "%s" inside its segment',
		(id) => {
			const url = new URL(notesOf(id), 'https://host.invalid');
			expect(url.pathname.split('/')).toHaveLength(4);
			expect(url.search + url.hash).toBe('');
		},
	);

	it('never lets a value change the path', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (id) => {
				let built: string;
				try {
					built = notesOf(id);
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
