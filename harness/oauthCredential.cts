import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Sandbox } from '../sandbox/index.cts';
import { AGENCY_APP, COMPANY_ID, SUB_ACCOUNT_APP } from '../sandbox/fixtures.cts';

type Credentials = Record<string, ICredentialDataDecryptedObject>;

/** A connected OAuth2 credential of a sub-account, as n8n stores it. */
export function connectedSubAccount(sandbox: Sandbox, scopes?: readonly string[]): Credentials {
	const { accessToken, refreshToken, locationId } = sandbox.issueToken({ scopes });
	return {
		highLevelContactsOAuth2Api: {
			locationId: '',
			clientId: SUB_ACCOUNT_APP.clientId,
			clientSecret: SUB_ACCOUNT_APP.clientSecret,
			oauthTokenData: {
				access_token: accessToken,
				refresh_token: refreshToken,
				userType: 'Location',
				locationId,
				companyId: COMPANY_ID,
			},
		},
	};
}

/** A connected OAuth2 credential of an agency. */
export function connectedAgency(sandbox: Sandbox, locationId = ''): Credentials {
	const { accessToken, refreshToken } = sandbox.issueToken({ authClass: 'Company' });
	return {
		highLevelContactsOAuth2Api: {
			locationId,
			clientId: AGENCY_APP.clientId,
			clientSecret: AGENCY_APP.clientSecret,
			oauthTokenData: {
				access_token: accessToken,
				refresh_token: refreshToken,
				userType: 'Company',
				companyId: COMPANY_ID,
			},
		},
	};
}
