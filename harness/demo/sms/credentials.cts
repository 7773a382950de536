import { ROEZAN, SALESMSG, SMSFACTOR, SMSTO, TOUCHSMS } from '../../../sandbox/sms/fixtures.cts';
import { putCredential, type NewCredential } from '../../n8n/credentials.cts';
import type { N8nSession } from '../../n8n/session.cts';
import type { StoredCredentials } from '../workflows.cts';

/** The workflows in workflows/ expect these names. */
export const providerCredentials = {
	touchsms: { type: 'httpBasicAuth', name: 'touchSMS API key' },
	smsto: { type: 'httpBearerAuth', name: 'SMS.to API key' },
	smsfactor: { type: 'httpBearerAuth', name: 'SMSFactor API token' },
	salesmsg: { type: 'httpBearerAuth', name: 'Salesmsg access token' },
	roezan: { type: 'httpHeaderAuth', name: 'Roezan API key' },
} as const;

export type ProviderKey = keyof typeof providerCredentials;

const credentialsOf: Record<ProviderKey, NewCredential[]> = {
	touchsms: [
		{
			...providerCredentials.touchsms,
			data: { user: TOUCHSMS.accessToken, password: TOUCHSMS.tokenId },
		},
	],
	smsto: [
		{ ...providerCredentials.smsto, data: { token: SMSTO.apiKey } },
		{ type: 'crypto', name: 'SMS.to webhook secret', data: { hmacSecret: SMSTO.webhookSecret } },
	],
	smsfactor: [
		{ ...providerCredentials.smsfactor, data: { token: SMSFACTOR.token } },
		{
			type: 'httpHeaderAuth',
			name: 'SMSFactor webhook signature',
			data: { name: 'X-SMSFactor-Signature', value: SMSFACTOR.webhookSignature },
		},
	],
	salesmsg: [
		{ ...providerCredentials.salesmsg, data: { token: SALESMSG.personalToken } },
		{
			type: 'httpHeaderAuth',
			name: 'Salesmsg contact lookup key',
			data: { name: 'X-Api-Key', value: SALESMSG.lookupKey },
		},
	],
	roezan: [
		{ ...providerCredentials.roezan, data: { name: 'X-API-Key', value: ROEZAN.apiKey } },
		{
			type: 'httpHeaderAuth',
			name: 'Roezan forwarder secret',
			data: { name: 'X-Webhook-Secret', value: ROEZAN.webhookSecret },
		},
	],
};

/** Makes or updates a provider's credentials in n8n. */
export async function putSmsCredentials(
	session: N8nSession,
	provider: ProviderKey,
): Promise<StoredCredentials> {
	const stored: StoredCredentials = {};
	for (const credential of credentialsOf[provider]) {
		const { id, name } = await putCredential(session, credential);
		stored[name] = { id, name };
	}
	return stored;
}
