import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { roezan } from '../nodes/Sms/providers/roezan';
import { allowedDomainsFields, baseUrlField, redirectRules, rule, testAddress } from './baseUrl';
import { entered, inHeader } from './login';
import { IN_THE_ADDRESS, webhookSecretField } from './webhookSecret';

const { baseUrl: SERVICE } = roezan.hosts;

export class RoezanApi implements ICredentialType {
	name = 'roezanApi';

	displayName = 'Roezan API';

	icon: Icon = { light: 'file:../icons/sms.svg', dark: 'file:../icons/sms.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-highlevel-contacts/n8n-nodes-highlevel-contacts/blob/main/docs/sms-node.md#roezan';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'In Roezan, open the settings of the account and copy the API key',
		},
		webhookSecretField(IN_THE_ADDRESS),
		baseUrlField(SERVICE),
		...allowedDomainsFields('app.roezan.com'),
	];

	authenticate = inHeader('X-API-Key', ({ apiKey }) => entered(apiKey));

	// There is no call that needs nothing but the key, so it looks for a contact that is not there (404).
	test: ICredentialTestRequest = {
		request: {
			...testAddress(SERVICE, '"/integrations/contacts"'),
			qs: { phone: '+12125550100' },
			ignoreHttpStatusErrors: {
				ignore: true,
				except: [301, 302, 303, 307, 308, 401, 402, 403, 429, 500, 502, 503, 504],
			},
			disableFollowRedirect: true,
			headers: { Accept: 'application/json' },
		},
		rules: [
			...redirectRules(SERVICE),
			rule(401, 'Roezan does not take this key. Copy it again from the settings of the account.'),
		],
	};
}
