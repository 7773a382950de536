import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fixtures, type FaultRule } from '../../sandbox/index.cts';
import { putCredential } from '../../harness/n8n/credentials.cts';
import { buildRoot } from '../../harness/tools/paths.cts';
import { rl } from '../support/account.cts';
import { OwnStack } from '../../harness/stacks/stack.cts';
import { tryOperation, type OperationRun } from '../support/n8nOperation.cts';

jest.setTimeout(180_000);

const logFile = path.join(buildRoot, 'logs', 'e2e-secrets.log');

let stack: OwnStack;
beforeAll(async () => {
	// As much in the log as n8n ever writes, since that is where a token would hide.
	stack = await OwnStack.start({ name: 'secrets', env: { N8N_LOG_LEVEL: 'debug' } });
	Object.assign(stack.sandbox.settings.rateLimit, { intervalMs: 100 });
});
afterAll(() => stack?.close());

/** What all runs said, to be searched afterwards with everything else. */
const seen: string[] = [];

interface Case {
	fault?: FaultRule;
	run?: Partial<OperationRun>;
	/** Data of the token credential to use in place of the right one */
	token?: Record<string, string>;
	message: RegExp;
	code: string;
}

const get: OperationRun = {
	resource: 'contact',
	operation: 'get',
	parameters: { contactId: rl('doesNotExist12345678'), options: { maxRetries: 1 } },
};
const status = (code: number, message: string | string[]): FaultRule => ({
	kind: 'status',
	status: code,
	body: { statusCode: code, message },
	path: '/contacts/*',
});

const CASES: Record<string, Case> = {
	'a rotated private token': {
		token: { token: 'pit-00000000-0000-4000-8000-00000000dead' },
		message: /does not know this private integration token/,
		code: '401',
	},
	'a missing scope': {
		token: { token: fixtures.READ_ONLY_TOKEN },
		run: { operation: 'delete' },
		message: /lacks the scope contacts.write/,
		code: '401',
	},
	'a token of the agency': {
		token: { token: fixtures.AGENCY_PRIVATE_TOKEN },
		message: /lacks the scope|belongs to an agency/,
		code: '401',
	},
	'another sub-account': {
		token: { locationId: fixtures.OTHER_LOCATION_ID },
		run: { operation: 'getAll', parameters: {} },
		message: /no access to this sub-account/,
		code: '401',
	},
	'a contact that is not there': { message: /did not find/, code: '400' },
	'an inactive sub-account': {
		fault: status(400, 'Location is not active'),
		message: /sub-account is not active/,
		code: '400',
	},
	'a permanent Do Not Disturb': {
		fault: status(400, 'Not authorized to update permanent dnd setting for SMS'),
		message: /permanent and cannot be changed/,
		code: '400',
	},
	'a list of complaints': {
		fault: status(422, ['property x should not exist']),
		message: /did not accept the data/,
		code: '422',
	},
	'a version that is refused': {
		fault: status(401, 'version header is invalid'),
		message: /refused the API version/,
		code: '401',
	},
	'the rate limit': {
		fault: { kind: 'rateLimited', path: '/contacts/*' },
		message: /refused too many requests/,
		code: '429',
	},
	'a gateway page': {
		fault: { kind: 'html', status: 502, path: '/contacts/*' },
		message: /not available at the moment/,
		code: '502',
	},
	'a connection that is cut': {
		fault: { kind: 'reset', path: '/contacts/*' },
		message: /did not answer in time/,
		code: '',
	},
	'a login that was revoked': {
		run: { credential: 'oAuth2' },
		fault: { ...status(401, 'Invalid JWT'), times: 1 },
		message: /did not find|has ended and must be made again/,
		code: '400',
	},
};

describe('in the real n8n, the message of', () => {
	it.each(Object.entries(CASES))('%s', async (_, { fault, run, token, message, code }) => {
		stack.sandbox.clearFaults();
		if (fault) stack.sandbox.addFault(fault);
		const right = stack.credentials.token;
		if (token) {
			stack.credentials.token = await putCredential(stack.session, {
				name: `Wrong ${JSON.stringify(token).length}`,
				type: 'highLevelContactsTokenApi',
				data: {
					token: fixtures.PRIVATE_TOKEN,
					locationId: fixtures.LOCATION_ID,
					baseUrl: stack.sandbox.url,
					...token,
				},
			});
		}
		const { error, execution } = await tryOperation(stack, { ...get, ...run });
		stack.credentials.token = right;
		expect(error?.message).toMatch(message);
		expect(error?.httpCode ?? '').toBe(code);
		seen.push(JSON.stringify(execution), JSON.stringify(error));
	});
});

describe('no secret', () => {
	const secrets = () => [
		...stack.sandbox.tokens.handedOut,
		fixtures.PRIVATE_TOKEN,
		fixtures.READ_ONLY_TOKEN,
		fixtures.AGENCY_PRIVATE_TOKEN,
		fixtures.SUB_ACCOUNT_APP.clientSecret,
	];
	const expectNone = (text: string) => {
		expect(text.length).toBeGreaterThan(100);
		expect(secrets().filter((secret) => text.includes(secret))).toEqual([]);
	};

	it('was handed out that is not looked for', () => {
		expect(stack.sandbox.tokens.handedOut.size).toBeGreaterThanOrEqual(3);
	});

	it('is in what the runs returned', () => expectNone(seen.join('\n')));

	it("is in n8n's log", async () => expectNone(await readFile(logFile, 'utf8')));

	it("is in n8n's database, execution data included", async () => {
		const folder = path.join(stack.n8n.start.userFolder, '.n8n');
		const files = (await readdir(folder)).filter((name) => name.startsWith('database.sqlite'));
		expect(files.length).toBeGreaterThan(0);
		for (const name of files) {
			const content = await readFile(path.join(folder, name), 'latin1');
			expect(secrets().filter((secret) => content.includes(secret))).toEqual([]);
		}
	});

	it("is on the sandbox's page or in its journal", async () => {
		for (const page of ['/', '/_control/journal', '/_control/state']) {
			expectNone(await (await fetch(stack.sandbox.url + page)).text());
		}
	});
});
