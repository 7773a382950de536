import { bearerOf } from '../../http/auth.cts';
import { ApiError } from '../../http/errors.cts';
import { SMSFACTOR } from '../fixtures.cts';
import { jsonPost, type SmsProvider } from '../provider.cts';
import { serveService, type SmsCall, type SmsRoute, type SmsService } from '../service.cts';
import { namedEvent, receivedEvents } from './events.cts';
import { listRoutes } from './lists.cts';
import { outcome } from './outcome.cts';
import { sendRoutes } from './send.cts';
import { webhookRoutes } from './webhooks.cts';

const accountRoutes: readonly SmsRoute[] = [
	{
		method: 'GET',
		path: '/credits',
		handle: ({ account: { settings } }) => outcome(1, 'OK', { credits: String(settings.credits) }),
	},
	{
		method: 'GET',
		path: '/account',
		handle: () =>
			outcome(1, 'OK', {
				account: { id: SMSFACTOR.accountId, email: 'owner@example.com', country_code: 'FR' },
			}),
	},
];

const service: SmsService = {
	name: 'smsfactor',
	routes: [...sendRoutes, ...listRoutes, ...webhookRoutes, ...accountRoutes],
	authenticate({ headers, query }: SmsCall) {
		const token = bearerOf(headers.authorization) || query.token;
		if (token !== SMSFACTOR.token) throw failure(401, 'Authentication error');
	},
	failure,
};

/** The business result is in `status`; bad keys and bad JSON come with HTTP 200 [unsure]. */
function failure(status: number, message: string): ApiError {
	if (status === 401) return new ApiError(200, outcome(-1, message));
	if (status === 400) return new ApiError(200, outcome(-6, 'JSON error', { details: message }));
	return new ApiError(status, outcome(-99, 'Unknown error', { details: message }));
}

/** SMSFactor (docs/sms/smsfactor.md). */
export const smsFactor: SmsProvider = {
	name: 'smsfactor',
	label: 'SMSFactor',
	number: SMSFACTOR.number,
	tries: ['Rappelez-moi demain à 15h', 'JOIN', 'STOP'],
	seed: { lists: [{ id: SMSFACTOR.listId, name: 'Customers' }] },
	serve: (app, world) => serveService(app, world, service),
	receive: receivedEvents,
	event: namedEvent,
	post(_world, account, { body }, { url, signature, viaApi }, proof) {
		// One that was registered without a signature carries none.
		const own = viaApi ? signature : (signature ?? SMSFACTOR.webhookSignature);
		const value = proof === 'wrong' ? 'not-the-signature' : own;
		const isSigned = account.settings.signed && proof !== 'none' && value !== undefined;
		return jsonPost(url, body, isSigned ? { 'x-smsfactor-signature': value } : {});
	},
};
