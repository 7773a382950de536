import type { FastifyInstance } from 'fastify';

import { homePage } from './home';
import { inboxPage } from './inbox';
import { INBOX_SCRIPT } from './inboxScript';
import { phonePage } from './phone';
import { PHONE_SCRIPT } from './phoneScript';
import { SCRIPT } from './script';

const POLICY = "default-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:";

/** Serves the pages: what happened, a customer's phone, and the inbox of HighLevel. */
export function servePages(app: FastifyInstance): void {
	servePage(app, '/', homePage(), '/_page/script.js', SCRIPT);
	servePage(app, '/phone', phonePage(), '/_page/phone.js', PHONE_SCRIPT);
	servePage(app, '/inbox', inboxPage(), '/_page/inbox.js', INBOX_SCRIPT);
}

function servePage(
	app: FastifyInstance,
	path: string,
	html: string,
	scriptPath: string,
	script: string,
): void {
	app.get(path, async (_request, reply) =>
		reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(html),
	);
	app.get(scriptPath, async (_request, reply) =>
		reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-store').send(script),
	);
}
