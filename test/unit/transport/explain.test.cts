import { explain } from '../../../nodes/HighLevelContacts/transport/explain';
import type { ReplyFacts } from '../../../nodes/HighLevelContacts/transport/explanation';
import {
	isMissingScope,
	isOtherLocation,
	mayBeExpired,
} from '../../../nodes/HighLevelContacts/transport/loginReplies';
import { isNotFound, readFacts } from '../../../nodes/HighLevelContacts/transport/replyErrors';
import { replyText } from '../../../nodes/shared/transport/replyText';

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
		[
			'a NestJS error that was sent as it is',
			{
				response: { statusCode: 400, message: ['a is empty', 'b is wrong'], error: 'Bad Request' },
				status: 400,
				options: {},
				message: 'Bad Request Exception',
				name: 'HttpException',
			},
			'a is empty; b is wrong',
		],
		[
			'one that holds its words only',
			{ status: 401, message: 'Unauthorized, Switch to the new token.', name: 'HttpException' },
			'Unauthorized, Switch to the new token.',
		],
		['one whose response is a text', { response: 'No', status: 403, name: 'HttpException' }, 'No'],
		[
			'complaints of class-validator',
			{
				message: [
					{ property: 'a', constraints: { isString: 'a must be a string' }, children: [] },
					{ property: 'b', children: [{ property: 'c', constraints: { isInt: 'c is wrong' } }] },
				],
			},
			'a must be a string; c is wrong',
		],
		[
			'a message within a message',
			{ status: 400, name: 'HttpException', message: { message: 'No such field', code: 7 } },
			'No such field',
		],
		['complaints by field', { message: { email: ['must be an email'] } }, 'must be an email'],
		['an empty message', { message: '', error: 'Forbidden' }, 'Forbidden'],
		['an empty list', { message: [], error: 'Unprocessable Entity' }, 'Unprocessable Entity'],
		['null', { message: null, status: 500 }, ''],
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
	// The rows of docs/highlevel-api.md, Errors and a word that only the right explanation has.
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
		[401, 'This location is not accessible from this token!', /no access to this sub-account/],
		[403, 'The token does not have access to this location.', /no access to this sub-account/],
		[400, 'Contact with id x not found', /did not find/],
		[400, 'Contact not found for id:x', /did not find/],
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

	const CLOUDFLARE =
		'<!DOCTYPE html><html><head><title>Access denied | services.leadconnectorhq.com used Cloudflare to restrict access</title></head><body><h1>Error 1020</h1> The token is not authorized for this scope. not found</body></html>';

	// What stands before HighLevel knows nothing of logins, scopes and IDs.
	it.each<[number, string, RegExp]>([
		[403, 'error code: 1010', /firewall refused the request .*\(Cloudflare 1010\)/],
		[403, 'error code: 1020\n', /firewall refused the request .*\(Cloudflare 1020\)/],
		[403, CLOUDFLARE, /firewall refused the request .*\(Cloudflare 1020\)/],
		[401, CLOUDFLARE, /firewall refused the request .*\(Cloudflare 1020\)/],
		[403, '<html><h1>403 Forbidden</h1></html>', /firewall refused the request/],
		[
			401,
			' <html>The token is not authorized for this scope.</html>',
			/firewall refused the request/,
		],
		[429, 'error code: 1015', /too many requests .*Cloudflare 1015/],
		[403, 'error code: 1015', /too many requests .*Cloudflare 1015/],
		[429, '<html>slow down</html>', /too many requests in a short time$/],
		[502, '<html>502 Bad Gateway</html>', /not available at the moment/],
		[503, '<html>Invalid JWT</html>', /not available at the moment/],
		[522, 'error code: 522', /not available at the moment/],
		[404, '<html>Not Found</html>', /web page came in place/],
		[400, '<html>contact not found</html>', /web page came in place/],
		[200, '<!doctype html><title>Log in</title>', /web page came in place/],
		[302, '<html>Moved</html>', /leads to another address/],
	])('of a page with %i "%s"', (status, body, message) => {
		const read = readFacts({ status, headers: {}, body });
		expect(explain(read).message).toMatch(message);
		expect([
			isMissingScope(read),
			isOtherLocation(read),
			mayBeExpired(read),
			isNotFound(read),
		]).toEqual([false, false, false, false]);
	});

	it.each([
		['Invalid JWT', true],
		['The access token is invalid or has expired', true],
		['Unauthorized', true],
		['version header was not found.', false],
		['version header is invalid', false],
		['Invalid Private Integration token', false],
		['The token is not authorized for this scope.', false],
		['This AuthClass is not yet supported by the IAM Service', false],
		['user type mismatch', false],
		['This location is not accessible from this token!', false],
		['The token does not have access to this location.', false],
	])('of a 401 "%s" lets the login be renewed: %s', (text, isRenewed) => {
		const read = readFacts({ status: 401, headers: {}, body: { message: text } });
		expect(mayBeExpired(read)).toBe(isRenewed);
	});

	it.each(['not accessible from this token', 'authorized for this scope', 'Invalid JWT'])(
		'of HighLevel’s own JSON is not taken for a page: %s',
		(text) => {
			const read = readFacts({ status: 401, headers: {}, body: { message: text } });
			expect(read.isPage).toBe(false);
			expect([isMissingScope(read), isOtherLocation(read), mayBeExpired(read)]).toContain(true);
		},
	);

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
