import { providerCredentials, type ProviderKey } from '../../harness/demo/sms/credentials.cts';

export interface Provider {
	/** It is the folder below `workflows/`, and the name in the sandbox's `/sms/`. */
	key: string;
	label: string;
	/** The product's API answers there; it is the field `providerBaseUrl` of each Config node. */
	baseUrl: string;
	credential: { type: 'httpBasicAuth' | 'httpBearerAuth' | 'httpHeaderAuth'; name: string };
	/**
	 * This JavaScript reads a 2xx answer's `body` and says why it is a failure all the same, or ''. Some providers
	 * report failures inside a 200.
	 */
	refusalIn?: string;
	/**
	 * This JavaScript reads a 2xx answer's `body` and gives the HTTP status that others would have answered with, for
	 * providers that report a refused key or missing credit inside a 200.
	 */
	statusIn?: string;
	/** It is there where the usual first wait before another attempt is too short. */
	firstWaitSeconds?: number;
}

export const providers = {
	touchsms: {
		key: 'touchsms',
		label: 'touchSMS',
		baseUrl: 'https://app.touchsms.com.au/api/v2',
		credential: providerCredentials.touchsms,
		refusalIn:
			// Each reason stands once: a campaign may have hundreds of numbers with the same one.
			"[...new Set((body.data?.errors ?? []).map((one) => `${one.error_code ?? ''} ${one.error_help ?? ''}`.trim()))].join('; ')",
	},
	smsto: {
		key: 'smsto',
		label: 'SMS.to',
		baseUrl: 'https://api.sms.to',
		credential: providerCredentials.smsto,
		refusalIn: "body.success === false ? body.message || 'success is false' : ''",
	},
	smsfactor: {
		key: 'smsfactor',
		label: 'SMSFactor',
		baseUrl: 'https://api.smsfactor.com',
		credential: providerCredentials.smsfactor,
		// -8 is held for moderation and will be sent; all others below 0 are failures (docs/sms/smsfactor.md).
		refusalIn:
			"body.status < 0 && body.status !== -8 ? `status ${body.status}: ${body.details || body.message || 'refused'}` : body.sent === 0 ? ['blacklisted', 'npai', 'invalid', 'not_allowed', 'flood', 'country_limit'].filter((why) => body[why] > 0).join(', ') || 'sent to nobody' : ''",
		statusIn: "{ '-1': 401, '-3': 402, '-99': 500 }[body.status]",
	},
	salesmsg: {
		key: 'salesmsg',
		label: 'Salesmsg',
		baseUrl: 'https://api.salesmessage.com/pub/v2.3',
		credential: providerCredentials.salesmsg,
		// After too many requests it refuses all of them for 60 s without saying so (docs/sms/salesmsg.md). The five
		// attempts have to reach beyond that: 5 + 10 + 20 + 40 s.
		firstWaitSeconds: 5,
	},
	roezan: {
		key: 'roezan',
		label: 'Roezan SMS',
		baseUrl: 'https://app.roezan.com/api',
		credential: providerCredentials.roezan,
	},
} as const satisfies Record<ProviderKey, Provider>;
