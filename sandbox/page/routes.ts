import type { FastifyInstance } from 'fastify';

import { homePage } from './home';
import { SCRIPT } from './script';

/** Serves the page on which a person sees what happened. */
export function servePage(app: FastifyInstance): void {
	app.get('/', async (_request, reply) =>
		reply
			.type('text/html; charset=utf-8')
			.header(
				'content-security-policy',
				"default-src 'self'; style-src 'unsafe-inline'; img-src data:",
			)
			.send(homePage()),
	);
	app.get('/_page/script.js', async (_request, reply) =>
		reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-store').send(SCRIPT),
	);
}
