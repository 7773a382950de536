import { ROEZAN, SALESMSG, SMSFACTOR, SMSTO, TOUCHSMS } from '../../../sandbox/sms/fixtures.cts';
import type { ConfigValues } from '../workflows.cts';
import type { ProviderKey } from './credentials.cts';

/** A user would fill these into the Config nodes. */
export function smsConfig(provider: ProviderKey, sandboxUrl: string): ConfigValues {
	const at = `${sandboxUrl}/sms/${provider}`;
	switch (provider) {
		case 'touchsms':
			return {
				providerBaseUrl: `${at}/api/v2`,
				webhookSecret: TOUCHSMS.webhookSecret,
				sender: TOUCHSMS.number,
				dryRun: false,
			};
		case 'smsto':
			return {
				providerBaseUrl: `${at}/api`,
				contactsBaseUrl: `${at}/web/v1`,
				sender: SMSTO.number,
				listId: SMSTO.listId,
			};
		case 'smsfactor':
			return {
				providerBaseUrl: at,
				sender: SMSFACTOR.number,
				staffNumber: SMSFACTOR.staffNumber,
				listId: SMSFACTOR.listId,
			};
		case 'salesmsg':
			return {
				providerBaseUrl: `${at}/pub/v2.3`,
				webhookSecret: SALESMSG.webhookSecret,
				teamId: SALESMSG.teamId,
			};
		case 'roezan':
			return {
				providerBaseUrl: `${at}/api`,
				listId: ROEZAN.listId,
				tagMap: JSON.stringify(ROEZAN.tags),
			};
	}
}
