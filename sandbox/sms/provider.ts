import type { FastifyInstance } from 'fastify';

import type { World } from '../world';

/** An SMS provider's API. Each provider is one file and one entry in the list of index.ts. */
export interface SmsProvider {
	name: string;
	/** Adds the provider's routes. */
	serve(app: FastifyInstance, world: World): void;
}
