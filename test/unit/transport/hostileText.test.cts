import { parseBody } from '../../../nodes/shared/transport/parseBody';
import { redact } from '../../../nodes/shared/transport/redact';
import { explain } from '../../../nodes/HighLevelContacts/transport/explain';
import { readFacts } from '../../../nodes/HighLevelContacts/transport/replyErrors';

/** Counts no time, which depends on the machine: what reads a text more than once would not end at all. */
const MEGABYTES = 10;
const filled = (piece: string) => piece.repeat(Math.ceil((MEGABYTES * 1_000_000) / piece.length));

it.each([
	'<',
	'<style',
	'<script>',
	'<style></script>',
	' ',
	'error ',
	'error code: 1',
	'{',
	'[',
	'eyJ',
	'pit-',
	'Bearer ',
	'client_secret=',
	'&lt;',
])('a page of ten megabytes of "%s" is read to its end', (piece) => {
	const body = parseBody(filled(piece));
	expect(explain(readFacts({ status: 502, headers: {}, body })).message).toBeTruthy();
	expect(redact(filled(piece).slice(0, 1_000_000))).toBeTruthy();
});

it('JSON with complaints without end is read to its end', () => {
	const wide = (depth: number): unknown =>
		depth === 0 ? {} : Array.from({ length: 7 }, () => wide(depth - 1));
	for (const message of [wide(7), filled('<'), Array(1_000_000).fill('x')]) {
		const body = { message };
		expect(readFacts({ status: 400, headers: {}, body }).text.length).toBeLessThan(600);
	}
});
