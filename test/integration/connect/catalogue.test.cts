import type { FaultRule, Sandbox } from '../../../sandbox/index.cts';
import {
	AGENCY_PRIVATE_TOKEN,
	OTHER_LOCATION_ID,
	READ_ONLY_TOKEN,
} from '../../../sandbox/fixtures.cts';
import { listSearch } from '../../../nodes/HighLevelContacts/methods';
import { editorContext, runNode, type RunSetting } from '../../../harness/host.cts';
import { connectedAgency } from '../../../harness/oauthCredential.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ settings: { rateLimit: { max: 100_000, intervalMs: 20 } } });
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const rl = (value: string) => ({ __rl: true, mode: 'id', value });
const token = (data: Record<string, string>) => ({ highLevelContactsTokenApi: data as never });

type Provoked = Promise<Awaited<ReturnType<typeof runNode>>['error']>;

async function run(more: Partial<RunSetting> = {}): Provoked {
	const { error } = await runNode({
		baseUrl: sandbox.url,
		parameters: {
			resource: 'contact',
			operation: 'get',
			contactId: rl('SomeContact000000001'),
			options: { maxRetries: 1 },
		},
		...more,
	});
	return error;
}

/** HighLevel's answer as a fault, for rows that the operations of this package do not run into. */
function answered(status: number, message: string | string[], more: Partial<FaultRule> = {}) {
	return async () => {
		sandbox.addFault({ kind: 'status', status, body: { statusCode: status, message }, ...more });
		return await run();
	};
}

const fault = (rule: FaultRule) => async () => {
	sandbox.addFault(rule);
	return await run();
};

async function createTwice(): Provoked {
	const parameters = {
		resource: 'contact',
		operation: 'create',
		firstName: 'Ada',
		email: 'ada@example.com',
	};
	await run({ parameters });
	return await run({ parameters });
}

/** A Company token that says nothing of being one, as the credential of a user who pasted tokens around. */
async function disguisedAgency(): Provoked {
	const { highLevelContactsOAuth2Api: credential } = connectedAgency(sandbox, OTHER_LOCATION_ID);
	const oauthTokenData = { ...(credential?.oauthTokenData as object), userType: 'Location' };
	return await run({
		parameters: {
			authentication: 'oAuth2',
			resource: 'contact',
			operation: 'get',
			contactId: rl('SomeContact000000001'),
		},
		credentials: { highLevelContactsOAuth2Api: { ...credential, oauthTokenData } },
	});
}

async function editorList(): Provoked {
	const editor = editorContext({
		baseUrl: sandbox.url,
		credentials: token({ token: AGENCY_PRIVATE_TOKEN }),
	});
	try {
		await listSearch.searchUsers.call(editor);
		return undefined;
	} catch (error) {
		return error as Awaited<Provoked>;
	}
}

const notFound = async () => {
	sandbox.settings.unknownIdStatus = 404;
	return await run();
};

// What happened in HighLevel | how it is provoked | what the user sees | HTTP code
const CATALOGUE: Array<[string, () => Provoked, RegExp, string]> = [
	['expired login', answered(401, 'Invalid JWT'), /login is no longer valid/, '401'],
	[
		'expired login, as the contract words it',
		answered(401, 'Invalid token: access token is invalid'),
		/login is no longer valid/,
		'401',
	],
	[
		'rotated private token',
		() => run({ credentials: token({ token: 'pit-gone' }) }),
		/does not know this private integration token/,
		'401',
	],
	[
		'missing scope',
		() =>
			run({
				credentials: token({ token: READ_ONLY_TOKEN }),
				parameters: { resource: 'contact', operation: 'delete', contactId: rl('x') },
			}),
		/lacks the scope contacts.write/,
		'401',
	],
	[
		'agency login on a contact',
		disguisedAgency,
		/wrong kind for this: it belongs to an agency/,
		'401',
	],
	[
		'agency token on users',
		editorList,
		/belongs to an agency|lacks the scope users.readonly/,
		'401',
	],
	[
		'class not supported',
		answered(401, 'This AuthClass is not yet supported by the IAM Service'),
		/belongs to an agency/,
		'401',
	],
	[
		'version header missing',
		answered(401, 'version header was not found.'),
		/refused the API version/,
		'401',
	],
	[
		'version header invalid',
		answered(401, 'version header is invalid'),
		/refused the API version/,
		'401',
	],
	[
		'other sub-account',
		() =>
			run({
				credentials: token({ locationId: OTHER_LOCATION_ID }),
				parameters: { resource: 'contact', operation: 'getAll' },
			}),
		/no access to this sub-account/,
		'401',
	],
	['feature not in the plan', answered(403, 'Forbidden resource'), /does not allow this/, '403'],
	['duplicate contact', createTwice, /with this email already exists: Ada \(ID /, '400'],
	['unknown contact', run, /did not find what was asked for/, '400'],
	['unknown contact, as v3 answers', notFound, /did not find what was asked for/, '404'],
	['unknown route', answered(404, 'Cannot GET /contact'), /did not find what was asked for/, '404'],
	[
		'unknown filter field',
		answered(400, 'Invalid field additional_phones'),
		/does not know a field of the filter/,
		'400',
	],
	[
		'tag name taken',
		answered(400, 'The tag name is already exist.'),
		/tag with this name already exists/,
		'400',
	],
	[
		'permanent Do Not Disturb',
		answered(400, 'Not authorized to update permanent dnd setting for SMS'),
		/permanent and cannot be changed/,
		'400',
	],
	[
		'slot taken',
		answered(400, 'The slot you have selected is no longer available.'),
		/time cannot be booked/,
		'400',
	],
	[
		'inactive sub-account',
		answered(400, 'Location is not active'),
		/sub-account is not active/,
		'400',
	],
	[
		'unknown property',
		answered(422, ['property x should not exist', 'y must be a string']),
		/did not accept the data/,
		'422',
	],
	['rate limit', fault({ kind: 'rateLimited' }), /refused too many requests/, '429'],
	['unavailable', answered(503, 'Service Unavailable'), /not available at the moment/, '503'],
	['gateway page', fault({ kind: 'html', status: 502 }), /not available at the moment/, '502'],
	[
		"firewall's refusal",
		fault({ kind: 'firewall' }),
		/firewall refused the request before it reached HighLevel \(Cloudflare 1010\)/,
		'403',
	],
	[
		"firewall's page",
		fault({ kind: 'html', status: 403, body: '<html><h1>Error 1020</h1></html>' }),
		/firewall refused the request before it reached HighLevel \(Cloudflare 1020\)/,
		'403',
	],
	[
		"firewall's limit",
		fault({ kind: 'firewall', code: 1015 }),
		/refused too many requests .*\(Cloudflare 1015\)/,
		'429',
	],
	[
		"proxy's page that speaks of scopes",
		fault({ kind: 'html', status: 401, body: '<html>not authorized for this scope</html>' }),
		/firewall refused the request/,
		'401',
	],
	[
		'login page of a network',
		fault({ kind: 'html', status: 200 }),
		/web page came in place/,
		'200',
	],
	[
		'NestJS error that was sent as it is',
		answered(400, 'ignored', {
			body: { status: 400, name: 'HttpException', message: ['Invalid field x'] },
		}),
		/does not know a field of the filter/,
		'400',
	],
	['empty answer', fault({ kind: 'empty', status: 504 }), /not available at the moment/, '504'],
	['connection cut', fault({ kind: 'reset' }), /did not answer in time/, ''],
	['nobody there', () => run({ baseUrl: 'http://127.0.0.1:9' }), /cannot be reached/, ''],
	[
		'plain http',
		() => run({ baseUrl: 'http://example.com' }),
		/'Base URL' of the HighLevel credential is not usable/,
		'',
	],
];

describe('what a user sees of', () => {
	it.each(CATALOGUE)('%s', async (_, provoke, message, code) => {
		const error = await provoke();
		expect(error?.message).toMatch(message);
		expect(error?.message).not.toMatch(/\b(error|problem|failure|mistake|undefined|null)\b/i);
		expect(error?.description?.length).toBeGreaterThan(30);
		expect(error?.httpCode ?? '').toBe(code);
		if (code) expect(error?.description).toContain(`(HTTP ${code}`);
		expect(`${error?.message} ${error?.description} ${error?.stack}`).not.toMatch(/pit-|eyJ/);
	});

	it('a list of complaints: all of them', async () => {
		const error = await answered(422, ['property x should not exist', 'y must be a string'])();
		expect(error?.description).toContain('"property x should not exist; y must be a string"');
	});

	it('an error page of 5 MB: its beginning', async () => {
		const error = await answered(400, 'x'.repeat(5_000_000))();
		expect(error?.description?.length).toBeLessThan(1000);
	});

	it('a limit of the firewall: the node waits and tries again', async () => {
		const before = sandbox.journal.length;
		await fault({ kind: 'firewall', code: 1015 })();
		expect(sandbox.journal.length - before).toBe(2);
	});

	it('a web page in place of an answer: no item that claims to be done', async () => {
		sandbox.addFault({ kind: 'html', status: 200 });
		const { output } = await runNode({
			baseUrl: sandbox.url,
			continueOnFail: true,
			parameters: { resource: 'contact', operation: 'delete', contactId: rl('x') },
		});
		expect(output[0]?.json.error).toMatchObject({ message: expect.stringMatching(/web page/) });
	});

	it('a redirect: where to look', async () => {
		const error = await answered(302, 'moved', { headers: { location: 'https://example.com' } })();
		expect(error?.message).toContain('leads to another address');
	});
});
