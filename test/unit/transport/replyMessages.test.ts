import {
	explain,
	replyText,
	type ReplyFacts,
} from '../../../nodes/HighLevelContacts/transport/replyMessages';

const reply = (body: unknown, status = 400) => ({ status, headers: {}, body });
const facts = (status: number, text: string, meta?: ReplyFacts['meta']) => ({ status, text, meta });

describe("HighLevel's own words", () => {
	it.each<[string, unknown, string]>([
		['a message', { message: 'Invalid JWT' }, 'Invalid JWT'],
		[
			'a list of complaints',
			{ message: ['a must be a string', 'b is empty'] },
			'a must be a string; b is empty',
		],
		[
			'the form of the OAuth endpoint',
			{ error: 'UnAuthorized!', error_description: 'Code not found' },
			'Code not found',
		],
		['the form of v3', { error: { code: 'x', message: 'No such thing' } }, 'No such thing'],
		[
			'a gateway page',
			'<html><style>p{}</style><h1>502</h1><p>Bad Gateway</p></html>',
			'502 Bad Gateway',
		],
		['an empty body', '', ''],
		['nothing', undefined, ''],
		['a number where an object should be', 7, ''],
	])('are found in %s', (_, body, text) => {
		expect(replyText(reply(body))).toBe(text);
	});

	it('are cut when a body has 5 MB', () => {
		expect(replyText(reply('x'.repeat(5_000_000))).length).toBeLessThanOrEqual(501);
		expect(replyText(reply({ message: 'y'.repeat(5_000_000) })).length).toBeLessThanOrEqual(501);
	});
});

describe('an explanation', () => {
	// The rows of highlevel-api.md 2.2 and a word that only the right explanation has.
	it.each<[number, string, RegExp]>([
		[401, 'Invalid JWT', /login is no longer valid/],
		[401, 'Invalid token: access token is invalid', /login is no longer valid/],
		[401, 'Invalid Private Integration token', /private integration token/],
		[401, 'The token is not authorized for this scope.', /no permission/],
		[
			401,
			'This authClass type is not allowed to access this scope. Please verify your IAM configuration',
			/agency/,
		],
		[401, "Token's user type mismatch!", /agency/],
		[401, 'version header was not found.', /API version/],
		[401, 'version header is invalid', /API version/],
		[403, 'The token does not have access to this location.', /no access to this sub-account/],
		[400, 'Contact with id x not found', /did not find/],
		[404, 'Cannot GET /x', /did not find/],
		[400, 'Invalid field additional_phones', /field of the filter/],
		[400, 'The tag name is already exist.', /tag with this name/],
		[400, 'Not authorized to update permanent dnd setting for SMS', /Do Not Disturb/],
		[400, 'The slot you have selected is no longer available.', /cannot be booked/],
		[400, 'The user id not part of calendar team.', /not a team member/],
		[422, 'appointmentStatus must be a valid enum value', /status of an appointment/],
		[400, 'Location is not active', /not active/],
		[400, 'Invalid grant: refresh token is invalid', /must be made again/],
		[422, 'property x should not exist', /did not accept the data/],
		[429, 'Too Many Requests', /too many requests/],
		[502, '', /not available/],
		[504, 'gateway', /not available/],
		[418, 'teapot', /unexpected/],
	])('of %i "%s"', (status, text, message) => {
		const explanation = explain(facts(status, text));
		expect(explanation.message).toMatch(message);
		expect(explanation.description.length).toBeGreaterThan(20);
		expect(explanation.message).not.toMatch(/\b(error|problem|failure|mistake)\b/i);
	});

	it('of a duplicate names the contact that exists', () => {
		const meta = { contactId: 'Con1', contactName: 'Ada Lovelace', matchingField: 'phone' };
		const text = 'This location does not allow duplicated contacts.';
		expect(explain(facts(400, text, meta)).message).toBe(
			'A contact with this phone already exists: Ada Lovelace (ID Con1)',
		);
		expect(explain(facts(400, text)).message).toBe(
			'A contact with this email or phone already exists',
		);
	});
});
