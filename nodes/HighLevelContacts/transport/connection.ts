import { asRecord } from '../../shared/answered';
import type { CredentialHost } from '../../shared/transport/exchange';
import { InvalidInput } from '../../shared/invalidInput';
import { checkedBaseUrl } from '../../shared/transport/checkedBaseUrl';

/** HighLevel's API. */
export const SERVICE = 'https://services.leadconnectorhq.com';

export type CredentialType = 'highLevelContactsOAuth2Api' | 'highLevelContactsTokenApi';

/** It holds no secret. */
export interface Connection {
	credentialType: CredentialType;
	/** All that use the same credential share its gate. */
	credentialId: string;
	baseUrl: string;
	/** It is empty as long as an agency's connection has not been told one. */
	locationId: string;
	/** No app's conversation provider obeys a private integration's token. */
	isPrivateToken: boolean;
	/** Is set when the token is an agency's, which must be exchanged for each sub-account's. */
	agency?: { companyId: string; appId: string };
}

/**
 * @param authentication what the node's parameter of that name holds; OAuth2 unless it says `token`
 * @throws InvalidInput when the address is not acceptable
 */
export async function openConnection(
	host: CredentialHost,
	authentication: unknown,
): Promise<Connection> {
	const credentialType: CredentialType =
		authentication === 'token' ? 'highLevelContactsTokenApi' : 'highLevelContactsOAuth2Api';
	const credential = asRecord(await host.getCredentials(credentialType));
	const token = asRecord(credential.oauthTokenData);
	const agency =
		token.userType === 'Company'
			? { companyId: text(token.companyId), appId: appIdOf(text(credential.clientId)) }
			: undefined;
	return {
		credentialType,
		credentialId: host.getNode().credentials?.[credentialType]?.id ?? credentialType,
		baseUrl: checkedBaseUrl(credential.baseUrl, 'HighLevel', SERVICE),
		locationId: text(credential.locationId) || text(token.locationId),
		isPrivateToken: text(credential.token).startsWith('pit-'),
		agency,
	};
}

/**
 * @param chosen the ID of the sub-account; empty for the one of the credential
 * @throws InvalidInput when the connection does not reach it, or when none was chosen anywhere
 */
export function forSubAccount(connection: Connection, chosen: string): Connection {
	const { agency, locationId } = connection;
	if (chosen && !agency && locationId && chosen !== locationId) {
		throw new InvalidInput(
			`This HighLevel connection reaches the sub-account ${locationId} only, not ${chosen}`,
			"Remove 'Sub-Account' from the options, or use a credential for that sub-account. One that reaches all sub-accounts is made with an agency app.",
		);
	}
	const wanted = chosen || locationId;
	if (wanted) return { ...connection, locationId: wanted };
	if (agency) {
		throw new InvalidInput(
			'The HighLevel connection belongs to an agency, and no sub-account was chosen',
			"Choose one with the option 'Sub-Account', or enter its Location ID in the credential.",
		);
	}
	throw new InvalidInput(
		'The HighLevel credential does not say which sub-account to use',
		"Enter the 'Location ID' in the credential. You find it in HighLevel under Settings > Business Profile.",
	);
}

/** A Client ID is the App ID, a hyphen and a few more characters (docs/highlevel-api.md, Tokens). */
export function appIdOf(clientId: string): string {
	return clientId.split('-')[0] ?? '';
}

function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
