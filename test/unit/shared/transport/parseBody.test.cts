import { parseBody } from '../../../../nodes/shared/transport/parseBody';

describe('a reply body', () => {
	it.each([[{ a: 1 }], [undefined], [''], ['<html>gateway</html>'], ['{ broken']])(
		'is left alone when it is not JSON text: %p',
		(body) => {
			expect(parseBody(body)).toBe(body);
		},
	);

	it('is read when n8n left it as text', () => {
		expect(parseBody(' {"a": [1]}')).toEqual({ a: [1] });
	});

	it('is read although a note has raw control characters in it', () => {
		const body = '{"notes": [\n\t{"body": "line one\nline two\u0007\ttab"}]}';
		expect(parseBody(body)).toEqual({ notes: [{ body: 'line one line two  tab' }] });
	});
});
