import { waitFor } from '../tools/waitFor.cts';

export interface Login {
	email: string;
	password: string;
}

/** An answer of n8n's REST API that is not a success. */
export class N8nRestError extends Error {
	constructor(
		readonly status: number,
		readonly route: string,
		message: string,
	) {
		super(`n8n answered ${status} to ${route}: ${message}`);
	}
}

/**
 * A signed-in user of n8n's internal REST API, the one that the editor uses (2.41).
 * It is not a public interface: what is sent here was read in n8n's controllers.
 */
export class N8nSession {
	private constructor(
		readonly url: string,
		private cookie = '',
	) {}

	/** One that was opened in another process; n8n takes five logins a minute. */
	static resume(url: string, { cookie = '' }: Record<string, string>): N8nSession {
		return new N8nSession(url, cookie);
	}

	/** Signs in; on a new instance creates the owner with this login first. */
	static async open(url: string, login: Login): Promise<N8nSession> {
		const session = new N8nSession(url);
		const settings = await session.send<{ userManagement: { showSetupOnFirstLoad?: boolean } }>(
			'GET',
			'/settings',
		);
		if (settings.userManagement.showSetupOnFirstLoad) {
			const owner = { ...login, firstName: 'Demo', lastName: 'Owner' };
			await session.send('POST', '/owner/setup', owner);
		} else {
			await session.send('POST', '/login', {
				emailOrLdapLoginId: login.email,
				password: login.password,
			});
		}
		return session;
	}

	/** One request; `route` starts after `/rest`. Returns what n8n wraps in `data`. */
	async send<T>(method: string, route: string, body?: unknown): Promise<T> {
		const request = () =>
			fetch(`${this.url}/rest${route}`, {
				method,
				headers: {
					...(body === undefined ? {} : { 'content-type': 'application/json' }),
					...this.headers,
				},
				body: body === undefined ? undefined : JSON.stringify(body),
				redirect: 'manual',
			});
		// An n8n that was busy for seconds cuts kept connections just as the next request comes in.
		const ask = async () => (method === 'GET' ? await request().catch(request) : await request());
		const { answer, text } = await whenReady(ask);
		this.keepCookie(answer.headers);
		const parsed = parse(text);
		if (!answer.ok) {
			throw new N8nRestError(answer.status, `${method} ${route}`, parsed?.message ?? text);
		}
		return parsed?.data as T;
	}

	/** The headers by which n8n knows who asks, for addresses outside `/rest`. */
	get headers(): Record<string, string> {
		return this.cookie ? { cookie: this.cookie } : {};
	}

	/** For a browser that shall be signed in without typing. */
	get cookies(): Array<{ name: string; value: string }> {
		const [name, ...value] = this.cookie.split('=');
		return name ? [{ name, value: value.join('=') }] : [];
	}

	private keepCookie(headers: Headers): void {
		const auth = headers.getSetCookie().find((cookie) => cookie.startsWith('n8n-auth='));
		if (auth) this.cookie = auth.split(';')[0] ?? '';
	}
}

interface Read {
	answer: Response;
	text: string;
}

/** How long an n8n may be too busy to answer. */
const LONGEST_BUSY_MS = 60_000;

/**
 * The answer of an n8n that is not too busy. One that stood still for some seconds takes its database for lost and refuses
 * every request before it looks at it, until it has asked the database again.
 */
async function whenReady(ask: () => Promise<Response>): Promise<Read> {
	let last: Read | undefined;
	const ready = await waitFor(
		async () => {
			const answer = await ask();
			last = { answer, text: await answer.text() };
			const isBusy = answer.status === 503 && last.text.includes('Database is not ready');
			return isBusy ? undefined : last;
		},
		{ timeoutMs: LONGEST_BUSY_MS, intervalMs: 500 },
	);
	return ready ?? (last as Read);
}

function parse(text: string): { data?: unknown; message?: string } | undefined {
	try {
		return JSON.parse(text) as { data?: unknown; message?: string };
	} catch {
		return undefined;
	}
}
