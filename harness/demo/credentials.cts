import { FEATURES } from '../../credentials/oAuth2Scopes';
import { fixtures } from '../../sandbox/index.cts';
import { connectOAuth2, putCredential, type NewCredential } from '../n8n/credentials.cts';
import type { N8nSession } from '../n8n/session.cts';
import { agree } from './consent.cts';

/** The workflows in workflows/ use these names, so that they import cleanly. */
export const credentialNames = {
	token: 'HighLevel private integration',
	oAuth2: 'HighLevel app (OAuth2)',
	sms: 'SMS provider key',
	smsWebhook: 'SMS webhook secret',
} as const;

type CredentialKey = keyof typeof credentialNames;

export type DemoCredentials = Record<CredentialKey, { id: string; name: string }>;

export function tokenCredential(sandboxUrl: string): NewCredential {
	return {
		name: credentialNames.token,
		type: 'highLevelContactsTokenApi',
		data: {
			token: fixtures.PRIVATE_TOKEN,
			locationId: fixtures.LOCATION_ID,
			baseUrl: sandboxUrl,
		},
	};
}

function oAuth2Credential(sandboxUrl: string): NewCredential {
	return {
		name: credentialNames.oAuth2,
		type: 'highLevelContactsOAuth2Api',
		data: {
			clientId: fixtures.SUB_ACCOUNT_APP.clientId,
			clientSecret: fixtures.SUB_ACCOUNT_APP.clientSecret,
			// All are asked for, so that everything can be tried.
			features: FEATURES.map(({ value }) => value),
			baseUrl: sandboxUrl,
		},
	};
}

function smsCredential(): NewCredential {
	return {
		name: credentialNames.sms,
		type: 'httpBearerAuth',
		data: { token: fixtures.SMS_API_KEY },
	};
}

function smsWebhookCredential(): NewCredential {
	return {
		name: credentialNames.smsWebhook,
		type: 'httpHeaderAuth',
		data: { name: 'X-Webhook-Secret', value: fixtures.SMS_WEBHOOK_SECRET },
	};
}

export async function putDemoCredentials(
	session: N8nSession,
	sandboxUrl: string,
): Promise<DemoCredentials> {
	const wanted: Record<CredentialKey, NewCredential> = {
		token: tokenCredential(sandboxUrl),
		oAuth2: oAuth2Credential(sandboxUrl),
		sms: smsCredential(),
		smsWebhook: smsWebhookCredential(),
	};
	const stored = {} as DemoCredentials;
	for (const [key, credential] of Object.entries(wanted) as Array<[CredentialKey, NewCredential]>) {
		const { id, name } = await putCredential(session, credential);
		stored[key] = { id, name };
	}
	await connectOAuth2(session, stored.oAuth2.id, agree);
	return stored;
}
