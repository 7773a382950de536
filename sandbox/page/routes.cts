import type { FastifyInstance } from 'fastify';

import { homePage } from './home.cts';
import { inboxPage } from './inbox.cts';
import { INBOX_SCRIPT } from './inboxScript.cts';
import { phonePage } from './phone.cts';
import { PHONE_SCRIPT } from './phoneScript.cts';
import { SCRIPT } from './script.cts';

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
