/**
 * Keys, numbers and ids of the SMS providers' stand-ins. All made up; they open nothing but a sandbox.
 * Numbers are from the ranges that are kept for fiction and tests.
 */

/** `accessToken` is the user, `tokenId` the password of HTTP Basic (docs/sms/touchsms.md). */
export const TOUCHSMS = {
	accessToken: 'sandbox-touchsms-access-token',
	tokenId: 'sandbox-touchsms-token-id',
	/** Expected as `?secret=` in the webhook's address, since nothing is signed. */
	webhookSecret: 'sandbox-touchsms-webhook-secret',
	number: '+61491570156',
	alphaSender: 'EXAMPLE',
} as const;

export const SMSTO = {
	apiKey: 'sandbox-smsto-api-key',
	clientId: 'sandbox-smsto-client',
	clientSecret: 'sandbox-smsto-client-secret',
	/** Key of the HMAC in X-SMSTo-Signature. */
	webhookSecret: 'sandbox-smsto-webhook-secret',
	number: '+447700900123',
	listId: 301,
} as const;

export const SMSFACTOR = {
	token: 'sandbox-smsfactor-token',
	/** Sent as X-SMSFactor-Signature unless the webhook was registered with another one. */
	webhookSignature: 'sandbox-smsfactor-webhook-signature',
	number: '+33639980100',
	/** The phone of somebody who works there. */
	staffNumber: '+33639980101',
	accountId: 40001,
	listId: 401,
} as const;

export const SALESMSG = {
	personalToken: 'sandbox-salesmsg-personal-token',
	/** Lacks every `…:write` scope. */
	readOnlyToken: 'sandbox-salesmsg-read-only-token',
	clientId: 'sandbox-salesmsg-client',
	clientSecret: 'sandbox-salesmsg-client-secret',
	/** Expected as `?secret=` in the webhook's address, since nothing is signed. */
	webhookSecret: 'sandbox-salesmsg-webhook-secret',
	/** Opens the workflow that tells all about a contact; Salesmsg does not know it. */
	lookupKey: 'sandbox-salesmsg-lookup-key',
	number: '+15550100200',
	teamId: 501,
	tags: { lead: 511, customer: 512, vip: 513 },
} as const;

export const SALESMSG_SCOPES = [
	'users:read',
	'contacts:read',
	'contacts:write',
	'tags:read',
	'tags:write',
	'messages:read',
	'messages:write',
] as const;

export const ROEZAN = {
	apiKey: 'sandbox-roezan-api-key',
	/** Sent as X-Webhook-Secret by the tool that forwards messages; Roezan itself pushes nothing. */
	webhookSecret: 'sandbox-roezan-webhook-secret',
	number: '+15550100300',
	listId: 601,
	tags: { lead: 611, customer: 612, vip: 613 },
} as const;
