import type { FastifyInstance } from 'fastify';

import { sendWebhook, type WebhookInput } from '../webhooks/send.cts';
import { WEBHOOK_PUBLIC_KEY } from '../webhooks/sign.cts';
import type { World } from '../world.cts';

/** Sends signed events to a webhook of this machine, and tells the key that they are checked with. */
export function serveWebhooks(app: FastifyInstance, world: World): void {
	app.get('/webhooks/key', async () => ({ publicKey: WEBHOOK_PUBLIC_KEY }));
	app.post<{ Body: WebhookInput }>('/webhooks', async ({ body }, reply) =>
		reply.code(201).send(await sendWebhook(world, body)),
	);
}
