import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { SMS_TO_HOSTS } from '../nodes/Sms/providers/smsTo';
import { allowedDomainsFields, baseUrlField, redirectRules, rule, testAddress } from './baseUrl';
import { bearer } from './login';
import { webhookSecretField } from './webhookSecret';

const { baseUrl, contactsBaseUrl, accountBaseUrl } = SMS_TO_HOSTS;

export class SmsToApi implements ICredentialType {
	name = 'smsToApi';

	displayName = 'SMS.to API';

	icon: Icon = { light: 'file:../icons/sms.svg', dark: 'file:../icons/sms.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-highlevel-contacts/n8n-nodes-highlevel-contacts/blob/main/docs/sms-node.md#smsto';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'In SMS.to, open API Clients and make a key',
		},
		webhookSecretField(
			'The secret of the secure webhooks in SMS.to. When several callbacks have secrets of their own, separate them by commas.',
		),
		baseUrlField(baseUrl),
		baseUrlField(contactsBaseUrl, {
			displayName: 'Base URL of Contacts',
			name: 'contactsBaseUrl',
		}),
		baseUrlField(accountBaseUrl, {
			displayName: 'Base URL of the Account',
			name: 'accountBaseUrl',
		}),
		...allowedDomainsFields('api.sms.to,sms.to,auth.sms.to'),
	];

	authenticate = bearer('apiKey');

	test: ICredentialTestRequest = {
		request: {
			...testAddress(accountBaseUrl, '"/api/balance"', 'accountBaseUrl'),
			disableFollowRedirect: true,
			headers: { Accept: 'application/json' },
		},
		rules: [
			...redirectRules(accountBaseUrl),
			rule(401, 'SMS.to does not take this key. Copy it again, or make a new one.'),
		],
	};
}
