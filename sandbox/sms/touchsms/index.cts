import { ApiError } from '../../http/errors.cts';
import { TOUCHSMS } from '../fixtures.cts';
import { COMMANDS, jsonPost, withSecret, type SmsProvider } from '../provider.cts';
import { serveService, type SmsCall, type SmsService } from '../service.cts';
import { accountRoutes } from './account.cts';
import { contactRoutes } from './contacts.cts';
import { messageRoutes } from './messages.cts';
import { inboundEvent, receiptEvent } from './events.cts';

const service: SmsService = {
	name: 'touchsms',
	routes: [...messageRoutes, ...accountRoutes, ...contactRoutes].map((route) => ({
		...route,
		path: `/api/v2${route.path}`,
	})),
	authenticate({ headers }: SmsCall) {
		const { accessToken, tokenId } = TOUCHSMS;
		const expected = Buffer.from(`${accessToken}:${tokenId}`).toString('base64');
		if (headers.authorization !== `Basic ${expected}`) throw failure(401, 'Unauthenticated.');
	},
	failure,
};

function failure(status: number, message: string): ApiError {
	return new ApiError(status, { message });
}

/** touchSMS (docs/sms/touchsms.md). Nothing is signed there, so receivers check a secret in the address [unsure]. */
export const touchSms: SmsProvider = {
	name: 'touchsms',
	label: 'touchSMS',
	number: TOUCHSMS.number,
	tries: COMMANDS,
	seed: {},
	serve: (app, world) => serveService(app, world, service),
	receive: (world, account, text) => [inboundEvent(world, account, text)],
	event: receiptEvent,
	post: (_world, _account, { body }, { url }, proof) =>
		jsonPost(withSecret(url, TOUCHSMS.webhookSecret, proof), body),
};
