import fc from 'fast-check';
import { openConnection } from '../../../nodes/HighLevelContacts/transport/connection';
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

describe('the address of the credential', () => {
	const opened = async (baseUrl: string) =>
		await openConnection(
			{ getCredentials: async () => ({ baseUrl }), getNode: () => ({}) as never },
			'token',
		);

	it.each([
		['https://services.leadconnectorhq.com/', 'https://services.leadconnectorhq.com'],
		[' https://proxy.example.com/highlevel// ', 'https://proxy.example.com/highlevel'],
		['http://localhost:4010', 'http://localhost:4010'],
		['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
		['http://[::1]:4010', 'http://[::1]:4010'],
	])('is taken: %s', async (given, baseUrl) => {
		expect(await opened(given)).toMatchObject({ baseUrl });
	});

	it.each([
		['http://services.leadconnectorhq.com', 'must start with https://'],
		['http://localhost.evil.example', 'must start with https://'],
		['http://127.0.0.1.evil.example', 'must start with https://'],
		['http://192.168.1.10', 'must start with https://'],
		['ftp://services.leadconnectorhq.com', 'must start with https://'],
		['https://user:word@services.leadconnectorhq.com', 'nothing but the address'],
		['https://user@services.leadconnectorhq.com', 'nothing but the address'],
		['https://services.leadconnectorhq.com/?a=b', 'nothing but the address'],
		['https://services.leadconnectorhq.com/#a', 'nothing but the address'],
		['services.leadconnectorhq.com', 'is not a web address'],
		['', 'is not a web address'],
	])('is refused: %s', async (given, hint) => {
		await expect(opened(given)).rejects.toMatchObject({
			message: "The 'Base URL' of the HighLevel credential is not usable",
			hint: expect.stringContaining(hint),
		});
	});
});
