import { readFacts } from '../../../../nodes/HighLevelContacts/transport/replyErrors';
import { redact } from '../../../../nodes/shared/transport/redact';
import { withoutSecrets } from '../../../../nodes/HighLevelContacts/transport/troubleErrors';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl';

describe('a secret in a text', () => {
	it.each([
		['pit-0a1b2c3d-1111-2222-3333-444455556666', /0a1b2c3d/],
		['Bearer abcdefgh12345678', /abcdefgh/],
		[`token ${JWT} is wrong`, /eyJ|c2lnbmF0dXJl/],
		['{"client_secret":"very-secret-1"}', /very-secret/],
		['refresh_token=r3fr3sh-value&x=1', /r3fr3sh/],
		['"api-key": "k3y-value-1"', /k3y/],
		['apikey=k3y-value-1', /k3y/],
		['Authorization: Bearer abcdefgh12345678', /abcdefgh/],
	])('is not shown: %s', (text, secret) => {
		expect(redact(text)).not.toMatch(secret);
		expect(redact(text)).toContain('***');
		const body = { message: text, meta: { contactName: text }, traceId: text };
		const facts = readFacts({ status: 400, headers: {}, body });
		expect(JSON.stringify(facts)).not.toMatch(secret);
		const page = { status: 400, headers: {}, body: `<html>${text}</html>` };
		expect(JSON.stringify(readFacts(page))).not.toMatch(secret);
		expect((withoutSecrets(new Error(text)) as Error).message).not.toMatch(secret);
	});

	it.each(['The pit stop', 'Bearer of bad news', 'eyJ', 'Contact not found for id:abc'])(
		'is none in "%s"',
		(text) => {
			expect(redact(text)).toBe(text);
		},
	);
});
