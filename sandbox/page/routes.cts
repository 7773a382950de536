import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';

import { homePage } from './home.cts';
import { inboxPage } from './inbox.cts';
import { phonePage } from './phone.cts';

const POLICY = "default-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:";

/** Serves the pages: what happened, a customer's phone, and the inbox of HighLevel. */
export function servePages(app: FastifyInstance): void {
	servePage(app, '/', homePage());
	servePage(app, '/phone', phonePage());
	servePage(app, '/inbox', inboxPage());
	for (const name of ['dom', 'home', 'phone', 'inbox']) serveScript(app, `${name}.mjs`);
}

function servePage(app: FastifyInstance, address: string, html: string): void {
	app.get(address, async (_request, reply) =>
		reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(html),
	);
}

function serveScript(app: FastifyInstance, name: string): void {
	const script = readFileSync(path.join(__dirname, 'browser', name), 'utf8');
	app.get(`/_page/${name}`, async (_request, reply) =>
		reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-store').send(script),
	);
}
