import type { FastifyInstance, FastifyReply } from 'fastify';

import { newUuid } from '../ids.cts';
import type { World } from '../world.cts';
import {
	allow,
	choices,
	ConsentError,
	deny,
	readAuthorizeRequest,
	type Query,
} from './authorize.cts';
import { consentErrorPage, consentPage } from './consentPage.cts';

const NONCE_COOKIE = 'sandbox_consent';

/** The form carries this page's own fields beside the app's query. */
const FORM_FIELDS = ['choice', 'decision', 'nonce'];

/** Serves the consent page, under the address without `/v2` as well, which still works (docs/highlevel-api.md, Tokens). */
export function serveConsent(app: FastifyInstance, world: World): void {
	for (const path of ['/v2/oauth/chooselocation', '/oauth/chooselocation']) {
		app.get<{ Querystring: Query }>(path, async ({ query }, reply) =>
			guarded(reply, () => {
				const request = readAuthorizeRequest(world, query);
				const nonce = newUuid();
				reply.setCookie(NONCE_COOKIE, nonce, { httpOnly: true, sameSite: 'lax', path: '/' });
				return html(reply, 200, consentPage(request, choices(world, request.app), query, nonce));
			}),
		);
	}
	app.post<{ Body: Query }>('/v2/oauth/chooselocation', async ({ body, cookies }, reply) =>
		guarded(reply, () => {
			// Only the person who was shown the page may press its buttons.
			if (!body.nonce || cookies[NONCE_COOKIE] !== body.nonce) {
				throw new ConsentError('error.sessionexpired');
			}
			const query = Object.fromEntries(
				Object.entries(body).filter(([name]) => !FORM_FIELDS.includes(name)),
			);
			const request = readAuthorizeRequest(world, query);
			const target =
				body.decision === 'allow' ? allow(world, request, body.choice ?? '') : deny(request);
			return reply.clearCookie(NONCE_COOKIE, { path: '/' }).redirect(target, 302);
		}),
	);
}

function guarded(reply: FastifyReply, show: () => FastifyReply): FastifyReply {
	try {
		return show();
	} catch (error) {
		if (error instanceof ConsentError) return html(reply, 400, consentErrorPage(error.message));
		throw error;
	}
}

function html(reply: FastifyReply, status: number, text: string): FastifyReply {
	return reply.code(status).type('text/html; charset=utf-8').send(text);
}
