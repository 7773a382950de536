import { ApiError } from '../../http/errors.cts';
import { ROEZAN } from '../fixtures.cts';
import { jsonPost, type SmsProvider } from '../provider.cts';
import { serveService, type SmsService } from '../service.cts';
import { contactRoutes } from './contacts.cts';
import { forwardedContact, receivedEvents } from './events.cts';
import { messageRoutes } from './messages.cts';

const service: SmsService = {
	name: 'roezan',
	routes: [...messageRoutes, ...contactRoutes].map((route) => ({
		...route,
		path: `/api/integrations${route.path}`,
	})),
	authenticate({ headers }) {
		if (headers['x-api-key'] !== ROEZAN.apiKey) throw failure(401, 'Unauthorized');
	},
	failure,
	limitHeaders(account, now) {
		const { limit, remaining, resetMs } = account.limit.state(now);
		return {
			'ratelimit-limit': String(limit),
			'ratelimit-remaining': String(remaining),
			'ratelimit-reset': String(Math.ceil(resetMs / 1000)),
		};
	},
};

function failure(status: number, message: string): ApiError {
	return new ApiError(status, { message });
}

/**
 * Roezan SMS (docs/sms/roezan.md). It has no webhooks: what is pushed here is what some other tool forwards,
 * in the form that the workflow asks for. The limit's numbers are [unsure].
 */
export const roezan: SmsProvider = {
	name: 'roezan',
	label: 'Roezan SMS',
	number: ROEZAN.number,
	tries: ['TASK Call me back tomorrow', 'Can you call me back on Friday at 3pm?', 'STOP', 'START'],
	seed: {
		settings: { rateLimit: { max: 60, intervalMs: 60_000 } },
		lists: [{ id: ROEZAN.listId, name: 'Customers' }],
		tags: Object.entries(ROEZAN.tags).map(([name, id]) => ({ id, name })),
	},
	serve: (app, world) => serveService(app, world, service),
	receive: receivedEvents,
	event: forwardedContact,
	post(_world, _account, { body }, { url }, proof) {
		const secret = proof === 'wrong' ? 'not-the-secret' : ROEZAN.webhookSecret;
		return jsonPost(url, body, proof === 'none' ? {} : { 'x-webhook-secret': secret });
	},
};
