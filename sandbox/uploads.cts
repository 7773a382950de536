import type { FastifyInstance, FastifyReply } from 'fastify';

import type { Upload } from './model/messageTypes.cts';
import { OPEN_MS } from './model/uploads.cts';
import type { World } from './world.cts';

/** Serves what was uploaded to whoever has its address, as long as that is open. */
export function serveUploads(app: FastifyInstance, world: World): void {
	app.get<{ Params: { slug: string; until: string } }>(
		'/conversations-assets/short/:slug/:until',
		async ({ params }, reply) => {
			const upload = world.store.uploads.get(params.slug);
			if (!upload || world.now() > Number(params.until)) return reply.code(403).send();
			return sendFile(reply, upload);
		},
	);
	app.get('/conversations-assets/*', async ({ url }, reply) => {
		const upload = [...world.store.uploads.values()].find(({ path }) => path === url);
		return upload ? sendFile(reply, upload) : reply.code(404).send();
	});
	// The address of a secure upload is that of the API's call as well, which comes with a token.
	app.addHook('onRequest', async ({ url, method, headers }, reply) => {
		const [, slug] = /^\/files\/d\/([^/?]+)$/.exec(url) ?? [];
		if (slug === undefined || method !== 'GET' || headers.authorization) return;
		const upload = world.store.uploads.get(slug);
		if (upload && world.now() - upload.dateAdded <= OPEN_MS) return sendFile(reply, upload);
	});
}

function sendFile(reply: FastifyReply, { contentType, bytes }: Upload): FastifyReply {
	return reply.type(contentType).send(Buffer.from(bytes));
}
