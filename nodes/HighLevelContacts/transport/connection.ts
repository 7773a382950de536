import type { IDataObject, INode } from 'n8n-workflow';
import { InvalidInput } from '../run/invalidInput';

/** Values of the parameter `authentication`. */
export type Authentication = 'oAuth2' | 'token';

export type CredentialType = 'highLevelContactsOAuth2Api' | 'highLevelContactsTokenApi';

/** Where requests go and for which sub-account. Holds no secret. */
export interface Connection {
	credentialType: CredentialType;
	/** Id of the stored credential; the gate is shared by all that use it */
	credentialId: string;
	/** Address without a slash at its end */
	baseUrl: string;
	/** The sub-account; empty when an agency token does not name one */
	locationId: string;
}

/** The part of n8n's contexts (execute, poll, load options, webhook) that opening a connection needs. */
export interface CredentialHost {
	getCredentials(type: string): Promise<unknown>;
	getNode(): INode;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads the selected credential.
 *
 * @throws InvalidInput when the address is not acceptable or the sub-account is unknown
 */
export async function openConnection(
	host: CredentialHost,
	authentication: Authentication,
): Promise<Connection> {
	const credentialType: CredentialType =
		authentication === 'token' ? 'highLevelContactsTokenApi' : 'highLevelContactsOAuth2Api';
	const credential = (await host.getCredentials(credentialType)) as IDataObject;
	return {
		credentialType,
		credentialId: host.getNode().credentials?.[credentialType]?.id ?? credentialType,
		baseUrl: checkedBaseUrl(credential.baseUrl),
		locationId: locationOf(credential),
	};
}

/** Plain http would show the token to everyone on the way, so it is only for this machine. */
export function checkedBaseUrl(value: unknown): string {
	const text = typeof value === 'string' ? value.trim() : '';
	let url: URL;
	try {
		url = new URL(text);
	} catch {
		throw baseUrlRefused(`"${text}" is not a web address`);
	}
	const secure = url.protocol === 'https:';
	if (!secure && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname))) {
		throw baseUrlRefused('It must start with https://');
	}
	if (url.username || url.password || url.search || url.hash) {
		throw baseUrlRefused('It must hold nothing but the address');
	}
	return url.href.replace(/\/+$/, '');
}

function baseUrlRefused(reason: string): InvalidInput {
	return new InvalidInput(
		"The 'Base URL' of the HighLevel credential is not usable",
		`${reason}. For the real service it is https://services.leadconnectorhq.com.`,
	);
}

function locationOf(credential: IDataObject): string {
	const chosen = typeof credential.locationId === 'string' ? credential.locationId.trim() : '';
	const token = credential.oauthTokenData as IDataObject | undefined;
	const granted = typeof token?.locationId === 'string' ? token.locationId : '';
	const locationId = chosen || granted;
	if (locationId) return locationId;
	if (token?.userType === 'Company') {
		throw new InvalidInput(
			'The HighLevel connection belongs to an agency, not to a sub-account',
			'Enter the Location ID of the sub-account in the credential, or connect again and choose a sub-account on the HighLevel page.',
		);
	}
	throw new InvalidInput(
		'The HighLevel credential does not say which sub-account to use',
		"Enter the 'Location ID' in the credential. You find it in HighLevel under Settings > Business Profile.",
	);
}
