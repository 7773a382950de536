import type { INodeParameters } from 'n8n-workflow';

import type { RunResult, RunSetting } from '../../../harness/host.cts';
import { connectedSubAccount } from '../../../harness/oauthCredential.cts';
import type { Account } from '../../support/account.cts';

/** Runs an operation with the login of the app that the conversation providers belong to. */
export async function asApp(
	account: Account,
	operation: string,
	parameters: INodeParameters,
	more: Partial<RunSetting> = {},
): Promise<RunResult> {
	return await account.run(
		'message',
		operation,
		{ authentication: 'oAuth2', ...parameters },
		{ credentials: connectedSubAccount(account.sandbox), ...more },
	);
}
