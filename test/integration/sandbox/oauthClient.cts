import { fixtures } from '../../../sandbox/index.cts';
import { LOCATION, type Answer, type Bench } from './support.cts';

const { SUB_ACCOUNT_APP } = fixtures;
const REDIRECT = 'http://127.0.0.1:5678/rest/oauth2-credential/callback';

/** An app and its person: asks on the consent page, presses its buttons, exchanges and refreshes. */
export class OauthClient {
	constructor(private readonly bench: Bench) {}

	authorizePath(query: Record<string, string> = {}): string {
		return `/v2/oauth/chooselocation?${new URLSearchParams({
			response_type: 'code',
			client_id: SUB_ACCOUNT_APP.clientId,
			redirect_uri: REDIRECT,
			scope: 'contacts.readonly contacts.write',
			state: 'my state',
			...query,
		})}`;
	}

	/** Presses a button of the consent page as a browser would; answers where that leads. */
	async decide(path: string, fields: Record<string, string>): Promise<URL> {
		const shown = await fetch(this.bench.sandbox.url + path);
		const html = await shown.text();
		const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
		const form = new URLSearchParams(hidden.map(([, name, value]) => [name ?? '', value ?? '']));
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		const answer = await fetch(`${this.bench.sandbox.url}/v2/oauth/chooselocation`, {
			method: 'POST',
			body: form,
			headers: { cookie: shown.headers.get('set-cookie')?.split(';')[0] ?? '' },
			redirect: 'manual',
		});
		expect(answer.status).toBe(302);
		return new URL(answer.headers.get('location') ?? '');
	}

	async code(app = SUB_ACCOUNT_APP, choice = `location:${LOCATION}`): Promise<string> {
		const path = this.authorizePath({ client_id: app.clientId, scope: app.scopes.join(' ') });
		const back = await this.decide(path, { choice, decision: 'allow' });
		expect(back.searchParams.get('state')).toBe('my state');
		return back.searchParams.get('code') ?? '';
	}

	token(fields: Record<string, string>, app = SUB_ACCOUNT_APP): Promise<Answer> {
		const credentials = { client_id: app.clientId, client_secret: app.clientSecret };
		const body = new URLSearchParams({ ...credentials, ...fields }).toString();
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		return this.bench.call('POST', '/oauth/token', body, { token: null, version: null, headers });
	}

	exchange(code: string, app = SUB_ACCOUNT_APP): Promise<Answer> {
		const fields = { grant_type: 'authorization_code', redirect_uri: REDIRECT };
		return this.token({ ...fields, code, user_type: 'Location' }, app);
	}

	refresh(refreshToken: string): Promise<Answer> {
		const fields = { grant_type: 'refresh_token', user_type: 'Location' };
		return this.token({ ...fields, refresh_token: refreshToken });
	}
}
