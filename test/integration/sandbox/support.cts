import { fixtures, type Sandbox, type SandboxOptions } from '../../../sandbox/index.cts';
import { CALENDARS_VERSION, CONTACTS_VERSION } from '../../../sandbox/http/endpoint.cts';
import { validateResponse } from '../../support/openapi.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

export const LOCATION = fixtures.LOCATION_ID;

export type Json = Record<string, unknown>;

export interface Answer {
	status: number;
	headers: Headers;
	text: string;
	// Tests read answers of many shapes; each looks at the keys it expects.
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	body: any;
}

export interface CallOptions {
	token?: string | null;
	version?: string | null;
	headers?: Record<string, string>;
	/** Leave the answer out of the check against HighLevel's contract. */
	unchecked?: boolean;
}

/** A sandbox with a client whose every answer is held against HighLevel's contract. */
export class Bench {
	sandbox!: Sandbox;
	private readonly problems: string[] = [];

	/** Registers the hooks: each test begins with a sandbox as new, and the contract must hold in the end. */
	static use(options?: SandboxOptions): Bench {
		const bench = new Bench();
		beforeAll(async () => {
			bench.sandbox = await startSandbox(options);
		});
		afterEach(() => bench.sandbox.reset());
		afterAll(async () => {
			await bench.sandbox?.close();
			expect(bench.problems).toEqual([]);
		});
		return bench;
	}

	get = (path: string, options?: CallOptions) => this.call('GET', path, undefined, options);
	post = (path: string, body?: unknown, options?: CallOptions) =>
		this.call('POST', path, body, options);
	put = (path: string, body?: unknown, options?: CallOptions) =>
		this.call('PUT', path, body, options);
	delete = (path: string, body?: unknown, options?: CallOptions) =>
		this.call('DELETE', path, body, options);

	async call(
		method: string,
		path: string,
		body?: unknown,
		options: CallOptions = {},
	): Promise<Answer> {
		const { token = fixtures.PRIVATE_TOKEN, headers = {} } = options;
		const version = options.version === undefined ? versionOf(path) : options.version;
		const response = await fetch(this.sandbox.url + path, {
			method,
			headers: {
				...(token !== null && { authorization: `Bearer ${token}` }),
				...(version !== null && { version }),
				...(body !== undefined && { 'content-type': 'application/json' }),
				...headers,
			},
			...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
			redirect: 'manual',
		});
		const text = await response.text();
		const json = parse(text);
		if (!options.unchecked && json !== undefined) {
			for (const problem of validateResponse(method, path, response.status, json)) {
				this.problems.push(`${method} ${path} ${response.status}: ${problem}`);
			}
		}
		return { status: response.status, headers: response.headers, text, body: json };
	}

	/** A contact made through the API. */
	async contact(fields: Json = {}): Promise<Json & { id: string }> {
		const { body } = await this.post('/contacts/', {
			locationId: LOCATION,
			firstName: 'Test',
			...fields,
		});
		return body.contact;
	}

	search(body: Json = {}): Promise<Answer> {
		return this.post('/contacts/search', { locationId: LOCATION, pageLimit: 100, ...body });
	}
}

function versionOf(path: string): string {
	return path.startsWith('/calendars') ? CALENDARS_VERSION : CONTACTS_VERSION;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
